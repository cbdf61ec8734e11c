package dev.retort.effect;

import static dev.retort.effect.LockMode.ACCESS_SHARE;
import static dev.retort.effect.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.retort.effect.Effect.Circumstances;
import dev.retort.effect.TableLock.Reach;
import org.jspecify.annotations.Nullable;

/** Comments, security labels, grants and revokes: what is noted about objects. */
final class Comments {

    /** What may be granted on beside tables and sequences; {@code foreign} begins data wrappers and servers. */
    private static final String[] OTHER_OBJECTS = {
        "all",
        "database",
        "domain",
        "foreign",
        "function",
        "language",
        "large",
        "parameter",
        "procedure",
        "routine",
        "schema",
        "tablespace",
        "type"
    };

    private Comments() {}

    static @Nullable Effect effectOf(Words words, Circumstances circumstances) {
        if (words.at("comment", "on") || words.at("security", "label")) {
            words.skipTo("on");
            words.skip("on");
            return commented(words);
        }
        return words.skip("grant") || words.skip("revoke") ? granted(words, circumstances) : null;
    }

    private static Effect commented(Words words) {
        if (words.skip("column")) {
            return Effect.locking(words.tableOfColumn(), SHARE_UPDATE_EXCLUSIVE);
        }
        if (words.skip("table")
                || words.skip("view")
                || words.skip("materialized", "view")
                || words.skip("foreign", "table")
                || words.skip("index")
                || words.skip("sequence")) {
            return Effect.locking(words.name(), SHARE_UPDATE_EXCLUSIVE);
        }
        boolean onTable = words.atAny("constraint", "trigger", "policy", "rule")
                && words.skipTo("on")
                && words.skip("on")
                && !words.at("domain");
        return onTable ? Effect.locking(words.name(), ACCESS_SHARE) : Effect.NONE;
    }

    /** Tables and sequences that are named are locked since PostgreSQL 18. */
    private static Effect granted(Words words, Circumstances circumstances) {
        boolean onObjects = words.skipTo("on") && words.skip("on") && !words.atAny(OTHER_OBJECTS);
        if (!onObjects || !circumstances.version().isAtLeast(18)) {
            return Effect.NONE;
        }
        words.skipAll("table", "sequence");
        return Effect.locking(words.names(), Reach.ITSELF, ACCESS_SHARE);
    }
}
