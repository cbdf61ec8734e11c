package dev.retort.postgres;

import dev.retort.sql.SqlTokens;

/** Whether a statement leaves other session settings behind than it found, past the end of its transaction. */
public enum SessionUse {
    KEEPS,
    CHANGES;

    /** As far as it shows: SQL inside functions and {@code DO} blocks is not looked into, and code may do anything. */
    public static SessionUse of(Statement statement) {
        return switch (statement) {
            case Statement.Sql sql -> changes(SqlTokens.first(sql.text(), 8)) ? CHANGES : KEEPS;
            case Statement.CopyIn copy -> KEEPS;
            case Statement.InBatches update -> KEEPS;
            case Statement.Call call -> CHANGES;
        };
    }

    /** {@code pg_dump} begins its scripts with an empty {@code search_path}, set through {@code set_config}. */
    private static boolean changes(SqlTokens words) {
        boolean setsForGood = words.at(0, "set")
                && !words.at(1, "local")
                && !words.at(1, "transaction")
                && !words.at(1, "constraints");
        return setsForGood
                || words.at(0, "reset")
                || words.at(0, "discard")
                || (words.at(0, "select") && words.contains("set_config"));
    }
}
