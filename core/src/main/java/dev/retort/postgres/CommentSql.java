package dev.retort.postgres;

import static dev.retort.sql.SqlText.sql;

import dev.retort.operation.CommentOperation;
import dev.retort.operation.CommentOperation.CommentOnColumn;
import dev.retort.operation.CommentOperation.CommentOnTable;
import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlText;
import org.jspecify.annotations.Nullable;

/** Comments. */
final class CommentSql {

    private CommentSql() {}

    static SqlText of(CommentOperation operation) {
        return switch (operation) {
            case CommentOnTable comment -> sql("COMMENT ON TABLE {} IS {}", comment.table(), text(comment.text()));
            case CommentOnColumn comment -> onColumn(comment.table(), comment.column(), comment.text());
        };
    }

    static SqlText onColumn(QualifiedName table, Identifier column, @Nullable String text) {
        return sql("COMMENT ON COLUMN {}.{} IS {}", table, column, text(text));
    }

    private static Literal text(@Nullable String text) {
        return Literal.of(text);
    }
}
