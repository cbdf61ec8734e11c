package dev.retort.migration;

import org.jspecify.annotations.Nullable;

/** A migration file cannot be used. The message says where, what is wrong, and what was expected. */
public final class ScriptException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ScriptException(String message) {
        super(message);
    }

    public ScriptException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static ScriptException at(String file, int line, String message) {
        return new ScriptException(file + ":" + line + ": " + message);
    }
}
