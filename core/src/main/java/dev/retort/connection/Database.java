package dev.retort.connection;

import static dev.retort.sql.SqlText.sql;

import dev.retort.sql.PostgresVersion;
import dev.retort.sql.SqlText;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * A PostgreSQL database that can be connected to.
 *
 * @param client who is asking, for example {@code alice@laptop}; kept by the history
 */
public record Database(DatabaseUrl url, SessionSettings settings, String client) {

    private static final String CONNECT_SECONDS = "10";

    /** From the first packet to the end of the login, for what takes connections and then says nothing. */
    private static final String LOGIN_SECONDS = "30";

    /** Which process of the server answers. */
    public static final SqlText BACKEND = sql("SELECT pg_catalog.pg_backend_pid()");

    /**
     * A connection in autocommit mode with the settings of {@link SessionSettings}.
     *
     * @throws ConnectionException when it is not had
     */
    public Connection connect() {
        Connection connection = open();
        prepare(connection);
        return connection;
    }

    /** Makes a value of the rows. */
    @FunctionalInterface
    public interface Answer<T> {
        T of(ResultSet rows) throws SQLException;
    }

    /** @param answer empty where the question could not be answered: whoever asks again gets its error */
    public record Asked<T>(Connection connection, Optional<T> answer) {}

    /**
     * A connection as {@link #connect} makes it, and the answer to a first question, in the one round trip that its settings take.
     *
     * @throws ConnectionException when the connection is not had
     */
    public <T> Asked<T> connectAsking(SqlText question, Answer<T> answer) {
        Connection connection = open();
        Optional<T> answered = Optional.empty();
        try (Statement statement = connection.createStatement()) {
            List<SqlText> statements = new ArrayList<>(settingsOfSession());
            statements.add(question);
            boolean rows = statement.execute(joined(statements));
            while (!rows && statement.getUpdateCount() >= 0) {
                rows = statement.getMoreResults();
            }
            try (ResultSet last = statement.getResultSet()) {
                answered = last == null ? Optional.empty() : Optional.of(answer.of(last));
            }
        } catch (SQLException e) {
            // Statements that are sent together stand and fall together, so the settings are gone too.
        } catch (RuntimeException e) {
            closeQuietly(connection);
            throw e;
        }
        if (answered.isEmpty()) {
            prepare(connection);
        }
        return new Asked<>(connection, answered);
    }

    private Connection open() {
        Connection connection;
        try {
            connection = DriverManager.getConnection(url.jdbcUrl(), properties());
        } catch (SQLException e) {
            throw ConnectionFailure.of(url, e);
        }
        try {
            requireKnownVersion(connection);
            return connection;
        } catch (SQLException | ConnectionException e) {
            throw unusable(connection, e);
        }
    }

    private void prepare(Connection connection) {
        List<SqlText> statements = settingsOfSession();
        if (statements.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(joined(statements));
        } catch (SQLException e) {
            throw unusable(connection, e);
        }
    }

    private ConnectionException unusable(Connection connection, Exception e) {
        closeQuietly(connection);
        return e instanceof ConnectionException said
                ? said
                : new ConnectionException("cannot prepare a session at " + url + ": " + e.getMessage(), e);
    }

    /** Of the server at the other end of the connection; needs no round trip. */
    public static PostgresVersion version(Connection connection) throws SQLException {
        return new PostgresVersion(connection.getMetaData().getDatabaseMajorVersion());
    }

    /** The server's process behind the connection, also where a pooler tells another one when it connects; a round trip. */
    public static int backend(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(BACKEND.sql())) {
            if (!row.next()) {
                throw new SQLException("the server does not tell its process");
            }
            return row.getInt(1);
        }
    }

    /** Another one of the same server, for the same user. */
    public Database withDatabase(String name) {
        return new Database(url.withDatabase(name), settings, client);
    }

    private void requireKnownVersion(Connection connection) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < PostgresVersion.OLDEST.major()) {
            throw new ConnectionException("the server at " + url.hosts() + " is PostgreSQL " + major + "; Retort knows "
                    + PostgresVersion.OLDEST.major() + " and newer");
        }
    }

    private List<SqlText> settingsOfSession() {
        return settings.isPooled() ? List.of() : with(settings.statements());
    }

    private static String joined(List<SqlText> statements) {
        StringBuilder text = new StringBuilder();
        for (SqlText statement : statements) {
            text.append(text.isEmpty() ? "" : ";\n").append(statement.sql());
        }
        return text.toString();
    }

    /** What a session gets again behind a migration that may have changed it. */
    public List<SqlText> settingsAgain() {
        return with(settings.isPooled() ? settings.ofTransaction() : settings.again());
    }

    /** What each transaction begins with; nothing where the session has it. */
    public List<SqlText> settingsOfTransaction() {
        return settings.isPooled() ? with(settings.ofTransaction()) : List.of();
    }

    private List<SqlText> with(List<SqlText> others) {
        List<SqlText> statements = new ArrayList<>(others);
        statements.add(settings.client(client));
        statements.add(settings.checkClient());
        return statements;
    }

    private Properties properties() {
        Properties properties = new Properties();
        url.parameters().forEach(properties::setProperty);
        if (url.user() != null) {
            properties.setProperty("user", url.user());
        }
        if (url.password() != null) {
            properties.setProperty("password", url.password());
        }
        properties.setProperty("ApplicationName", "retort " + client);
        // The text of a migration goes to the server as it is, in one trip, and leaves no open portal behind that would
        // pin a snapshot (docs/adr/0009).
        properties.setProperty("preferQueryMode", "simple");
        properties.setProperty("assumeMinServerVersion", String.valueOf(PostgresVersion.OLDEST.major()));
        properties.setProperty("tcpKeepAlive", "true");
        properties.putIfAbsent("connectTimeout", CONNECT_SECONDS);
        properties.putIfAbsent("loginTimeout", LOGIN_SECONDS);
        return properties;
    }

    /** Gives a connection up; what goes wrong then is of no interest. */
    public static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // It was given up anyway.
        }
    }
}
