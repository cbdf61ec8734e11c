package dev.retort.operation;

import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** What is done to a comment. A null text takes the comment away. */
public sealed interface CommentOperation extends Operation {

    /** @param was null when nobody said what the comment was */
    record CommentOnTable(
            QualifiedName table,
            @Nullable String text,
            @Nullable Previous was) implements CommentOperation {

        /** @throws IllegalArgumentException when PostgreSQL cannot store the text */
        public CommentOnTable {
            requireStorable(text);
        }
    }

    /** @param was null when nobody said what the comment was */
    record CommentOnColumn(
            QualifiedName table,
            Identifier column,
            @Nullable String text,
            @Nullable Previous was) implements CommentOperation {

        /** @throws IllegalArgumentException when PostgreSQL cannot store the text */
        public CommentOnColumn {
            requireStorable(text);
        }
    }

    /** What a comment was before; a null text means there was none. */
    record Previous(@Nullable String text) {}

    /** Here the line of the migration is known; where the statement is written it no longer is. */
    private static void requireStorable(@Nullable String text) {
        Literal.of(text);
    }
}
