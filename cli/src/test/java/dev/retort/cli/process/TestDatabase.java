package dev.retort.cli.process;

import dev.retort.embedded.ThrowawayServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A database of the server that the tests share.
 *
 * @param url for JDBC and for the command line
 */
record TestDatabase(String url) implements AutoCloseable {

    static TestDatabase create() {
        return new TestDatabase(ThrowawayServer.shared().newDatabase());
    }

    String name() {
        return url.replaceAll(".*/|\\?.*", "");
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of all rows. */
    List<String> rows(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    /** What the version table says; nothing when it isn't there yet. */
    List<String> heads() throws SQLException {
        return exists("retort.version") ? rows("SELECT version_num FROM retort.version ORDER BY 1") : List.of();
    }

    /** The revisions of the history in its order, whatever was done with them, but for what failed; none when it isn't there yet. */
    List<String> history() throws SQLException {
        return exists("retort.history")
                ? rows("SELECT revision FROM retort.history WHERE outcome = 'done' ORDER BY id")
                : List.of();
    }

    boolean hasRows(String table) throws SQLException {
        return exists(table) && !rows("SELECT 1 FROM " + table + " LIMIT 1").isEmpty();
    }

    int port() {
        return ThrowawayServer.shared().port();
    }

    /** The URL of the same database, for who is to reach it through a wire. */
    String through(Wire wire) {
        return url.replace(":" + port() + "/", ":" + wire.port() + "/");
    }

    /** The same database at the other end of a wire. */
    TestDatabase behind(Wire wire) {
        return new TestDatabase(through(wire));
    }

    private boolean exists(String table) throws SQLException {
        return rows("SELECT to_regclass('" + table + "') IS NOT NULL").contains("t");
    }

    /** How the server sees the command line's connections to this database; none when all have gone. */
    List<String> backends() throws SQLException {
        return rows("""
                SELECT concat_ws(' ', pid, state, wait_event, left(query, 40)) FROM pg_stat_activity
                WHERE datname = current_database() AND application_name LIKE 'retort %'""");
    }

    /** Databases take space that is memory here. */
    @Override
    public void close() {
        ThrowawayServer.shared().dropDatabase(name());
    }
}
