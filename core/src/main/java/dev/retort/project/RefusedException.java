package dev.retort.project;

/** A change of the graph that was asked for and is not made. The message says why, and what would be done instead. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public RefusedException(String message) {
        super(message);
    }
}
