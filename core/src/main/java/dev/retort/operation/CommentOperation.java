package dev.retort.operation;

import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** What is done to a comment. A null text takes the comment away. */
public sealed interface CommentOperation extends Operation {

    /** @param was null when nobody said what the comment was */
    record CommentOnTable(
            QualifiedName table,
            @Nullable String text,
            @Nullable Previous was) implements CommentOperation {}

    /** @param was null when nobody said what the comment was */
    record CommentOnColumn(
            QualifiedName table,
            Identifier column,
            @Nullable String text,
            @Nullable Previous was) implements CommentOperation {}

    /** What a comment was before; a null text means there was none. */
    record Previous(@Nullable String text) {}
}
