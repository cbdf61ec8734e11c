package dev.retort.autogenerate;

import dev.retort.change.ColumnChange;
import dev.retort.change.ColumnChange.SetNotNull;
import dev.retort.change.ColumnChange.SetType;
import dev.retort.operation.ColumnOperation.AlterColumn;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.ConstraintOperation.DropConstraint;
import dev.retort.operation.ConstraintOperation.ValidateConstraint;
import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.operation.Operation;
import dev.retort.schema.Constraint;
import dev.retort.schema.Constraint.Check;
import dev.retort.schema.Constraint.Exclude;
import dev.retort.schema.Constraint.ForeignKey;
import dev.retort.schema.Constraint.LastColumn;
import dev.retort.schema.Constraint.NotNull;
import dev.retort.schema.Constraint.PrimaryKey;
import dev.retort.schema.Constraint.Unique;
import dev.retort.schema.Constraint.Unique.Nulls;
import dev.retort.schema.Constraint.UsingIndex;
import dev.retort.schema.ConstraintRule.Deferral;
import dev.retort.schema.ConstraintRule.Enforcement;
import dev.retort.schema.Creation;
import dev.retort.schema.Dropping.Waiting;
import dev.retort.schema.Elements;
import dev.retort.schema.Index;
import dev.retort.schema.Index.Build;
import dev.retort.schema.Index.Reach;
import dev.retort.schema.Index.Uniqueness;
import dev.retort.schema.IndexPart;
import dev.retort.schema.IndexStorage;
import dev.retort.sql.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * Rules about rows that are there, in steps of which each holds a strong lock for a moment only (manual, ALTER TABLE, Notes).
 */
final class OnlineConstraints {

    private OnlineConstraints() {}

    /** @param columnsDone when its columns have been altered, if they are */
    static SequencedMap<Turn, List<Operation>> added(AddConstraint add, BusyTables busy, Turn columnsDone) {
        boolean isPartitioned = busy.isPartitioned(add.table());
        return switch (add.constraint()) {
            case Check check when check.enforcement() == Enforcement.ENFORCED -> validated(add, check.notValid());
            case NotNull rule when rule.enforcement() == Enforcement.ENFORCED -> validated(add, rule.notValid());
            // Before 18 a partitioned table takes no foreign key that is not valid (release notes of 18).
            case ForeignKey key
            when key.enforcement() == Enforcement.ENFORCED
                    && (!isPartitioned || busy.server().isAtLeast(18)) -> validated(add, key.notValid());
            case Unique unique
            when !isPartitioned && unique.last() == LastColumn.VALUE ->
                overIndex(
                        add,
                        UsingIndex.Kind.UNIQUE,
                        uniqueIndex(add, unique.columns(), unique.storage(), uniqueness(unique.nulls())),
                        unique.deferral(),
                        Turn.INDEXES);
            case PrimaryKey key
            when !isPartitioned && key.last() == LastColumn.VALUE ->
                overIndex(
                        add,
                        UsingIndex.Kind.PRIMARY_KEY,
                        uniqueIndex(add, key.columns(), key.storage(), Uniqueness.UNIQUE),
                        key.deferral(),
                        // A column that is not yet not null would be read under the strongest lock.
                        columnsDone.orLater(Turn.INDEXES));
            case Check other -> asItIs(add);
            case NotNull other -> asItIs(add);
            case ForeignKey other -> asItIs(add);
            case Unique other -> asItIs(add);
            case PrimaryKey other -> asItIs(add);
            case UsingIndex other -> asItIs(add);
            case Exclude other -> asItIs(add);
        };
    }

    /** A check that says the same is validated first; then PostgreSQL does not look at the rows again. */
    static SequencedMap<Turn, List<Operation>> notNull(AlterColumn alter) {
        String name = alter.column().value() + "_not_null";
        boolean alone = alter.changes().stream().noneMatch(SetType.class::isInstance);
        if (!alone
                || alter.changes().stream().noneMatch(SetNotNull.class::isInstance)
                || name.getBytes(StandardCharsets.UTF_8).length > Identifier.MAX_BYTES) {
            return asItIs(alter);
        }
        Check check = Elements.check(name, alter.column().sql() + " IS NOT NULL");
        SequencedMap<Turn, List<Operation>> operations =
                validated(new AddConstraint(alter.table(), check), check.notValid());
        List<ColumnChange> others = alter.changes().stream()
                .filter(change -> !(change instanceof SetNotNull))
                .toList();
        if (!others.isEmpty()) {
            add(operations, Turn.NOW, new AlterColumn(alter.table(), alter.column(), others));
        }
        add(operations, Turn.VALIDATION, new AlterColumn(alter.table(), alter.column(), List.of(new SetNotNull())));
        add(operations, Turn.VALIDATION, new DropConstraint(alter.table(), Identifier.of(name), null));
        return operations;
    }

    private static SequencedMap<Turn, List<Operation>> asItIs(Operation operation) {
        return operations(Turn.NOW, List.of(operation));
    }

    private static SequencedMap<Turn, List<Operation>> validated(AddConstraint add, Constraint notValid) {
        SequencedMap<Turn, List<Operation>> operations =
                operations(Turn.NOW, List.of(new AddConstraint(add.table(), notValid)));
        operations.put(Turn.VALIDATION, List.of(new ValidateConstraint(add.table(), name(add), null)));
        return operations;
    }

    private static SequencedMap<Turn, List<Operation>> overIndex(
            AddConstraint add, UsingIndex.Kind kind, Index index, Deferral deferral, Turn takenOver) {
        SequencedMap<Turn, List<Operation>> operations = operations(Turn.INDEXES, List.of(new CreateIndex(index)));
        add(
                operations,
                takenOver,
                new AddConstraint(add.table(), new UsingIndex(index.name(), kind, index.name(), deferral, index)));
        return operations;
    }

    private static Index uniqueIndex(
            AddConstraint add, List<Identifier> columns, IndexStorage storage, Uniqueness uniqueness) {
        List<IndexPart> parts = columns.stream()
                .map(column -> IndexPart.of(new IndexPart.Key.OfColumn(column)))
                .toList();
        return new Index(
                name(add),
                add.table(),
                Reach.WITH_PARTITIONS,
                parts,
                uniqueness,
                null,
                storage,
                null,
                new Build(Creation.MUST_BE_NEW, Waiting.CONCURRENTLY));
    }

    private static Uniqueness uniqueness(Nulls nulls) {
        return switch (nulls) {
            case DISTINCT -> Uniqueness.UNIQUE;
            case NOT_DISTINCT -> Uniqueness.UNIQUE_NULLS_NOT_DISTINCT;
        };
    }

    private static Identifier name(AddConstraint add) {
        return Objects.requireNonNull(add.constraint().name(), "a constraint of a catalog has a name");
    }

    private static SequencedMap<Turn, List<Operation>> operations(Turn turn, List<Operation> operations) {
        SequencedMap<Turn, List<Operation>> all = new LinkedHashMap<>();
        all.put(turn, operations);
        return all;
    }

    private static void add(SequencedMap<Turn, List<Operation>> operations, Turn turn, Operation operation) {
        operations.merge(turn, List.of(operation), (before, more) -> {
            List<Operation> all = new ArrayList<>(before);
            all.addAll(more);
            return all;
        });
    }
}
