package dev.retort.plan;

/** How a stage finds the settings of its session. */
public enum SessionBefore {
    /** As the run began with them. */
    PINNED,
    /** A stage before may have changed them, so they are to be set again. */
    CHANGED
}
