package dev.retort.diff.rename;

/** What is looked at together; what comes later can be seen only when the earlier is known. */
public enum Stage {
    /** Enum types with their values, composite types with their attributes, ranges and domains. */
    TYPES,
    TABLES,
    COLUMNS,
    SEQUENCES
}
