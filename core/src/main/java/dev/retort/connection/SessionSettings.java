package dev.retort.connection;

import static dev.retort.sql.SqlText.sql;

import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.sql.SqlExpression;
import dev.retort.sql.SqlText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session's settings are while migrations run, whatever the server, the role or the database say, so that the same files
 * do the same everywhere.
 *
 * @param searchPath the schemas in which names without a schema are looked for, in order; the first gets new objects
 * @param lockTimeout how long a statement may wait for a lock; null for the server's own
 * @param reach how far a setting goes
 */
public record SessionSettings(
        List<Identifier> searchPath, @Nullable Duration lockTimeout, Reach reach) {

    /** How far a setting goes. */
    public enum Reach {
        /** To the end of the session, which is the run's own. */
        SESSION,
        /** To the end of the transaction: a pooler may give the session to somebody else behind it. */
        TRANSACTION
    }

    /** Shorter than any timeout of a pooler, long enough to cost nothing. */
    private static final String CHECK_CLIENT_EVERY = "500ms";

    public SessionSettings {
        searchPath = List.copyOf(searchPath);
        if (searchPath.isEmpty()) {
            throw new IllegalArgumentException("the search path names no schema; expected for example \"public\"");
        }
    }

    /** For the run's own sessions. */
    public SessionSettings(List<Identifier> searchPath, @Nullable Duration lockTimeout) {
        this(searchPath, lockTimeout, Reach.SESSION);
    }

    /** Whether a pooler may stand in between. */
    public boolean isPooled() {
        return reach == Reach.TRANSACTION;
    }

    public static SessionSettings standard() {
        return new SessionSettings(List.of(Identifier.of("public")), null);
    }

    /** Statements that are the same online and offline. */
    public List<SqlText> statements() {
        List<SqlText> statements = new ArrayList<>();
        statements.add(sql("SET search_path TO {}", SqlText.join(", ", searchPath)));
        statements.add(sql("SET standard_conforming_strings TO on"));
        statements.add(sql("SET client_encoding TO 'UTF8'"));
        statements.add(sql("SET TimeZone TO 'UTC'"));
        statements.add(sql("SET DateStyle TO 'ISO, MDY'"));
        statements.add(sql("SET IntervalStyle TO 'postgres'"));
        statements.add(sql("SET check_function_bodies TO on"));
        if (lockTimeout != null) {
            statements.add(sql("SET lock_timeout TO {}", Literal.text(lockTimeout.toMillis() + "ms")));
        }
        return statements;
    }

    /** The same for one transaction. */
    List<SqlText> ofTransaction() {
        return statements().stream()
                .map(statement ->
                        sql("SET LOCAL {}", new SqlExpression(statement.sql().substring("SET ".length()))))
                .toList();
    }

    /** Sets everything again behind a migration that may have changed it: its role, its settings, ours. */
    public List<SqlText> again() {
        List<SqlText> statements = new ArrayList<>();
        statements.add(sql("SET SESSION AUTHORIZATION DEFAULT"));
        statements.add(sql("RESET ROLE"));
        statements.add(sql("RESET ALL"));
        statements.addAll(statements());
        return statements;
    }

    /**
     * Lets the server notice a killed client while it works for it, instead of finishing a statement and holding its locks.
     * It exists since PostgreSQL 14 and not on every platform; a refusal is passed over.
     */
    SqlText checkClient() {
        return sql("""
                DO $retort$ BEGIN
                    PERFORM set_config('client_connection_check_interval', {}, {});
                EXCEPTION WHEN OTHERS THEN NULL;
                END $retort$""", Literal.text(CHECK_CLIENT_EVERY), new SqlExpression(isPooled() ? "true" : "false"));
    }

    /** {@code client} is kept by the history. */
    SqlText client(String client) {
        return isPooled()
                ? sql("SET LOCAL retort.client TO {}", Literal.text(client))
                : sql("SET retort.client TO {}", Literal.text(client));
    }
}
