package dev.retort.schema;

/** What becomes of that which depends on something that goes. */
public enum DropBehavior {
    /** As long as there is any, nothing goes. */
    RESTRICT,
    /** It goes, too. */
    CASCADE;

    /** {@code op.dropSchema("staging", cascade())}. */
    public static DropBehavior cascade() {
        return CASCADE;
    }
}
