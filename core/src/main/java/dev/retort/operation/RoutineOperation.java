package dev.retort.operation;

import dev.retort.logic.Routine;
import dev.retort.logic.RoutineChange;
import dev.retort.schema.Dropping;
import dev.retort.schema.ObjectName.RoutineKind;
import dev.retort.schema.ObjectName.RoutineName;
import dev.retort.sql.QualifiedName;
import dev.retort.touch.Touches;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is done to functions, procedures and aggregates. What their texts need is not looked into; PostgreSQL looks at it when they
 * are made, or only when they run.
 */
public sealed interface RoutineOperation extends Operation {

    record CreateRoutine(QualifiedName name, Routine routine) implements RoutineOperation {
        @Override
        public String summary() {
            return "create " + routine.named(name);
        }

        @Override
        public Inverse inverse() {
            return Inverse.of(new DropRoutine(routine.named(name), routine, Dropping.PLAIN));
        }

        @Override
        public Touches touches() {
            return Touches.creates(routine.named(name)).andMore();
        }
    }

    /**
     * Makes the routine, in the place of one of this name and these types where there is one.
     *
     * @param was null when nobody said, or when there was none
     */
    record ReplaceRoutine(
            QualifiedName name, Routine routine, @Nullable Routine was) implements RoutineOperation {

        /** @throws IllegalArgumentException when PostgreSQL would not replace the one by the other */
        public ReplaceRoutine {
            if (was != null && !was.named(name).equals(routine.named(name))) {
                throw new IllegalArgumentException("cannot replace " + was.named(name) + " by " + routine.named(name)
                        + ", which PostgreSQL makes beside it; drop the one and create the other");
            }
        }

        @Override
        public String summary() {
            return "replace " + routine.named(name);
        }

        @Override
        public Inverse inverse() {
            return Inverse.fromState(
                    was, old -> new ReplaceRoutine(name, old, routine), "nobody said what it did before");
        }

        @Override
        public Touches touches() {
            return Touches.changes(routine.named(name)).andMore();
        }
    }

    /** @param was null when nobody said */
    record DropRoutine(RoutineName routine, @Nullable Routine was, Dropping how) implements RoutineOperation {

        /** @throws IllegalArgumentException for {@code CONCURRENTLY} */
        public DropRoutine {
            Drops.refuseConcurrently(how, "a routine");
        }

        @Override
        public String summary() {
            return "drop " + routine;
        }

        @Override
        public Inverse inverse() {
            return Drops.inverse(how, was, old -> new CreateRoutine(routine.name(), old), "nobody said what it did");
        }

        @Override
        public Touches touches() {
            return Drops.touches(how, Touches.drops(routine));
        }
    }

    record AlterRoutine(RoutineName routine, List<RoutineChange> changes) implements RoutineOperation {

        /** @throws IllegalArgumentException for an aggregate, which has nothing to alter, or when there is nothing to change */
        public AlterRoutine {
            changes = List.copyOf(changes);
            if (routine.kind() == RoutineKind.AGGREGATE) {
                throw new IllegalArgumentException(
                        "PostgreSQL cannot alter " + routine + "; replace it with replaceAggregate(…)");
            }
            if (changes.isEmpty()) {
                throw new IllegalArgumentException(
                        "nothing to alter in " + routine + "; give at least one change, such as becomes(STABLE)");
            }
            checkDifferent(routine, changes);
        }

        private static void checkDifferent(RoutineName routine, List<RoutineChange> changes) {
            for (int i = 0; i < changes.size(); i++) {
                for (RoutineChange other : changes.subList(i + 1, changes.size())) {
                    if (changes.get(i).isOfTheSame(other)) {
                        throw new IllegalArgumentException("two changes of " + routine
                                + " are about the same thing; give each of its changes once");
                    }
                }
            }
        }

        @Override
        public String summary() {
            return "alter " + routine;
        }

        @Override
        public Inverse inverse() {
            List<RoutineChange> undo = new ArrayList<>();
            for (RoutineChange change : changes.reversed()) {
                RoutineChange inverse = change.inverse();
                if (inverse == null) {
                    return Inverse.unknown("nobody said with .from(…) what it was before");
                }
                undo.add(inverse);
            }
            return Inverse.of(new AlterRoutine(routine, undo));
        }

        @Override
        public Touches touches() {
            return Touches.changes(routine);
        }
    }
}
