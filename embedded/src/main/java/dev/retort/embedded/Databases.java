package dev.retort.embedded;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The databases of a server on 127.0.0.1, as its superuser {@code postgres}. */
final class Databases {

    /** NAMEDATALEN - 1 (PostgreSQL manual, 4.1.1 Identifiers and Key Words). */
    private static final int LONGEST_NAME_IN_BYTES = 63;

    /** duplicate_database, and unique_violation when two create it at the same moment (manual, Appendix A). */
    private static final Set<String> EXISTS_ALREADY = Set.of("42P04", "23505");

    private final int port;
    private final @Nullable String password;

    /** @param password null where everybody is trusted */
    Databases(int port, @Nullable String password) {
        this.port = port;
        this.password = password;
    }

    int port() {
        return port;
    }

    /** The URL for pgjdbc, with the user but without the password. */
    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + URLEncoder.encode(database, StandardCharsets.UTF_8)
                + "?user=postgres";
    }

    void create(String database, String template) {
        execute("CREATE DATABASE " + quoted(database) + " TEMPLATE " + quoted(template), Set.of());
    }

    /** Asks first: a refused CREATE DATABASE would stand as an error in the server's log, at each start of a command. */
    void createUnlessThere(String database) {
        if (isThere(database)) {
            return;
        }
        execute("CREATE DATABASE " + quoted(database), EXISTS_ALREADY);
    }

    /** FORCE is there since PostgreSQL 13. */
    void drop(String database) {
        execute("DROP DATABASE " + quoted(database) + " WITH (FORCE)", Set.of());
    }

    private boolean isThere(String database) {
        try (Connection connection = connect();
                PreparedStatement query =
                        connection.prepareStatement("SELECT 1 FROM pg_catalog.pg_database WHERE datname = ?")) {
            query.setString(1, database);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new EmbeddedPostgresException(
                    "the server on 127.0.0.1:" + port + " does not tell its databases: " + e.getMessage(), e);
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        if (password != null) {
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(jdbcUrl("postgres"), properties);
    }

    private void execute(String sql, Set<String> harmlessStates) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            if (!harmlessStates.contains(e.getSQLState())) {
                throw new EmbeddedPostgresException(
                        "the server on 127.0.0.1:" + port + " refused " + sql + ": " + e.getMessage(), e);
            }
        }
    }

    private static String quoted(String name) {
        int length = name.getBytes(StandardCharsets.UTF_8).length;
        if (length == 0 || length > LONGEST_NAME_IN_BYTES || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not a database's name: '" + name + "' (" + length
                    + " bytes; PostgreSQL allows 1 to " + LONGEST_NAME_IN_BYTES + ")");
        }
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
