package dev.retort.plan;

import dev.retort.revision.Direction;
import java.util.Locale;

/** What a stage does with its revision. */
public enum Action {
    UPGRADE,
    DOWNGRADE,
    /** Only the version table changes. */
    STAMP,
    /** Only the history changes: a file that was edited after it ran is taken as it is now. */
    ACCEPT;

    static Action of(Direction direction) {
        return switch (direction) {
            case UPGRADE -> UPGRADE;
            case DOWNGRADE -> DOWNGRADE;
        };
    }

    /** As the history and the command line call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
