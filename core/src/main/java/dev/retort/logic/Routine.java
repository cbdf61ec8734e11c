package dev.retort.logic;

import dev.retort.schema.DataType;
import dev.retort.schema.ObjectName.RoutineKind;
import dev.retort.schema.ObjectName.RoutineName;
import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is called by name with arguments; see {@link Routines} for how to write one. */
public sealed interface Routine permits Function, Procedure, Aggregate {

    RoutineKind kind();

    /** The types of its input arguments. */
    List<DataType> signature();

    /** The same routine where functions without a schema are looked for in this one; its text stays as it is. */
    Routine in(@Nullable Identifier schema);

    default RoutineName named(QualifiedName name) {
        return new RoutineName(kind(), name, signature());
    }

    /** What a function or procedure does. */
    sealed interface Body {

        /** Text in a language that PostgreSQL hands it to. */
        record InLanguage(Identifier language, String text) implements Body {
            public InLanguage {
                Literal.text(text);
            }
        }

        /**
         * SQL that PostgreSQL parses at once, so that it knows what the body depends on; since PostgreSQL 14.
         *
         * @param sql {@code return …} or {@code begin atomic … end}
         */
        record Standard(SqlExpression sql) implements Body {}
    }
}
