package dev.retort.plan;

/** How stages are grouped into transactions. */
public enum Transactions {
    /** A failure keeps the revisions before it. */
    ONE_PER_REVISION,
    /** All or nothing. */
    ONE_FOR_ALL
}
