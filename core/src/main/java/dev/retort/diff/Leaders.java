package dev.retort.diff;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Entry;
import dev.retort.catalog.Key;
import dev.retort.catalog.Key.Aspect;
import dev.retort.catalog.Key.Side;
import dev.retort.catalog.Key.Whole;
import dev.retort.diff.Action.Kind;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.operation.Operation;
import dev.retort.operation.SequenceOperation.AlterSequence;
import dev.retort.operation.StatisticsOperation.CreateStatistics;
import dev.retort.schema.Constraint;
import dev.retort.schema.Constraint.ForeignKey;
import dev.retort.schema.ConstraintRule.Enforcement;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ObjectName.MaterializedViewName;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.SequenceName;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.schema.SequenceOption.OwnedBy;
import dev.retort.sql.QualifiedName;
import java.util.Optional;
import java.util.Set;

/** Finds for an action the one that does it along: a new table has its columns and constraints, and what is dropped takes its parts. */
final class Leaders {

    private final Catalog from;
    private final Catalog to;
    private final Set<Action> actions;

    Leaders(Catalog from, Catalog to, Set<Action> actions) {
        this.from = from;
        this.to = to;
        this.actions = Set.copyOf(actions);
    }

    /** Itself where it does so alone. */
    Action of(Action action) {
        Action leader = action;
        Optional<Action> next = switch (action.kind()) {
            case CREATE -> isBehindItsTable(action.key()) ? Optional.empty() : creator(action.key());
            case DROP -> dropper(action.key());
            case AWAY, ASIDE, ALTER, GONE -> Optional.empty();
        };
        if (next.isPresent() && actions.contains(next.get()) && !next.get().equals(action)) {
            leader = of(next.get());
        }
        return leader;
    }

    /** A new table has only constraints that its rows keep. */
    private boolean isBehindItsTable(Key key) {
        return to.find(key)
                .filter(entry -> entry.made().getFirst() instanceof AddConstraint add
                        && switch (add.constraint()) {
                            case Constraint.Check check -> check.enforcement() == Enforcement.NOT_VALID;
                            case ForeignKey reference -> reference.enforcement() == Enforcement.NOT_VALID;
                            case Constraint.NotNull rule -> rule.enforcement() == Enforcement.NOT_VALID;
                            // In one statement PostgreSQL makes one of two that are over the same columns.
                            case Constraint.Unique unique -> isTwice(add.table(), unique);
                            case Constraint other -> false;
                        })
                .isPresent();
    }

    private boolean isTwice(QualifiedName table, Constraint.Unique unique) {
        return to.entries().values().stream()
                .map(entry -> entry.made().getFirst())
                .anyMatch(operation -> operation instanceof AddConstraint other
                        && other.table().equals(table)
                        && switch (other.constraint()) {
                            case Constraint.PrimaryKey key -> key.columns().equals(unique.columns());
                            case Constraint.Unique same ->
                                !same.equals(unique) && same.columns().equals(unique.columns());
                            case Constraint none -> false;
                        });
    }

    /** The new table of a column or a constraint, and what a comment is about where that can say it itself. */
    private static Optional<Action> creator(Key key) {
        return switch (key) {
            case Whole(PartName part)
            when part.kind() == PartKind.COLUMN || part.kind() == PartKind.CONSTRAINT ->
                Optional.of(new Action(Key.of(new TableName(part.of())), Kind.CREATE));
            case Side(TableName table, Aspect aspect)
            when aspect == Aspect.COMMENT -> Optional.of(new Action(Key.of(table), Kind.CREATE));
            case Side(PartName part, Aspect aspect)
            when aspect == Aspect.COMMENT && part.kind() == PartKind.COLUMN ->
                Optional.of(new Action(Key.of(part), Kind.CREATE));
            case Key other -> Optional.empty();
        };
    }

    /** What takes it along when it is dropped. */
    private Optional<Action> dropper(Key key) {
        Optional<ObjectName> whole = switch (key) {
            case Side side -> Optional.of(side.of());
            case Whole(PartName part) when !part.owner().equals(part) -> Optional.of(part.owner());
            case Whole(SequenceName sequence) -> owner(sequence);
            case Whole other -> table(from.find(key).orElseThrow());
            case Key.DefaultRights rights -> Optional.empty();
        };
        return whole.map(name -> {
            Action gone = new Action(Key.of(name), Kind.GONE);
            return actions.contains(gone) ? gone : new Action(Key.of(name), Kind.DROP);
        });
    }

    private Optional<ObjectName> owner(SequenceName sequence) {
        return from.find(Key.of(sequence, Aspect.OWNING_COLUMN))
                .map(entry -> entry.made().getFirst())
                .filter(AlterSequence.class::isInstance)
                .flatMap(operation -> ((AlterSequence) operation)
                        .options().stream()
                                .filter(option -> option instanceof OwnedBy by && by.column() != null)
                                .map(option -> ((OwnedBy) option).column())
                                .findFirst())
                .map(column -> new PartName(PartKind.COLUMN, column.table(), column.name()));
    }

    private Optional<ObjectName> table(Entry entry) {
        Optional<QualifiedName> table = switch (entry.made().getFirst()) {
            case CreateIndex create -> Optional.of(create.index().table());
            case CreateStatistics create -> Optional.of(create.table());
            case Operation other -> Optional.empty();
        };
        return table.map(name ->
                from.contains(Key.of(new TableName(name))) ? new TableName(name) : new MaterializedViewName(name));
    }
}
