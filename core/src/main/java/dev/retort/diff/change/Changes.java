package dev.retort.diff.change;

import dev.retort.catalog.Entry;
import dev.retort.catalog.Key;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.DomainOperation.CreateDomain;
import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.operation.IndexOperation.SetIndexStatistics;
import dev.retort.operation.Inverse;
import dev.retort.operation.Operation;
import dev.retort.operation.PublicationOperation.CreatePublication;
import dev.retort.operation.RightOperation.Grant;
import dev.retort.operation.RightOperation.Revoke;
import dev.retort.operation.RoutineOperation.CreateRoutine;
import dev.retort.operation.RowSecurityOperation.CreatePolicy;
import dev.retort.operation.SequenceOperation.CreateSequence;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.operation.TypeOperation.CreateType;
import dev.retort.operation.ViewOperation.CreateMaterializedView;
import dev.retort.operation.ViewOperation.CreateView;
import dev.retort.sql.PostgresVersion;
import java.util.ArrayList;
import java.util.List;

/** How an entry becomes another one of the same key. */
public final class Changes {

    private Changes() {}

    /** @param server the version that will change it */
    public static Change between(Entry from, Entry to, PostgresVersion server) {
        if (from.state() == Entry.State.INVALID && to.state() == Entry.State.WORKS) {
            return Change.replace();
        }
        if (from.made().equals(to.made())) {
            return Change.none();
        }
        return switch (to.key()) {
            case Key.Whole whole ->
                whole(new Pair(from.made().getFirst(), to.made().getFirst()), server);
            case Key.Side side -> side(side.aspect(), from, to);
            case Key.DefaultRights rights -> steps(from, to);
        };
    }

    /** What has to be said of an entry that is made where there are rows already. */
    public static List<Note> created(Entry entry) {
        return entry.made().getFirst() instanceof AddColumn add ? ColumnChanges.created(add) : List.of();
    }

    private record Pair(Operation from, Operation to) {}

    private static Change whole(Pair pair, PostgresVersion server) {
        return switch (pair) {
            case Pair(AddColumn from, AddColumn to) -> ColumnChanges.between(from, to, server);
            case Pair(CreateTable from, CreateTable to) -> TableChanges.between(from, to);
            case Pair(AddConstraint from, AddConstraint to) -> KeyChanges.between(from, to, server);
            case Pair(CreateIndex from, CreateIndex to) -> KeyChanges.between(from, to);
            case Pair(CreateSequence from, CreateSequence to) -> SequenceChanges.between(from, to);
            case Pair(CreateType from, CreateType to) -> TypeChanges.between(from, to);
            case Pair(CreateDomain from, CreateDomain to) -> DomainChanges.between(from, to);
            case Pair(CreateView from, CreateView to) -> LogicChanges.between(from, to);
            case Pair(CreateMaterializedView from, CreateMaterializedView to) -> LogicChanges.between(from, to);
            case Pair(CreateRoutine from, CreateRoutine to) -> LogicChanges.between(from, to);
            case Pair(CreatePolicy from, CreatePolicy to) -> LogicChanges.between(from, to);
            case Pair(CreatePublication from, CreatePublication to) -> PublicationChanges.between(from, to);
            case Pair(Operation from, Operation to) -> Change.replace();
        };
    }

    private static Change side(Key.Aspect aspect, Entry from, Entry to) {
        return switch (aspect) {
            case RIGHTS, ROW_SECURITY -> steps(from, to);
            // An index has one for each of its expressions.
            case STATISTICS_TARGET ->
                to.made().getFirst() instanceof SetIndexStatistics ? steps(from, to) : Change.inPlace(to.made());
            // Each says what holds from now on, whatever held before.
            case OWNER, COMMENT, OWNING_COLUMN, REPLICA_IDENTITY, CLUSTERING, FIRING -> Change.inPlace(to.made());
        };
    }

    /** What is revoked on a table is revoked on its columns, too (manual, REVOKE). */
    private static boolean isOnColumns(Operation operation) {
        return operation instanceof Grant grant
                && grant.privileges().all().stream()
                        .anyMatch(privilege -> !privilege.columns().isEmpty());
    }

    /** Of what is a set of single steps: those that are gone are taken back, and those that are new are made. */
    private static Change steps(Entry from, Entry to) {
        List<Operation> operations = new ArrayList<>();
        for (Operation step : from.made().reversed()) {
            if (!to.made().contains(step) && step.inverse() instanceof Inverse.Known(List<Operation> undo)) {
                operations.addAll(undo);
            }
        }
        boolean revokes = operations.stream().anyMatch(Revoke.class::isInstance);
        to.made().stream()
                .filter(step -> !from.made().contains(step) || (revokes && isOnColumns(step)))
                .forEach(operations::add);
        return Change.inPlace(operations);
    }
}
