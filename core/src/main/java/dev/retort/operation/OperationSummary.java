package dev.retort.operation;

import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.ColumnOperation.AlterColumn;
import dev.retort.operation.ColumnOperation.DropColumn;
import dev.retort.operation.ColumnOperation.RenameColumn;
import dev.retort.operation.CommentOperation.CommentOnColumn;
import dev.retort.operation.CommentOperation.CommentOnTable;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.ConstraintOperation.DropConstraint;
import dev.retort.operation.DataOperation.BulkInsert;
import dev.retort.operation.DataOperation.Execute;
import dev.retort.operation.DataOperation.Run;
import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.operation.IndexOperation.DropIndex;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.operation.TableOperation.DropTable;
import dev.retort.operation.TableOperation.RenameTable;
import dev.retort.sql.Identifier;
import org.jspecify.annotations.Nullable;

/** An operation in a few words, for messages: {@code drop column users.phone}. */
public final class OperationSummary {

    private static final int MAX_SQL = 60;

    private OperationSummary() {}

    public static String of(Operation operation) {
        return switch (operation) {
            case CreateTable create -> "create table " + create.name();
            case DropTable drop -> "drop table " + drop.name();
            case RenameTable rename -> "rename table " + rename.name() + " to " + rename.to();
            case AddColumn add ->
                "add column " + add.table() + "." + add.column().name();
            case DropColumn drop -> "drop column " + drop.table() + "." + drop.column();
            case RenameColumn rename -> "rename column " + rename.table() + "." + rename.from() + " to " + rename.to();
            case AlterColumn alter -> "alter column " + alter.table() + "." + alter.column();
            case AddConstraint add -> "add constraint " + named(add.constraint().name()) + "to " + add.table();
            case DropConstraint drop -> "drop constraint " + drop.name() + " from " + drop.table();
            case CreateIndex create -> "create index " + create.index().name();
            case DropIndex drop -> "drop index " + drop.name();
            case CommentOnTable comment -> "comment on table " + comment.table();
            case CommentOnColumn comment -> "comment on column " + comment.table() + "." + comment.column();
            case Execute execute -> "execute \"" + shortened(execute.statement().text()) + "\"";
            case BulkInsert insert -> "insert " + insert.rows().size() + " rows into " + insert.table();
            case Run run -> "run \"" + run.what() + "\"";
        };
    }

    private static String named(@Nullable Identifier name) {
        return name == null ? "" : name + " ";
    }

    private static String shortened(String sql) {
        String line =
                sql.lines().map(String::strip).reduce((a, b) -> a + " " + b).orElse("");
        return line.length() <= MAX_SQL ? line : line.substring(0, MAX_SQL - 1) + "…";
    }
}
