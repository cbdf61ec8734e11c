package dev.retort.commute;

import dev.retort.touch.Part;
import dev.retort.touch.Touch;

/** How near to each other two operations of different branches come. */
public enum Nearness {
    /** Either order does the same. */
    APART,
    /** One object, but not one part of it that both change. */
    SAME_OBJECT,
    /** The order may matter. */
    SAME_PART;

    static Nearness of(Touch one, Touch other) {
        if ((one.leavesItAlone() && other.leavesItAlone()) || !one.part().meets(other.part())) {
            return APART;
        }
        if (one.part().mayBe(other.part()) || changesAll(one) || changesAll(other)) {
            return SAME_PART;
        }
        boolean columns = one.part().isColumn() && other.part().isColumn();
        // What needs one column does not care what becomes of another.
        return columns && one.leavesItAlone() != other.leavesItAlone() ? APART : SAME_OBJECT;
    }

    private static boolean changesAll(Touch touch) {
        Part part = touch.part();
        return part.isWhole() && !touch.leavesItAlone();
    }
}
