package dev.retort.operation;

import dev.retort.change.TableChange;
import dev.retort.schema.Constraint;
import dev.retort.schema.Creation;
import dev.retort.schema.Dropping;
import dev.retort.schema.Dropping.Waiting;
import dev.retort.schema.PartitionBound;
import dev.retort.schema.TableElement;
import dev.retort.schema.TableOption;
import dev.retort.schema.TableOption.PartitionOf;
import dev.retort.sql.QualifiedName;
import dev.retort.touch.Part;
import dev.retort.touch.Touch;
import dev.retort.touch.Touches;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is done to a table as a whole. */
public sealed interface TableOperation extends Operation {

    record CreateTable(QualifiedName name, List<TableElement> elements) implements TableOperation {

        /** @throws IllegalArgumentException when the elements contradict each other */
        public CreateTable {
            elements = List.copyOf(elements);
            TableRules.check(name, elements);
        }

        @Override
        public String summary() {
            return "create table " + name;
        }

        @Override
        public Inverse inverse() {
            return elements.contains(Creation.IF_NOT_EXISTS)
                    ? Inverse.unknown("with IF NOT EXISTS nobody knows whether it was there before")
                    : Inverse.of(new DropTable(name, this));
        }

        /** Its columns and constraints come with it; other tables are only looked at. */
        @Override
        public Touches touches() {
            List<Touch> touches = new ArrayList<>();
            touches.add(Touch.creates(Part.table(name)));
            for (TableElement element : elements) {
                if (element instanceof Constraint.ForeignKey key) {
                    touches.addAll(Touches.referenced(key));
                }
                others(element).map(Part::table).map(Touch::needs).forEach(touches::add);
            }
            return Touches.of(touches);
        }

        private static Stream<QualifiedName> others(TableElement element) {
            return switch (element) {
                case TableOption.Inherits inherits -> inherits.parents().stream();
                case TableOption.Like like -> Stream.of(like.table());
                case PartitionOf partition -> Stream.of(partition.table());
                case TableElement itself -> Stream.of();
            };
        }

        /** The elements of this class, in their order. */
        public <T extends TableElement> List<T> all(Class<T> type) {
            return elements.stream()
                    .filter(type::isInstance)
                    .map((Function<TableElement, T>) type::cast)
                    .toList();
        }
    }

    record DropTable(
            QualifiedName name, Dropping how, @Nullable CreateTable was) implements TableOperation {

        public DropTable(QualifiedName name, @Nullable CreateTable was) {
            this(name, Dropping.PLAIN, was);
        }

        /** @throws IllegalArgumentException for {@code CONCURRENTLY} */
        public DropTable {
            Drops.refuseConcurrently(how, "a table");
        }

        @Override
        public String summary() {
            return "drop table " + name;
        }

        @Override
        public Inverse inverse() {
            return Drops.inverse(how, was, create -> create, "nobody said what the table looked like");
        }

        @Override
        public Touches touches() {
            return Drops.touches(how, Touches.of(Touch.drops(Part.table(name))));
        }
    }

    /** Changes that PostgreSQL makes in one pass over the table. */
    record AlterTable(QualifiedName table, List<TableChange> changes) implements TableOperation {
        public AlterTable {
            changes = List.copyOf(changes);
            if (changes.isEmpty()) {
                throw new IllegalArgumentException("nothing to alter in table \"" + table
                        + "\"; give at least one change, such as setParameter(\"fillfactor\", 70)");
            }
        }

        @Override
        public String summary() {
            return "alter table " + table;
        }

        @Override
        public Inverse inverse() {
            List<TableChange> undo = new ArrayList<>();
            for (TableChange change : changes.reversed()) {
                TableChange inverse = change.inverse();
                if (inverse == null) {
                    return Inverse.unknown("nobody said with .from(…) what it was before");
                }
                undo.add(inverse);
            }
            return Inverse.of(new AlterTable(table, undo));
        }

        @Override
        public Touches touches() {
            Touches itself = Touches.of(Touch.changes(Part.table(table)));
            return itself.and(changes.stream()
                    .map(AlterTable::other)
                    .flatMap(Optional::stream)
                    .map(Touch::needs)
                    .toList());
        }

        private static Optional<Part> other(TableChange change) {
            return switch (change) {
                case TableChange.Inherit inherit -> Optional.of(Part.table(inherit.parent()));
                case TableChange.NoInherit inherit -> Optional.of(Part.table(inherit.parent()));
                case TableChange alone -> Optional.empty();
            };
        }
    }

    record AttachPartition(QualifiedName table, QualifiedName partition, PartitionBound bound)
            implements TableOperation {
        @Override
        public String summary() {
            return "attach partition " + partition + " to " + table;
        }

        /** Indexes and constraints that the partition got from its table stay with it. */
        @Override
        public Inverse inverse() {
            return Inverse.of(new DetachPartition(table, partition, Waiting.OTHERS_WAIT, bound));
        }

        @Override
        public Touches touches() {
            return Touches.of(Touch.changes(Part.table(partition)), Touch.needs(Part.table(table)));
        }
    }

    /** @param was which rows the partition held; null when nobody said */
    record DetachPartition(
            QualifiedName table,
            QualifiedName partition,
            Waiting waiting,
            @Nullable PartitionBound was) implements TableOperation {
        @Override
        public String summary() {
            return "detach partition " + partition + " from " + table;
        }

        @Override
        public Inverse inverse() {
            return switch (waiting) {
                case OTHERS_WAIT ->
                    Inverse.fromState(
                            was,
                            bound -> new AttachPartition(table, partition, bound),
                            "nobody said which rows the partition held");
                case CONCURRENTLY -> leavesConstraint();
            };
        }

        /** Manual, ALTER TABLE: a concurrent detaching leaves a check constraint behind that duplicates the bound. */
        private static Inverse leavesConstraint() {
            return Inverse.unknown("PostgreSQL leaves a check constraint in the partition, and chooses its name");
        }

        @Override
        public Touches touches() {
            return Touches.of(Touch.changes(Part.table(partition)), Touch.needs(Part.table(table)));
        }
    }

    /** Completes a concurrent detaching that was interrupted (PostgreSQL 14). */
    record FinalizeDetachPartition(QualifiedName table, QualifiedName partition) implements TableOperation {
        @Override
        public String summary() {
            return "finalize detaching partition " + partition + " from " + table;
        }

        @Override
        public Inverse inverse() {
            return DetachPartition.leavesConstraint();
        }

        @Override
        public Touches touches() {
            return Touches.of(Touch.changes(Part.table(partition)), Touch.needs(Part.table(table)));
        }
    }

    /** Takes all rows away. */
    record TruncateTable(QualifiedName table, Identities identities, Extent extent) implements TableOperation {

        /** What happens to the sequences of its columns. */
        public enum Identities {
            CONTINUE,
            RESTART
        }

        /** Which tables lose their rows. */
        public enum Extent {
            THIS_TABLE,
            /** Those that reference it with a foreign key, too: {@code CASCADE}. */
            REFERENCING_TABLES_TOO
        }

        @Override
        public String summary() {
            return "truncate table " + table;
        }

        @Override
        public Inverse inverse() {
            return Inverse.unknown("its rows are gone");
        }

        @Override
        public Touches touches() {
            Touches rows = Touches.of(Touch.changes(Part.rows(table)));
            return switch (extent) {
                case THIS_TABLE -> rows;
                case REFERENCING_TABLES_TOO -> rows.andMore();
            };
        }
    }
}
