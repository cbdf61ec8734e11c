package dev.retort.connection;

import java.sql.SQLException;

/** The database cannot be reached, or refuses. The message holds no password. */
public final class ConnectionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The database answered a question of Retort's own with an error. */
    public static ConnectionException refused(DatabaseUrl url, SQLException e) {
        return new ConnectionException(
                "the database " + url + " refuses: " + e.getMessage() + " (SQLSTATE " + e.getSQLState() + ")", e);
    }

    public ConnectionException(String message, Throwable cause) {
        super(message, cause);
    }

    public ConnectionException(String message) {
        super(message);
    }
}
