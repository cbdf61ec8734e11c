package dev.retort.postgres;

import static dev.retort.sql.SqlText.sql;
import dev.retort.operation.DropOption;
import java.util.List;
import dev.retort.schema.Dropping;
import dev.retort.sql.SqlPart;
import dev.retort.sql.SqlText;

/** How something is dropped. */
final class DropSql {

    private DropSql() {}

    /** @param command {@code DROP TABLE} */
    static SqlText of(SqlText command, Dropping how, SqlPart name) {
        SqlText text = switch (how.missing()) {
            case FAIL -> command.and(" {}", name);
            case SKIP -> command.and(" IF EXISTS {}", name);
        };
        return switch (how.dependents()) {
            case RESTRICT -> text;
            case CASCADE -> text.and(" CASCADE");
        };
    }

    /** Before the name. */
    static SqlText ifExists(List<DropOption> options) {
        return options.contains(DropOption.IF_EXISTS) ? sql("IF EXISTS ") : sql("");
    }

    /** Behind everything. */
    static SqlText cascade(List<DropOption> options) {
        return options.contains(DropOption.CASCADE) ? sql(" CASCADE") : sql("");
    }
}
