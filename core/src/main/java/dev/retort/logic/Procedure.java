package dev.retort.logic;

import dev.retort.logic.RoutineTrait.Security;
import dev.retort.logic.RoutineTrait.Setting;
import dev.retort.schema.DataType;
import dev.retort.schema.ObjectName.RoutineKind;
import dev.retort.sql.Identifier;
import dev.retort.sql.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A procedure; made by {@link Routines#arguments}.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createprocedure.html">CREATE PROCEDURE</a>
 */
public record Procedure(List<Argument> arguments, List<RoutineTrait> traits, Body body) implements Routine {

    /** @throws IllegalArgumentException when PostgreSQL would refuse the combination */
    public Procedure {
        arguments = Argument.checked(arguments);
        traits = RoutineTrait.checked(traits);
        for (RoutineTrait trait : traits) {
            if (!(trait instanceof Security || trait instanceof Setting)) {
                throw new IllegalArgumentException("a procedure cannot be " + trait
                        + "; only its security and settings can be chosen, so leave it out");
            }
        }
    }

    @Override
    public RoutineKind kind() {
        return RoutineKind.PROCEDURE;
    }

    @Override
    public List<DataType> signature() {
        return Argument.inputs(arguments);
    }

    @Override
    public Procedure in(@Nullable Identifier schema) {
        return this;
    }

    /** A procedure that does not say yet what it does. */
    public record Head(List<Argument> arguments, List<RoutineTrait> traits) {
        public Head {
            arguments = List.copyOf(arguments);
            traits = List.copyOf(traits);
        }

        /** {@code with(SECURITY_DEFINER, setting("search_path", ""))}; what was said before stays. */
        public Head with(RoutineTrait... more) {
            List<RoutineTrait> all = new ArrayList<>(traits);
            all.addAll(List.of(more));
            return new Head(arguments, all);
        }

        /** Followed by {@link HeadInLanguage#as}: {@code language("plpgsql").as("begin … end")}. */
        public HeadInLanguage language(String name) {
            return new HeadInLanguage(this, Identifier.of(name));
        }

        /**
         * A body that PostgreSQL parses at once; since PostgreSQL 14.
         *
         * @param sql {@code begin atomic … end}
         */
        public Procedure body(String sql) {
            return new Procedure(arguments, traits, new Body.Standard(new SqlExpression(sql)));
        }
    }

    /** A procedure whose text is still missing. */
    public record HeadInLanguage(Head head, Identifier language) {

        public Procedure as(String text) {
            return new Procedure(head.arguments(), head.traits(), new Body.InLanguage(language, text));
        }
    }
}
