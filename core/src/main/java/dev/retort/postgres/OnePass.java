package dev.retort.postgres;

import dev.retort.change.ColumnChange;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.ColumnOperation.AlterColumn;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.Operation;
import dev.retort.schema.Constraint;
import dev.retort.schema.Constraint.Check;
import dev.retort.schema.Constraint.NotNull;
import dev.retort.schema.Constraint.PrimaryKey;
import dev.retort.schema.ConstraintRule.Enforcement;
import dev.retort.schema.Creation;
import dev.retort.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which operations that follow each other become one {@code ALTER TABLE}, as PostgreSQL then looks at or writes the table once
 * (manual, ALTER TABLE, Notes).
 *
 * <p>Inside one command PostgreSQL does not keep the order: it drops first, then changes types, adds columns, sets what columns
 * are like, and adds constraints last; and a {@code USING} clause sees all columns as they were before (tablecmds.c, the passes of
 * ALTER TABLE). So operations come together only where that makes no difference. Foreign keys stay alone, as they lock another
 * table and are checked by a query of their own; so do constraints that are not checked now, whose point is a short lock; so does a
 * unique constraint, whose index is built by itself anyway.
 */
public final class OnePass {

    private OnePass() {}

    /**
     * The items in their order, cut where a new command has to begin; each part has at least one.
     *
     * @param operation what an item is about
     */
    public static <T> List<List<T>> cut(List<T> items, Function<T, Operation> operation) {
        List<List<T>> parts = new ArrayList<>();
        List<Operation> before = new ArrayList<>();
        for (T item : items) {
            Operation next = operation.apply(item);
            if (before.isEmpty() || !joins(before, next)) {
                parts.add(new ArrayList<>());
                before.clear();
            }
            parts.getLast().add(item);
            before.add(next);
        }
        return parts.stream().map(List::copyOf).toList();
    }

    private static boolean joins(List<Operation> before, Operation next) {
        Optional<QualifiedName> table = table(next);
        boolean sameTable = table.isPresent() && table.equals(table(before.getFirst()));
        return sameTable
                && switch (next) {
                    case AddColumn add -> before.stream().noneMatch(AddConstraint.class::isInstance);
                    case AlterColumn alter -> before.stream().allMatch(earlier -> mayComeTogether(earlier, alter));
                    case Operation last -> true;
                };
    }

    /** The table of what can be a part of a longer command; empty for what cannot. */
    private static Optional<QualifiedName> table(Operation operation) {
        return switch (operation) {
            case AddColumn add when add.creation() == Creation.MUST_BE_NEW -> Optional.of(add.table());
            case AlterColumn alter -> Optional.of(alter.table());
            case AddConstraint add when needsALook(add) -> Optional.of(add.table());
            case Operation other -> Optional.empty();
        };
    }

    private static boolean needsALook(AddConstraint add) {
        return switch (add.constraint()) {
            case Check check -> check.enforcement() == Enforcement.ENFORCED;
            case NotNull notNull -> notNull.enforcement() == Enforcement.ENFORCED;
            case PrimaryKey key -> true;
            case Constraint other -> false;
        };
    }

    private static boolean mayComeTogether(Operation earlier, AlterColumn next) {
        return switch (earlier) {
            case AddColumn add ->
                !add.column().name().equals(next.column())
                        && next.changes().stream().noneMatch(OnePass::looksAtOthers);
            case AlterColumn alter ->
                !alter.column().equals(next.column())
                        && (next.changes().stream().noneMatch(OnePass::looksAtOthers)
                                || alter.changes().stream().noneMatch(OnePass::changesValues));
            case Operation constraint -> false;
        };
    }

    /** Whether it has an expression over the other columns, which would see them as they were before the whole command. */
    private static boolean looksAtOthers(ColumnChange change) {
        return change instanceof ColumnChange.SetExpression
                || (change instanceof ColumnChange.SetType set && set.using() != null);
    }

    private static boolean changesValues(ColumnChange change) {
        return change instanceof ColumnChange.SetExpression || change instanceof ColumnChange.SetType;
    }
}
