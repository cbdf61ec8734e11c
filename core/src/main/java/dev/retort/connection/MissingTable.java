package dev.retort.connection;

import java.sql.SQLException;
import java.util.Set;

/** That a table is not there yet, or not even its schema; Retort's own are made when they are needed. */
public final class MissingTable {

    /** undefined_table, invalid_schema_name (manual, appendix A). */
    private static final Set<String> STATES = Set.of("42P01", "3F000");

    private MissingTable() {}

    public static boolean isReason(SQLException e) {
        return STATES.contains(String.valueOf(e.getSQLState()));
    }
}
