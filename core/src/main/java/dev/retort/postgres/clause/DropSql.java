package dev.retort.postgres.clause;

import static dev.retort.sql.SqlText.sql;

import dev.retort.schema.Dropping;
import dev.retort.sql.SqlPart;
import dev.retort.sql.SqlText;

/** How something is dropped. */
public final class DropSql {

    private DropSql() {}

    /** @param command {@code DROP TABLE} */
    public static SqlText of(SqlText command, Dropping how, SqlPart name) {
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
    public static SqlText ifExists(Dropping how) {
        return switch (how.missing()) {
            case FAIL -> sql("");
            case SKIP -> sql("IF EXISTS ");
        };
    }

    /** Behind everything. */
    public static SqlText cascade(Dropping how) {
        return switch (how.dependents()) {
            case RESTRICT -> sql("");
            case CASCADE -> sql(" CASCADE");
        };
    }
}
