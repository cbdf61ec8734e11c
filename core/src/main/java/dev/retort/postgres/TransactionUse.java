package dev.retort.postgres;

import dev.retort.sql.SqlTokens;

/** Whether a statement may stand in a transaction that Retort opened. */
public enum TransactionUse {
    /** It may. */
    INSIDE,
    /** It begins or ends transactions itself. */
    CONTROLS,
    /** PostgreSQL refuses it inside a transaction block. */
    OUTSIDE;

    /** Enough for the longest beginning that is looked at: ALTER TABLE … DETACH PARTITION … CONCURRENTLY. */
    private static final int MAX_TOKENS = 20;

    /** The reference pages of the commands say which refuse (for example CREATE INDEX, VACUUM, ALTER SYSTEM). */
    public static TransactionUse of(Statement statement) {
        return switch (statement) {
            case Statement.Sql sql -> of(SqlTokens.first(sql.text(), MAX_TOKENS));
            case Statement.CopyIn copy -> INSIDE;
            case Statement.InBatches update -> INSIDE;
            case Statement.Call call -> INSIDE;
        };
    }

    private static TransactionUse of(SqlTokens words) {
        if (controlsTransaction(words)) {
            return CONTROLS;
        }
        return refusesTransaction(words) ? OUTSIDE : INSIDE;
    }

    private static boolean controlsTransaction(SqlTokens words) {
        boolean toSavepoint = words.contains("to");
        return words.at(0, "begin")
                || words.at(0, "start", "transaction")
                || words.at(0, "commit")
                || words.at(0, "end")
                || words.at(0, "abort")
                || (words.at(0, "rollback") && !toSavepoint)
                || words.at(0, "prepare", "transaction");
    }

    private static boolean refusesTransaction(SqlTokens words) {
        return words.at(0, "vacuum")
                || words.at(0, "alter", "system")
                || words.at(0, "discard", "all")
                || (words.at(0, "create") && concurrentIndex(words, 1))
                || words.at(0, "drop", "index", "concurrently")
                || (words.at(0, "reindex") && (words.contains("concurrently") || reindexesDatabase(words)))
                || (words.at(0, "cluster") && words.size() == 1)
                || (words.at(0, "alter", "table") && words.contains("detach") && words.contains("concurrently"))
                || words.at(0, "create", "database")
                || words.at(0, "drop", "database")
                || words.at(0, "create", "tablespace")
                || words.at(0, "drop", "tablespace")
                || words.at(0, "create", "subscription")
                || words.at(0, "drop", "subscription");
    }

    private static boolean concurrentIndex(SqlTokens words, int index) {
        return words.at(index, "index", "concurrently") || words.at(index, "unique", "index", "concurrently");
    }

    private static boolean reindexesDatabase(SqlTokens words) {
        return words.contains("database") || words.contains("system") || words.contains("schema");
    }
}
