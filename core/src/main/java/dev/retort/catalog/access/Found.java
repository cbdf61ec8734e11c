package dev.retort.catalog.access;

import dev.retort.catalog.Key;
import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Oid;
import dev.retort.catalog.query.Reading;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ObjectName.DomainName;
import dev.retort.schema.ObjectName.ForeignTableName;
import dev.retort.schema.ObjectName.GlobalName;
import dev.retort.schema.ObjectName.InSchema;
import dev.retort.schema.ObjectName.IndexName;
import dev.retort.schema.ObjectName.MaterializedViewName;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.RoutineName;
import dev.retort.schema.ObjectName.SequenceName;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.schema.ObjectName.TypeName;
import dev.retort.schema.ObjectName.ViewName;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object that has an owner, rights or a comment, and the entry that it came with: the sequence of an identity column has a name,
 * but no entry of its own.
 *
 * @param needs the entry, and those that it is a copy of: a column that a child has from its parent goes and comes with that
 */
record Found(ObjectName object, List<Key> needs) {

    Found {
        needs = List.copyOf(needs);
    }

    /**
     * What is in a row with the columns {@code table}, {@code oid} and {@code part}, and for relations also {@code kind},
     * {@code schema} and {@code name}, and {@code column} for a part; empty for what nobody read.
     */
    static Optional<Found> at(Reading reading, CatalogRow row) throws SQLException {
        Oid oid = new Oid(Oid.Table.valueOf(row.text("table")), row.longNumber("oid"), row.number("part"));
        List<Key> needs = reading.needed(oid);
        if (needs.isEmpty()) {
            return Optional.empty();
        }
        Key entry = needs.getFirst();
        ObjectName object =
                oid.table() == Oid.Table.PG_CLASS ? relation(reading, row) : object(oid.table(), entry, row);
        return object == null ? Optional.empty() : Optional.of(new Found(object, needs));
    }

    /** A column has the name of its relation's kind, whether or not it has an entry of its own. */
    private static @Nullable ObjectName relation(Reading reading, CatalogRow row) throws SQLException {
        QualifiedName name = reading.name(row);
        Identifier column = row.optionalName("column");
        return switch (row.letter("kind")) {
            case 'r', 'p' -> column == null ? new TableName(name) : new PartName(PartKind.COLUMN, name, column);
            case 'v' -> column == null ? new ViewName(name) : new PartName(PartKind.VIEW_COLUMN, name, column);
            case 'm' ->
                column == null
                        ? new MaterializedViewName(name)
                        : new PartName(PartKind.MATERIALIZED_VIEW_COLUMN, name, column);
            case 'f' ->
                column == null ? new ForeignTableName(name) : new PartName(PartKind.FOREIGN_TABLE_COLUMN, name, column);
            case 'c' -> column == null ? null : new PartName(PartKind.ATTRIBUTE, name, column);
            case 'S' -> column == null ? new SequenceName(name) : null;
            case 'i', 'I' -> column == null ? new IndexName(name) : null;
            default -> null;
        };
    }

    /** Null where the entry is of another object, as that of a table has the address of the table's type. */
    private static @Nullable ObjectName object(Oid.Table table, Key entry, CatalogRow row) throws SQLException {
        ObjectName name = switch (entry) {
            case Key.Whole whole -> whole.name();
            case Key.Side side -> side.of();
            case Key.DefaultRights rights -> null;
        };
        return switch (table) {
            case PG_CONSTRAINT -> constraint(name, row.name("name"));
            case PG_TYPE -> name instanceof TypeName || name instanceof DomainName ? name : null;
            case PG_PROC -> name instanceof RoutineName ? name : null;
            case PG_REWRITE -> name instanceof PartName part && part.kind() == PartKind.RULE ? name : null;
            case PG_TRIGGER -> name instanceof PartName part && part.kind() == PartKind.TRIGGER ? name : null;
            case PG_POLICY -> name instanceof PartName part && part.kind() == PartKind.POLICY ? name : null;
            case PG_STATISTIC_EXT -> name instanceof ObjectName.StatisticsName ? name : null;
            case PG_COLLATION -> name instanceof ObjectName.CollationName ? name : null;
            case PG_NAMESPACE, PG_EXTENSION, PG_PUBLICATION -> name instanceof GlobalName ? name : null;
            case PG_CLASS,
                    PG_AM,
                    PG_ATTRDEF,
                    PG_CAST,
                    PG_DEFAULT_ACL,
                    PG_EVENT_TRIGGER,
                    PG_PUBLICATION_NAMESPACE,
                    PG_PUBLICATION_REL -> null;
        };
    }

    /** One that was read as a part of something, such as NOT NULL as one of its column, has its own name here. */
    private static @Nullable ObjectName constraint(@Nullable ObjectName entry, Identifier name) {
        if (entry instanceof DomainName domain) {
            return new PartName(PartKind.DOMAIN_CONSTRAINT, domain.name(), name);
        }
        if (entry instanceof PartName part) {
            boolean isDomains = part.kind() == PartKind.DOMAIN_CONSTRAINT;
            return new PartName(isDomains ? PartKind.DOMAIN_CONSTRAINT : PartKind.CONSTRAINT, part.of(), name);
        }
        return entry instanceof TableName || entry instanceof ForeignTableName
                ? new PartName(PartKind.CONSTRAINT, ((InSchema) entry).name(), name)
                : null;
    }
}
