package dev.retort.diff;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Key;
import dev.retort.catalog.Key.Whole;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.DomainOperation.CreateDomain;
import dev.retort.operation.Operation;
import dev.retort.operation.TypeOperation.CreateType;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ObjectName.DomainName;
import dev.retort.schema.ObjectName.IndexName;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.SequenceName;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.schema.ObjectName.TypeName;

/** How things depend on others: by values of a type, by what they read, or by what they keep of values. */
final class Dependence {

    private Dependence() {}

    static boolean holdsValues(Key key) {
        return key instanceof Whole(ObjectName name)
                && (name instanceof TypeName
                        || name instanceof DomainName
                        || (name instanceof PartName part && part.kind() == PartKind.COLUMN));
    }

    /** PostgreSQL does not look into arrays and rows for values that a domain no longer allows (typecmds.c, get_rels_with_domain). */
    static boolean holdsManyValues(Catalog catalog, Key key) {
        return catalog.find(key)
                .filter(entry -> switch (entry.made().getFirst()) {
                    case CreateType type -> true;
                    case CreateDomain domain ->
                        domain.domain().type().toString().endsWith("]");
                    case AddColumn add -> add.column().type().toString().endsWith("]");
                    case Operation other -> false;
                })
                .isPresent();
    }

    static boolean readsTypes(Key key) {
        return key instanceof Whole(ObjectName name)
                && !isBuiltOverValues(key)
                && !(name instanceof SequenceName)
                && !(name instanceof TableName);
    }

    /** Statistics are not, as PostgreSQL makes them again without their target (tablecmds.c, ATPostAlterTypeParse). */
    static boolean isBuiltOverValues(Key key) {
        return key instanceof Whole(ObjectName name)
                && (name instanceof IndexName || (name instanceof PartName part && part.kind() == PartKind.CONSTRAINT));
    }

    /** A column of a child goes with that of its parent, or stays without it. */
    static boolean isOfParent(Key key, Key need) {
        return key instanceof Whole(PartName mine)
                && need instanceof Whole(PartName theirs)
                && mine.kind() == PartKind.COLUMN
                && theirs.kind() == PartKind.COLUMN
                && !mine.of().equals(theirs.of());
    }
}
