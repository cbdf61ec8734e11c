package dev.retort.schema;

/** What happens to the referencing rows when the referenced row goes or changes. */
public enum ReferentialAction {
    NO_ACTION,
    RESTRICT,
    CASCADE,
    SET_NULL,
    SET_DEFAULT
}
