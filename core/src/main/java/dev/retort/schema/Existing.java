package dev.retort.schema;

/** What becomes of something that is there already when it is to be made. */
public enum Existing {
    /** The server reports an error. */
    REFUSED,
    /** It stays as it is: {@code IF NOT EXISTS}. */
    KEPT
}
