package dev.retort.compare;

import dev.retort.catalog.Entry;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.operation.Operation;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnStorage;
import dev.retort.schema.Constraint;
import dev.retort.schema.Constraint.PrimaryKey;
import dev.retort.schema.Constraint.Unique;
import dev.retort.schema.Index;
import dev.retort.schema.IndexStorage;
import java.util.ArrayList;
import java.util.List;

/** Of how something is kept, entities say nothing; then it stays as it is. */
final class Storage {

    private Storage() {}

    static Entry kept(Entry old, Entry wish) {
        List<Operation> made = new ArrayList<>(wish.made());
        made.set(0, kept(old.made().getFirst(), wish.made().getFirst()));
        return new Entry(wish.key(), made, wish.needs(), wish.state());
    }

    private static Operation kept(Operation old, Operation wish) {
        if (old instanceof CreateTable was
                && wish instanceof CreateTable is
                && is.elements().isEmpty()) {
            return was;
        }
        if (old instanceof AddColumn was && wish instanceof AddColumn is) {
            return new AddColumn(is.table(), kept(was.column(), is.column()), is.creation());
        }
        if (old instanceof CreateIndex was && wish instanceof CreateIndex is) {
            return new CreateIndex(kept(was.index(), is.index()));
        }
        return old instanceof AddConstraint was && wish instanceof AddConstraint is
                ? new AddConstraint(is.table(), kept(was.constraint(), is.constraint()))
                : wish;
    }

    private static Column kept(Column old, Column wish) {
        return wish.storage().equals(ColumnStorage.DEFAULT)
                ? new Column(
                        wish.name(),
                        wish.type(),
                        wish.collation(),
                        wish.nullable(),
                        wish.value(),
                        old.storage(),
                        wish.comment())
                : wish;
    }

    private static Index kept(Index old, Index wish) {
        return new Index(
                wish.name(),
                wish.table(),
                wish.reach(),
                wish.parts(),
                wish.uniqueness(),
                wish.method(),
                kept(old.storage(), wish.storage()),
                wish.where(),
                wish.build());
    }

    private static Constraint kept(Constraint old, Constraint wish) {
        if (old instanceof PrimaryKey was && wish instanceof PrimaryKey is) {
            return new PrimaryKey(is.name(), is.columns(), is.last(), kept(was.storage(), is.storage()), is.deferral());
        }
        return old instanceof Unique was && wish instanceof Unique is
                ? new Unique(
                        is.name(),
                        is.columns(),
                        is.last(),
                        is.nulls(),
                        kept(was.storage(), is.storage()),
                        is.deferral())
                : wish;
    }

    private static IndexStorage kept(IndexStorage old, IndexStorage wish) {
        return wish.parameters().isEmpty() && wish.tablespace() == null
                ? new IndexStorage(wish.include(), old.parameters(), old.tablespace())
                : wish;
    }
}
