package dev.retort.cli.file;

/** A command that was to run on a new file has failed; the file is there. */
public final class HookFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    HookFailedException(String message) {
        super(message);
    }

    HookFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
