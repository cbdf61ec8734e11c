package dev.retort.connection;

/** A run was told to stop, and did. */
public final class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CancelledException(String message) {
        super(message);
    }
}
