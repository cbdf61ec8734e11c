package dev.retort.operation;

import dev.retort.logic.EventTrigger;
import dev.retort.logic.Firing;
import dev.retort.logic.Trigger;
import dev.retort.logic.TriggerEvent;
import dev.retort.logic.TriggerMoment.ConstraintTiming;
import dev.retort.schema.Dropping;
import dev.retort.schema.ObjectName.GlobalKind;
import dev.retort.schema.ObjectName.GlobalName;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.RoutineKind;
import dev.retort.schema.ObjectName.RoutineName;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.touch.Part;
import dev.retort.touch.Touch;
import dev.retort.touch.Touches;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done to triggers, of a table or of the database. */
public sealed interface TriggerOperation extends Operation {

    record CreateTrigger(QualifiedName table, Identifier name, Trigger trigger) implements TriggerOperation {
        @Override
        public String summary() {
            return "create " + named(table, name);
        }

        @Override
        public Inverse inverse() {
            return Inverse.of(new DropTrigger(table, name, trigger, Dropping.PLAIN));
        }

        @Override
        public Touches touches() {
            return Touches.creates(named(table, name)).and(under(table, trigger));
        }
    }

    /**
     * Makes the trigger, in the place of one of this name where there is one.
     *
     * @param was null when nobody said, or when there was none
     */
    record ReplaceTrigger(
            QualifiedName table,
            Identifier name,
            Trigger trigger,
            @Nullable Trigger was) implements TriggerOperation {

        /** @throws IllegalArgumentException for a constraint trigger, which PostgreSQL cannot replace */
        public ReplaceTrigger {
            if (trigger.moment().constraint() != null) {
                throw new IllegalArgumentException("the constraint trigger \"" + name + "\" of table \"" + table
                        + "\" cannot be replaced in PostgreSQL; drop it and create it anew");
            }
        }

        @Override
        public String summary() {
            return "replace " + named(table, name);
        }

        @Override
        public Inverse inverse() {
            return Inverse.fromState(
                    was, old -> new ReplaceTrigger(table, name, old, trigger), "nobody said what the trigger was");
        }

        @Override
        public Touches touches() {
            return Touches.changes(named(table, name)).and(under(table, trigger));
        }
    }

    /** @param was null when nobody said */
    record DropTrigger(
            QualifiedName table, Identifier name, @Nullable Trigger was, Dropping how) implements TriggerOperation {

        /** @throws IllegalArgumentException for {@code CONCURRENTLY} */
        public DropTrigger {
            Drops.refuseConcurrently(how, "a trigger");
        }

        @Override
        public String summary() {
            return "drop " + named(table, name);
        }

        @Override
        public Inverse inverse() {
            return Drops.inverse(
                    how, was, old -> new CreateTrigger(table, name, old), "nobody said what the trigger was");
        }

        @Override
        public Touches touches() {
            return Drops.touches(how, Touches.drops(named(table, name)));
        }
    }

    /** @param was null when nobody said */
    record SetTriggerFiring(
            QualifiedName table,
            Identifier name,
            Firing firing,
            @Nullable Firing was) implements TriggerOperation {
        @Override
        public String summary() {
            return "set firing of " + named(table, name);
        }

        @Override
        public Inverse inverse() {
            return Inverse.fromState(
                    was, old -> new SetTriggerFiring(table, name, old, firing), "nobody said when the trigger fired");
        }

        @Override
        public Touches touches() {
            return Touches.changes(named(table, name));
        }
    }

    /** Switches several triggers of a table. */
    record SwitchTriggers(QualifiedName table, Scope scope, Switch to) implements TriggerOperation {

        /** Which triggers of a table. */
        public enum Scope {
            /** Those that keep foreign keys, too; only a superuser may. */
            ALL,
            USER
        }

        public enum Switch {
            ENABLE,
            DISABLE;

            Switch opposite() {
                return this == ENABLE ? DISABLE : ENABLE;
            }
        }

        @Override
        public String summary() {
            String verb = switch (to) {
                case ENABLE -> "enable ";
                case DISABLE -> "disable ";
            };
            return switch (scope) {
                case ALL -> verb + "all triggers of " + table;
                case USER -> verb + "the user triggers of " + table;
            };
        }

        @Override
        public Inverse inverse() {
            return Inverse.of(new SwitchTriggers(table, scope, to.opposite()));
        }

        /** Nobody said which. */
        @Override
        public Touches touches() {
            return Touches.of(Touch.changes(Part.table(table)));
        }
    }

    record CreateEventTrigger(Identifier name, EventTrigger trigger) implements TriggerOperation {
        @Override
        public String summary() {
            return "create " + named(name);
        }

        @Override
        public Inverse inverse() {
            return Inverse.of(new DropEventTrigger(name, trigger, Dropping.PLAIN));
        }

        @Override
        public Touches touches() {
            return Touches.creates(named(name)).and(Touch.needs(function(trigger.function())));
        }
    }

    /** @param was null when nobody said */
    record DropEventTrigger(Identifier name, @Nullable EventTrigger was, Dropping how) implements TriggerOperation {

        /** @throws IllegalArgumentException for {@code CONCURRENTLY} */
        public DropEventTrigger {
            Drops.refuseConcurrently(how, "an event trigger");
        }

        @Override
        public String summary() {
            return "drop " + named(name);
        }

        @Override
        public Inverse inverse() {
            return Drops.inverse(
                    how, was, old -> new CreateEventTrigger(name, old), "nobody said what the event trigger was");
        }

        @Override
        public Touches touches() {
            return Drops.touches(how, Touches.drops(named(name)));
        }
    }

    /** @param was null when nobody said */
    record SetEventTriggerFiring(
            Identifier name, Firing firing, @Nullable Firing was) implements TriggerOperation {
        @Override
        public String summary() {
            return "set firing of " + named(name);
        }

        @Override
        public Inverse inverse() {
            return Inverse.fromState(
                    was, old -> new SetEventTriggerFiring(name, old, firing), "nobody said when the trigger fired");
        }

        @Override
        public Touches touches() {
            return Touches.changes(named(name));
        }
    }

    private static PartName named(QualifiedName table, Identifier name) {
        return new PartName(PartKind.TRIGGER, table, name);
    }

    private static GlobalName named(Identifier name) {
        return new GlobalName(GlobalKind.EVENT_TRIGGER, name);
    }

    private static Part function(QualifiedName name) {
        return Part.of(new RoutineName(RoutineKind.FUNCTION, name, List.of()));
    }

    private static List<Touch> under(QualifiedName table, Trigger trigger) {
        List<Touch> touches = new ArrayList<>(List.of(Touch.needs(function(trigger.function()))));
        for (TriggerEvent event : trigger.moment().events()) {
            if (event instanceof TriggerEvent.Update update) {
                touches.addAll(Touches.columns(table, update.columns(), Touch::needs));
            }
        }
        if (trigger.moment().condition() != null) {
            touches.add(Touch.needs(Part.table(table)));
        }
        ConstraintTiming constraint = trigger.moment().constraint();
        if (constraint != null && constraint.from() != null) {
            touches.add(Touch.needs(Part.table(constraint.from())));
        }
        return touches;
    }
}
