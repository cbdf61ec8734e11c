package dev.retort.logic;

import dev.retort.logic.RoutineTrait.Rows;
import dev.retort.schema.DataType;
import dev.retort.schema.ObjectName.RoutineKind;
import dev.retort.sql.Identifier;
import dev.retort.sql.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function; made by {@link Routines#returns} and its like.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createfunction.html">CREATE FUNCTION</a>
 */
public record Function(Result result, List<Argument> arguments, List<RoutineTrait> traits, Body body)
        implements Routine {

    /** @throws IllegalArgumentException when PostgreSQL would refuse the combination */
    public Function {
        arguments = Argument.checked(arguments);
        traits = RoutineTrait.checked(traits);
        boolean returnsOneRow = result instanceof Result.One;
        for (RoutineTrait trait : traits) {
            if (returnsOneRow && trait instanceof Rows) {
                throw new IllegalArgumentException(
                        "a function that returns " + result + " has no number of rows; leave " + trait + " out");
            }
        }
        for (Argument argument : arguments) {
            if (result instanceof Result.Table && argument.isOutput()) {
                throw new IllegalArgumentException("a function that returns a table has the result argument " + argument
                        + ", too; make that a column of the table");
            }
        }
    }

    /** What a call gives. */
    public sealed interface Result {

        record One(DataType type) implements Result {
            @Override
            public String toString() {
                return type.toString();
            }
        }

        record SetOf(DataType type) implements Result {}

        /** @param columns with names, without defaults; at least one */
        record Table(List<Argument> columns) implements Result {
            public Table {
                columns = Argument.checked(columns);
                if (columns.isEmpty()) {
                    throw new IllegalArgumentException("a function returns a table without columns; give"
                            + " returnsTable(…) at least one, such as arg(\"id\", bigint())");
                }
                for (Argument column : columns) {
                    if (column.mode() != Argument.Mode.IN || column.name() == null || column.value() != null) {
                        throw new IllegalArgumentException("the column " + column
                                + " of a function's result is more or less than a name and a type; write"
                                + " arg(\"id\", bigint())");
                    }
                }
            }
        }
    }

    @Override
    public RoutineKind kind() {
        return RoutineKind.FUNCTION;
    }

    @Override
    public List<DataType> signature() {
        return Argument.inputs(arguments);
    }

    @Override
    public Function in(@Nullable Identifier schema) {
        return new Function(
                result,
                arguments,
                traits.stream().map(trait -> trait.in(schema)).toList(),
                body);
    }

    /** A function that does not say yet what it does. */
    public record Head(Result result, List<Argument> arguments, List<RoutineTrait> traits) {
        public Head {
            arguments = List.copyOf(arguments);
            traits = List.copyOf(traits);
        }

        public Head arguments(Argument... all) {
            return new Head(result, List.of(all), traits);
        }

        /** {@code with(IMMUTABLE, STRICT, setting("search_path", ""))}; what was said before stays. */
        public Head with(RoutineTrait... more) {
            List<RoutineTrait> all = new ArrayList<>(traits);
            all.addAll(List.of(more));
            return new Head(result, arguments, all);
        }

        /** Followed by {@link HeadInLanguage#as}: {@code language("plpgsql").as("begin … end")}. */
        public HeadInLanguage language(String name) {
            return new HeadInLanguage(this, Identifier.of(name));
        }

        /**
         * A body that PostgreSQL parses at once; since PostgreSQL 14.
         *
         * @param sql {@code return …} or {@code begin atomic … end}
         */
        public Function body(String sql) {
            return new Function(result, arguments, traits, new Body.Standard(new SqlExpression(sql)));
        }
    }

    /** A function whose text is still missing. */
    public record HeadInLanguage(Head head, Identifier language) {

        public Function as(String text) {
            return new Function(head.result(), head.arguments(), head.traits(), new Body.InLanguage(language, text));
        }
    }
}
