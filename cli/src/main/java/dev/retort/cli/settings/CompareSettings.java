package dev.retort.cli.settings;

import dev.retort.compare.Scope;

/**
 * {@code [compare]}: what of a database is compared, and where it is tried.
 *
 * @param scope for the models and a database
 */
public record CompareSettings(Scope scope, Place scratch) {

    /** Where scratch databases are made. */
    public enum Place {
        EMBEDDED,
        /** On the server of the environment. */
        SERVER
    }
}
