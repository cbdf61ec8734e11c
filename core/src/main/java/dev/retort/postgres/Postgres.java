package dev.retort.postgres;

import dev.retort.operation.ColumnOperation;
import dev.retort.operation.CommentOperation;
import dev.retort.operation.ConstraintOperation;
import dev.retort.operation.DataOperation;
import dev.retort.operation.IndexOperation;
import dev.retort.operation.Operation;
import dev.retort.operation.TableOperation;
import dev.retort.sql.SqlText;
import java.util.List;

/** The statements for an operation; one class a family of objects does the writing. */
public final class Postgres {

    private Postgres() {}

    /** At least one statement, in the order in which they are to run. */
    public static List<Statement> render(Operation operation) {
        return switch (operation) {
            case TableOperation table -> statements(TableSql.of(table));
            case ColumnOperation column -> statements(ColumnSql.of(column));
            case ConstraintOperation constraint -> statements(List.of(ConstraintSql.of(constraint)));
            case IndexOperation index -> statements(List.of(IndexSql.of(index)));
            case CommentOperation comment -> statements(List.of(CommentSql.of(comment)));
            case DataOperation data -> List.of(DataSql.of(data));
        };
    }

    private static List<Statement> statements(List<SqlText> texts) {
        return texts.stream()
                .<Statement>map(text -> new Statement.Sql(text.sql()))
                .toList();
    }
}
