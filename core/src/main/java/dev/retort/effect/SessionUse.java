package dev.retort.effect;

import dev.retort.sql.SqlTokens;

/** Whether a statement leaves other session settings behind than it found, past the end of its transaction. */
public enum SessionUse {
    KEEPS,
    CHANGES;

    private static final int MAX_TOKENS = 8;

    /** As far as it shows: SQL inside functions and {@code DO} blocks is not looked into. */
    public static SessionUse of(String statement) {
        return changes(SqlTokens.first(statement, MAX_TOKENS)) ? CHANGES : KEEPS;
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
