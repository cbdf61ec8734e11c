package dev.retort.autogenerate;

/** How a migration changes a database. */
public enum Manner {
    /** In one transaction where it can be one: simple, and others wait as long as it takes. */
    AT_ONCE,
    /**
     * So that others wait for moments only: indexes are built concurrently, and constraints look at the rows that are there in a
     * revision of their own.
     */
    ONLINE
}
