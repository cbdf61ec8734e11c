package dev.retort.postgres;

import static dev.retort.sql.SqlText.sql;

import dev.retort.operation.DropOption;
import dev.retort.sql.SqlText;
import java.util.List;

/** The two places of a {@code DROP} that its options are written at. */
final class DropSql {

    private DropSql() {}

    /** Before the name. */
    static SqlText ifExists(List<DropOption> options) {
        return options.contains(DropOption.IF_EXISTS) ? sql("IF EXISTS ") : sql("");
    }

    /** Behind everything. */
    static SqlText cascade(List<DropOption> options) {
        return options.contains(DropOption.CASCADE) ? sql(" CASCADE") : sql("");
    }
}
