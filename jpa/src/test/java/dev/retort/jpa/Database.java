package dev.retort.jpa;

import dev.retort.embedded.ThrowawayServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** An empty database of the tests' server, in which a script is tried. */
record Database(String url) {

    static Database empty() {
        return new Database(ThrowawayServer.shared().newDatabase());
    }

    /** Runs a whole script. */
    Database with(String script) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(script);
            return this;
        }
    }

    /** The rows, their values joined by {@code |}. */
    List<String> query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    values.add(String.valueOf(rows.getString(column)));
                }
                lines.add(String.join("|", values));
            }
            return lines;
        }
    }

    /** The type, and {@code not null} and the default where there is one. */
    String column(String table, String name) throws SQLException {
        return query("SELECT concat_ws(' ', format_type(atttypid, atttypmod), CASE WHEN attnotnull THEN 'not null' END,"
                        + " 'default ' || pg_get_expr(adbin, adrelid)) FROM pg_attribute"
                        + " LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum"
                        + " WHERE attrelid = '" + table + "'::regclass AND attname = '" + name + "'")
                .get(0);
    }

    /** Those of a table with their definitions, sorted by name. */
    List<String> constraints(String table) throws SQLException {
        return query(
                "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype <> 'n' AND conrelid = '"
                        + table + "'::regclass ORDER BY conname COLLATE \"C\"");
    }
}
