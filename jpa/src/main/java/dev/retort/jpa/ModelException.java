package dev.retort.jpa;

/** The entities cannot become a script; the message says why, and what to do. */
final class ModelException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ModelException(String message) {
        super(message);
    }

    ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
