package dev.retort.logic;

import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.sql.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL is told about a function or procedure besides its text. Each kind may be said once, settings once for each
 * parameter.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createfunction.html">CREATE FUNCTION</a>
 */
public sealed interface RoutineTrait {

    /** How far the result depends on nothing but the arguments; without it, a function is volatile. */
    enum Volatility implements RoutineTrait {
        IMMUTABLE,
        STABLE,
        VOLATILE
    }

    /** Whether it is called when an argument is null; without it, it is. */
    enum NullInput implements RoutineTrait {
        CALLED_ON_NULL_INPUT,
        STRICT
    }

    /** Whose rights it runs with; without it, those of whoever calls. */
    enum Security implements RoutineTrait {
        SECURITY_INVOKER,
        SECURITY_DEFINER
    }

    /** Whether it tells nothing about its arguments but its result; only a superuser may say so. */
    enum Leak implements RoutineTrait {
        LEAKPROOF,
        NOT_LEAKPROOF
    }

    /** Where in a parallel plan it may run; without it, in none. */
    enum Parallel implements RoutineTrait {
        PARALLEL_UNSAFE,
        PARALLEL_RESTRICTED,
        PARALLEL_SAFE
    }

    /** For functions written in C. */
    enum Kind implements RoutineTrait {
        WINDOW
    }

    /** @param units of {@code cpu_operator_cost}, above 0 */
    record Cost(double units) implements RoutineTrait {
        public Cost {
            checkPositive("cost", units);
        }
    }

    /** @param estimate of how many rows a set has, above 0 */
    record Rows(double estimate) implements RoutineTrait {
        public Rows {
            checkPositive("number of rows", estimate);
        }
    }

    /** @param function tells the planner more; written in C */
    record Support(QualifiedName function) implements RoutineTrait {}

    /** A setting while the routine runs. */
    record Setting(QualifiedName parameter, List<String> values) implements RoutineTrait {
        public Setting {
            values = List.copyOf(values);
            values.forEach(Literal::text);
            if (values.isEmpty()) {
                throw new IllegalArgumentException(
                        "the setting \"" + parameter + "\" has no value; give at least one, or \"\" for an empty one");
            }
        }
    }

    /** Whether both say the same sort of thing, so that only one of them can hold. */
    default boolean isLike(RoutineTrait other) {
        return (this instanceof Setting one && other instanceof Setting two)
                ? one.parameter().equals(two.parameter())
                : getClass().equals(other.getClass());
    }

    /** The same where a function without a schema is looked for in this one. */
    default RoutineTrait in(@Nullable Identifier schema) {
        return this instanceof Support support ? new Support(support.function().in(schema)) : this;
    }

    /**
     * A copy.
     *
     * @throws IllegalArgumentException when one thing is said twice
     */
    static List<RoutineTrait> checked(List<RoutineTrait> traits) {
        for (int i = 0; i < traits.size(); i++) {
            for (RoutineTrait other : traits.subList(i + 1, traits.size())) {
                if (traits.get(i).isLike(other)) {
                    throw new IllegalArgumentException(
                            "a routine is said to be both " + traits.get(i) + " and " + other + "; leave one out");
                }
            }
        }
        return List.copyOf(traits);
    }

    private static void checkPositive(String what, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("a " + what + " of " + value + " is none; give a number above 0");
        }
    }
}
