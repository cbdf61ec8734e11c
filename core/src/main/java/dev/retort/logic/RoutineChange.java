package dev.retort.logic;

import dev.retort.logic.RoutineTrait.Kind;
import dev.retort.logic.RoutineTrait.Setting;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One change of {@code op.alterRoutine}; made by {@link Routines#becomes} and its like. */
public sealed interface RoutineChange {

    /** What undoes it; null when nobody said what was there before. */
    @Nullable
    RoutineChange inverse();

    /** The same where a function without a schema is looked for in this one. */
    RoutineChange in(@Nullable Identifier schema);

    /** Whether both change the same thing, so that PostgreSQL would refuse them in one command. */
    default boolean isOfTheSame(RoutineChange other) {
        QualifiedName parameter = parameter(this);
        return parameter == null
                ? this instanceof Become one
                        && other instanceof Become two
                        && one.trait().isLike(two.trait())
                : parameter.equals(parameter(other));
    }

    private static @Nullable QualifiedName parameter(RoutineChange change) {
        return switch (change) {
            case Become become -> become.trait() instanceof Setting setting ? setting.parameter() : null;
            case Reset reset -> reset.parameter();
        };
    }

    /** @param was null when nobody said */
    record Become(RoutineTrait trait, @Nullable Previous was) implements RoutineChange {

        /** @throws IllegalArgumentException when one says another sort of thing than the other */
        public Become {
            if (trait instanceof Kind) {
                throw new IllegalArgumentException(
                        "PostgreSQL cannot make a function a window function later; create it as one with with(WINDOW)");
            }
            RoutineTrait old = was == null ? null : was.trait();
            if (old != null && !old.isLike(trait)) {
                throw new IllegalArgumentException("what was " + old + " cannot become " + trait
                        + ", which is another sort of thing; give from(…) what it replaces");
            }
            if (was != null && old == null && !(trait instanceof Setting)) {
                throw new IllegalArgumentException(
                        trait + " replaces something in any case; write from(…) for fromNone()");
            }
        }

        public Become from(RoutineTrait old) {
            return new Become(trait, new Previous(old));
        }

        /** A setting that there was none of. */
        public Become fromNone() {
            return new Become(trait, new Previous(null));
        }

        @Override
        public @Nullable RoutineChange inverse() {
            if (was == null) {
                return null;
            }
            return trait instanceof Setting setting && was.trait() == null
                    ? new Reset(setting.parameter(), setting)
                    : new Become(was.trait() == null ? trait : was.trait(), new Previous(trait));
        }

        @Override
        public Become in(@Nullable Identifier schema) {
            return new Become(trait.in(schema), was == null ? null : was.in(schema));
        }
    }

    /** What there was; to know that there was nothing is not the same as not to know. */
    record Previous(@Nullable RoutineTrait trait) {
        Previous in(@Nullable Identifier schema) {
            return new Previous(trait == null ? null : trait.in(schema));
        }
    }

    /** @param was null when nobody said */
    record Reset(QualifiedName parameter, @Nullable Setting was) implements RoutineChange {

        public Reset from(String... values) {
            return new Reset(parameter, new Setting(parameter, Stream.of(values).toList()));
        }

        @Override
        public @Nullable Become inverse() {
            return was == null ? null : new Become(was, new Previous(null));
        }

        @Override
        public Reset in(@Nullable Identifier schema) {
            return this;
        }
    }
}
