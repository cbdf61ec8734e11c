package dev.retort.cli;

/** What a person asked for cannot be done; nothing was touched. */
final class CliException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CliException(String message) {
        super(message);
    }

    CliException(String message, Throwable cause) {
        super(message, cause);
    }
}
