package dev.retort.operation;

import dev.retort.change.TableChange.StorageChange;
import dev.retort.schema.Creation;
import dev.retort.schema.Dropping;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.ObjectName;
import dev.retort.sql.QualifiedName;
import dev.retort.touch.Part;
import dev.retort.touch.Touch;
import dev.retort.touch.Touches;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done to indexes. */
public sealed interface IndexOperation extends Operation {

    record CreateIndex(Index index) implements IndexOperation {
        @Override
        public String summary() {
            return "create index " + index.name();
        }

        @Override
        public Inverse inverse() {
            return index.build().creation() == Creation.IF_NOT_EXISTS
                    ? Inverse.unknown("with IF NOT EXISTS nobody knows whether it was there before")
                    : Inverse.of(new DropIndex(index));
        }

        @Override
        public Touches touches() {
            return Touches.of(Touch.creates(Part.index(index.qualifiedName()))).and(under(index));
        }
    }

    record DropIndex(
            QualifiedName name, Dropping how, @Nullable Index was) implements IndexOperation {

        public DropIndex(QualifiedName name, @Nullable Index was) {
            this(name, Dropping.PLAIN, was);
        }

        /** Dropped as it was made: concurrently or not. */
        public DropIndex(Index was) {
            this(was.qualifiedName(), Dropping.PLAIN.with(was.build().waiting()), was);
        }

        @Override
        public String summary() {
            return "drop index " + name;
        }

        @Override
        public Inverse inverse() {
            return Drops.inverse(how, was, CreateIndex::new, "nobody said what the index was over");
        }

        /** An index may be dropped without its table being known. */
        @Override
        public Touches touches() {
            Touches itself = Touches.of(Touch.drops(Part.index(name)));
            return Drops.touches(how, was == null ? itself.andMore() : itself.and(under(was)));
        }
    }

    /** Makes the index of a partition a part of that of its table. */
    record AttachIndex(QualifiedName index, QualifiedName partition) implements IndexOperation {
        @Override
        public String summary() {
            return "attach index " + partition + " to " + index;
        }

        /** Manual, ALTER INDEX: there is {@code ATTACH PARTITION} and nothing that takes it back. */
        @Override
        public Inverse inverse() {
            return Inverse.unknown("PostgreSQL cannot detach an index");
        }

        @Override
        public Touches touches() {
            return Touches.of(Touch.changes(Part.index(index)), Touch.changes(Part.index(partition)));
        }
    }

    record AlterIndex(QualifiedName index, List<StorageChange> changes) implements IndexOperation {
        public AlterIndex {
            changes = List.copyOf(changes);
            if (changes.isEmpty()) {
                throw new IllegalArgumentException("nothing to alter in index \"" + index
                        + "\"; give at least one change, such as setParameter(\"fillfactor\", 70)");
            }
        }

        @Override
        public String summary() {
            return "alter index " + index;
        }

        @Override
        public Inverse inverse() {
            List<StorageChange> undo = new ArrayList<>();
            for (StorageChange change : changes.reversed()) {
                StorageChange inverse = change.inverse();
                if (inverse == null) {
                    return Inverse.unknown("nobody said with .from(…) what it was before");
                }
                undo.add(inverse);
            }
            return Inverse.of(new AlterIndex(index, undo));
        }

        @Override
        public Touches touches() {
            return Touches.of(Touch.changes(Part.index(index)));
        }
    }

    /**
     * How many values ANALYZE keeps of an expression that the index is over.
     *
     * @param column the number of the key, 1 for the first
     * @param was null when nobody said
     */
    record SetIndexStatistics(
            QualifiedName index,
            int column,
            int target,
            @Nullable Integer was) implements IndexOperation {
        @Override
        public String summary() {
            return "set statistics of index " + index;
        }

        @Override
        public Inverse inverse() {
            return Inverse.fromState(
                    was,
                    old -> new SetIndexStatistics(index, column, old, target),
                    "nobody said what the statistics target was");
        }

        @Override
        public Touches touches() {
            return Touches.of(Touch.changes(Part.index(index)));
        }
    }

    /** Builds the indexes again, of what is named: an index, a table, or all in a schema. */
    record Reindex(ObjectName object, Dropping.Waiting waiting) implements IndexOperation {

        /** @throws IllegalArgumentException for an object that has no indexes */
        public Reindex {
            boolean hasIndexes = switch (object) {
                case ObjectName.IndexName index -> true;
                case ObjectName.TableName table -> true;
                case ObjectName.MaterializedViewName view -> true;
                case ObjectName.GlobalName global -> global.kind() == ObjectName.GlobalKind.SCHEMA;
                case ObjectName other -> false;
            };
            if (!hasIndexes) {
                throw new IllegalArgumentException(
                        "cannot reindex " + object + "; give an index, a table, a materialized view or a schema");
            }
        }

        @Override
        public String summary() {
            return "reindex " + object;
        }

        @Override
        public Inverse inverse() {
            return Inverse.nothing();
        }

        @Override
        public Touches touches() {
            return Touches.needs(object);
        }
    }

    private static List<Touch> under(Index index) {
        List<Touch> touches =
                new ArrayList<>(Touches.columns(index.table(), index.storage().include(), Touch::needs));
        if (index.where() != null || index.uniqueness() != Index.Uniqueness.NOT_UNIQUE) {
            touches.add(Touch.needs(Part.table(index.table())));
        }
        for (IndexPart part : index.parts()) {
            touches.add(Touches.key(index.table(), part));
        }
        return touches;
    }
}
