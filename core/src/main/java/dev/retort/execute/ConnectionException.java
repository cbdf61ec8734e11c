package dev.retort.execute;

/** The database cannot be reached, or refuses. The message holds no password. */
public final class ConnectionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ConnectionException(String message, Throwable cause) {
        super(message, cause);
    }

    ConnectionException(String message) {
        super(message);
    }
}
