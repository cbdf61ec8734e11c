package dev.retort.logic;

import dev.retort.schema.DataType;
import dev.retort.sql.Identifier;
import dev.retort.sql.SqlExpression;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An argument of a function, procedure or aggregate, or a column of a function that returns a table; made by
 * {@link Routines#arg} and its like.
 *
 * @param name null for one that is known by its place alone
 * @param value what it is when a call leaves it out; null when no call may
 */
public record Argument(
        Mode mode,
        @Nullable Identifier name,
        DataType type,
        @Nullable SqlExpression value) {

    public enum Mode {
        IN,
        OUT,
        INOUT,
        /** An array of all that is left. */
        VARIADIC
    }

    /** @throws IllegalArgumentException for a result with a default */
    public Argument {
        if (mode == Mode.OUT && value != null) {
            throw new IllegalArgumentException(
                    "the argument " + shown(name, type) + " is a result, so it has no default; leave byDefault(…) out");
        }
    }

    /** The value when a call leaves it out: {@code arg("n", integer()).byDefault(value(10))}. */
    public Argument byDefault(SqlExpression expression) {
        return new Argument(mode, name, type, expression);
    }

    boolean isInput() {
        return mode != Mode.OUT;
    }

    boolean isOutput() {
        return mode == Mode.OUT || mode == Mode.INOUT;
    }

    /** The types that tell a routine from others of its name. */
    static List<DataType> inputs(List<Argument> arguments) {
        return arguments.stream().filter(Argument::isInput).map(Argument::type).toList();
    }

    /**
     * A copy.
     *
     * @throws IllegalArgumentException when two have one name, when a default stands before an argument without one, or when one
     *     follows that takes all that is left
     */
    static List<Argument> checked(List<Argument> arguments) {
        checkNames(arguments.stream().filter(Argument::isInput).toList());
        checkNames(arguments.stream().filter(argument -> !argument.isInput()).toList());
        Argument last = null;
        for (Argument argument : arguments) {
            if (argument.isInput()) {
                if (last != null) {
                    checkOrder(last, argument);
                }
                last = argument;
            }
        }
        return List.copyOf(arguments);
    }

    private static void checkNames(List<Argument> arguments) {
        Set<Identifier> names = new HashSet<>();
        for (Argument argument : arguments) {
            if (argument.name != null && !names.add(argument.name)) {
                throw new IllegalArgumentException(
                        "two arguments are called \"" + argument.name + "\"; call one otherwise");
            }
        }
    }

    private static void checkOrder(Argument last, Argument next) {
        if (last.mode == Mode.VARIADIC) {
            throw new IllegalArgumentException("the argument " + next + " comes after the variadic argument " + last
                    + ", which takes all that is left; put that one last");
        }
        if (last.value != null && next.value == null) {
            throw new IllegalArgumentException("the argument " + next + " has no default, but " + last
                    + " before it has one; give both one, or change their order");
        }
    }

    private static String shown(@Nullable Identifier name, DataType type) {
        return name == null ? "of type " + type : "\"" + name + "\"";
    }

    @Override
    public String toString() {
        return shown(name, type);
    }
}
