package dev.retort.postgres;

import dev.retort.operation.ColumnOperation.DropColumn;
import dev.retort.operation.DataOperation.Execute;
import dev.retort.operation.Operation;
import dev.retort.operation.TableOperation.DropTable;
import dev.retort.operation.TableOperation.TruncateTable;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlTokens;
import java.util.ArrayList;
import java.util.List;

/** Data that goes when an operation runs, and that no inverse brings back. */
public sealed interface Loss {

    record OfTable(QualifiedName table) implements Loss {
        @Override
        public String toString() {
            return "table " + table;
        }
    }

    record OfColumn(QualifiedName table, Identifier column) implements Loss {
        @Override
        public String toString() {
            return "column " + table + "." + column;
        }
    }

    /** What a person's SQL destroys where it is neither of the above, in that SQL's first words. */
    record OfMore(String what) implements Loss {
        @Override
        public String toString() {
            return what;
        }
    }

    /**
     * What is known to go. Code ({@code run}) and SQL inside functions and {@code DO} blocks are not looked into.
     */
    static List<Loss> of(Operation operation) {
        return switch (operation) {
            case DropTable drop -> List.of(new OfTable(drop.name()));
            case TruncateTable truncate -> List.of(new OfMore("rows of " + truncate.table()));
            case DropColumn drop -> List.of(new OfColumn(drop.table(), drop.column()));
            case Execute execute -> ofSql(SqlTokens.of(execute.statement().text()));
            // Everything else adds, renames or changes.
            case Operation other -> List.of();
        };
    }

    private static List<Loss> ofSql(SqlTokens words) {
        if (words.at(0, "drop", "table")) {
            return droppedTables(words);
        }
        if (words.at(0, "alter", "table")) {
            return droppedColumns(words);
        }
        if (words.at(0, "truncate")) {
            return List.of(new OfMore("rows of truncated tables"));
        }
        if (words.at(0, "drop", "schema") && words.contains("cascade")) {
            return List.of(new OfMore("everything in the dropped schema"));
        }
        return List.of();
    }

    private static List<Loss> droppedTables(SqlTokens words) {
        List<Loss> losses = new ArrayList<>();
        int at = words.at(2, "if", "exists") ? 4 : 2;
        while (at < words.size()) {
            QualifiedName name = words.name(at);
            if (name == null) {
                return List.of(new OfMore("dropped tables"));
            }
            losses.add(new OfTable(name));
            at += words.nameLength(at);
            if (!words.isText(at, ",")) {
                break;
            }
            at++;
        }
        return losses;
    }

    /** {@code ALTER TABLE [IF EXISTS] [ONLY] name …, DROP [COLUMN] [IF EXISTS] name, …}. */
    private static List<Loss> droppedColumns(SqlTokens words) {
        int at = words.at(2, "if", "exists") ? 4 : 2;
        at = words.at(at, "only") ? at + 1 : at;
        QualifiedName table = words.name(at);
        List<Loss> losses = new ArrayList<>();
        for (int i = at; i < words.size(); i++) {
            boolean beginsAction = words.isText(i - 1, ",") || i == at + words.nameLength(at);
            if (beginsAction && words.at(i, "drop") && !words.at(i + 1, "constraint")) {
                int name = words.at(i + 1, "column") ? i + 2 : i + 1;
                name = words.at(name, "if", "exists") ? name + 2 : name;
                QualifiedName column = words.name(name);
                losses.add(
                        table == null || column == null
                                ? new OfMore("a dropped column")
                                : new OfColumn(table, column.name()));
            }
        }
        return losses;
    }
}
