package dev.retort.cli.settings;

/** What a person asked for cannot be done; nothing was touched. */
public final class CliException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CliException(String message) {
        super(message);
    }

    public CliException(String message, Throwable cause) {
        super(message, cause);
    }
}
