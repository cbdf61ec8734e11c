package dev.retort.diff.change;

import dev.retort.change.TableChange.StorageChange;
import dev.retort.logic.Argument;
import dev.retort.logic.Function;
import dev.retort.logic.MaterializedView;
import dev.retort.logic.Policy;
import dev.retort.logic.PolicyChange;
import dev.retort.logic.Procedure;
import dev.retort.logic.Routine;
import dev.retort.logic.View;
import dev.retort.logic.ViewChange;
import dev.retort.operation.RoutineOperation.CreateRoutine;
import dev.retort.operation.RoutineOperation.ReplaceRoutine;
import dev.retort.operation.RowSecurityOperation.AlterPolicy;
import dev.retort.operation.RowSecurityOperation.CreatePolicy;
import dev.retort.operation.ViewOperation.AlterMaterializedView;
import dev.retort.operation.ViewOperation.AlterView;
import dev.retort.operation.ViewOperation.CreateMaterializedView;
import dev.retort.operation.ViewOperation.CreateView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Views, routines and policies. */
final class LogicChanges {

    private LogicChanges() {}

    /** A query may change the columns, and then only a new view will do; so a new query always makes a new view. */
    static Change between(CreateView from, CreateView to) {
        View old = from.view();
        View wish = to.view();
        if (!old.query().equals(wish.query()) || !old.columns().equals(wish.columns())) {
            return Change.replace();
        }
        List<ViewChange> changes = new ArrayList<>();
        for (View.Option option : old.options()) {
            if (!wish.options().contains(option)) {
                changes.add(new ViewChange.ResetOption(option));
            }
        }
        for (View.Option option : wish.options()) {
            if (!old.options().contains(option)) {
                changes.add(new ViewChange.SetOption(option, null));
            }
        }
        return changes.isEmpty() ? Change.none() : Change.inPlace(new AlterView(to.name(), changes));
    }

    static Change between(CreateMaterializedView from, CreateMaterializedView to) {
        MaterializedView old = from.view();
        MaterializedView wish = to.view();
        if (!new MaterializedView(
                        old.query(), old.columns(), old.method(), wish.storage(), wish.tablespace(), wish.filling())
                .equals(wish)) {
            return Change.replace();
        }
        List<StorageChange> changes =
                StorageChanges.between(old.storage(), wish.storage(), old.tablespace(), wish.tablespace());
        // Whether a view is filled is about its rows.
        return changes.isEmpty() ? Change.none() : Change.inPlace(new AlterMaterializedView(to.name(), changes));
    }

    static Change between(CreateRoutine from, CreateRoutine to) {
        return isReplaceable(from.routine(), to.routine())
                ? Change.inPlace(new ReplaceRoutine(to.name(), to.routine(), null))
                : Change.replace();
    }

    /** What it returns and what its arguments are called has to stay, and no default may go (manual, CREATE FUNCTION). */
    private static boolean isReplaceable(Routine from, Routine to) {
        return switch (from) {
            case Function old ->
                to instanceof Function wish
                        && old.result().equals(wish.result())
                        && areReplaceable(old.arguments(), wish.arguments());
            case Procedure old -> to instanceof Procedure wish && areReplaceable(old.arguments(), wish.arguments());
            case Routine other -> false;
        };
    }

    private static boolean areReplaceable(List<Argument> old, List<Argument> wish) {
        if (old.size() != wish.size()) {
            return false;
        }
        for (int i = 0; i < old.size(); i++) {
            Argument was = old.get(i);
            Argument is = wish.get(i);
            boolean nameStays = was.name() == null || Objects.equals(was.name(), is.name());
            boolean defaultStays = was.value() == null || is.value() != null;
            if (was.mode() != is.mode() || !was.type().equals(is.type()) || !nameStays || !defaultStays) {
                return false;
            }
        }
        return true;
    }

    /** What a policy is about and a condition that goes need a new one (manual, ALTER POLICY). */
    static Change between(CreatePolicy from, CreatePolicy to) {
        Policy old = from.policy();
        Policy wish = to.policy();
        if (old.mode() != wish.mode()
                || old.command() != wish.command()
                || (old.using() != null && wish.using() == null)
                || (old.check() != null && wish.check() == null)) {
            return Change.replace();
        }
        List<PolicyChange> changes = new ArrayList<>();
        if (!old.roles().equals(wish.roles())) {
            changes.add(new PolicyChange.SetRoles(wish.roles(), null));
        }
        if (wish.using() != null && !wish.using().equals(old.using())) {
            changes.add(new PolicyChange.SetUsing(wish.using(), null));
        }
        if (wish.check() != null && !wish.check().equals(old.check())) {
            changes.add(new PolicyChange.SetCheck(wish.check(), null));
        }
        return changes.isEmpty() ? Change.none() : Change.inPlace(new AlterPolicy(to.table(), to.name(), changes));
    }
}
