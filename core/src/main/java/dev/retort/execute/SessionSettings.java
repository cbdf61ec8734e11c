package dev.retort.execute;

import static dev.retort.sql.SqlText.sql;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.retort.sql.Literal;
import dev.retort.sql.SqlText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session's settings are while migrations run, whatever the server, the role or the database say, so that the same files
 * do the same everywhere.
 *
 * @param searchPath as {@code SET search_path} takes it: names joined by commas
 * @param lockTimeout how long a statement may wait for a lock; null for the server's own
 */
public record SessionSettings(String searchPath, @Nullable Duration lockTimeout) {

    /** Shorter than any timeout of a pooler, long enough to cost nothing. */
    private static final String CHECK_CLIENT_EVERY = "500ms";

    public static SessionSettings standard() {
        return new SessionSettings("public", null);
    }

    /** Statements that are the same online and offline. */
    List<SqlText> statements() {
        List<SqlText> statements = new ArrayList<>();
        statements.add(set("search_path", searchPath));
        statements.add(set("standard_conforming_strings", "on"));
        statements.add(set("client_encoding", "UTF8"));
        statements.add(set("TimeZone", "UTC"));
        statements.add(set("DateStyle", "ISO, MDY"));
        statements.add(set("IntervalStyle", "postgres"));
        statements.add(set("check_function_bodies", "on"));
        statements.add(set("default_transaction_read_only", "off"));
        statements.add(set("row_security", "on"));
        if (lockTimeout != null) {
            statements.add(set("lock_timeout", lockTimeout.toMillis() + "ms"));
        }
        return statements;
    }

    /**
     * Lets the server notice a killed client while it works for it, instead of finishing a statement and holding its locks.
     * It exists since PostgreSQL 14 and not on every platform; a refusal is passed over.
     */
    static SqlText checkClient() {
        return sql("""
                DO $retort$ BEGIN
                    PERFORM set_config('client_connection_check_interval', {}, false);
                EXCEPTION WHEN OTHERS THEN NULL;
                END $retort$""", Literal.text(CHECK_CLIENT_EVERY));
    }

    /** {@code client} is kept by the history. */
    static SqlText client(String client) {
        return set("retort.client", client);
    }

    private static SqlText set(@CompileTimeConstant String name, String value) {
        return sql("SELECT pg_catalog.set_config({}, {}, false)", Literal.text(name), Literal.text(value));
    }
}
