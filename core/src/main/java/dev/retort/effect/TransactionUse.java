package dev.retort.effect;

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

    /**
     * The reference pages of the commands say which refuse (for example CREATE INDEX, VACUUM, ALTER SYSTEM). Two refuse only
     * for a partitioned table, which the text does not tell: REINDEX since PostgreSQL 14, CLUSTER since 15. They count as
     * {@link #INSIDE}.
     */
    public static TransactionUse of(String statement) {
        return of(SqlTokens.first(statement, MAX_TOKENS));
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
                || words.at(0, "create", "index", "concurrently")
                || words.at(0, "create", "unique", "index", "concurrently")
                || words.at(0, "drop", "index", "concurrently")
                || (words.at(0, "reindex") && (words.contains("concurrently") || reindexesMany(words)))
                || (words.at(0, "cluster") && namesNoTable(words))
                || (words.at(0, "alter", "table") && words.contains("detach") && words.contains("concurrently"))
                || refusesForDatabaseOrSubscription(words);
    }

    private static boolean refusesForDatabaseOrSubscription(SqlTokens words) {
        return words.at(0, "create", "database")
                || words.at(0, "drop", "database")
                || (words.at(0, "alter", "database") && words.contains("tablespace"))
                || words.at(0, "create", "tablespace")
                || words.at(0, "drop", "tablespace")
                || words.at(0, "create", "subscription")
                || words.at(0, "drop", "subscription")
                // Not with refresh = false; to run it outside is right then, too.
                || (words.at(0, "alter", "subscription") && words.contains("publication"));
    }

    private static boolean reindexesMany(SqlTokens words) {
        int what = afterOptions(words);
        return words.at(what, "schema") || words.at(what, "database") || words.at(what, "system");
    }

    private static boolean namesNoTable(SqlTokens words) {
        int table = afterOptions(words);
        return table == words.size() || (words.at(table, "verbose") && table + 1 == words.size());
    }

    /** The index behind {@code COMMAND (option, …)}. */
    private static int afterOptions(SqlTokens words) {
        int index = 1;
        if (words.isText(index, "(")) {
            while (index < words.size() && !words.isText(index, ")")) {
                index++;
            }
            index++;
        }
        return index;
    }
}
