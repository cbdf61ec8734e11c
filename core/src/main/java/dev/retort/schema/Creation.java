package dev.retort.schema;

/** What happens when a thing to be made is there already. */
public enum Creation implements TableOption {
    /** An error. */
    MUST_BE_NEW,
    /** Nothing, and whatever is there stays, even where it looks otherwise. */
    IF_NOT_EXISTS
}
