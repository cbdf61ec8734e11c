package dev.retort.patience;

import static dev.retort.sql.SqlText.sql;

import dev.retort.connection.SessionSettings;
import dev.retort.sql.Literal;
import dev.retort.sql.SqlText;
import java.time.Duration;
import java.util.Objects;

/** What the server is told about how long statements may take, whatever it, the role or the database say. */
public final class Timeouts {

    private static final String QUIET = ", pg_catalog.set_config('client_min_messages', 'error', true)";

    private final Duration lock;
    private final Duration statement;

    /** What comes behind it in the transaction may hold others up while it waits. */
    private boolean holdsOthersUp;

    private boolean unbound;

    public Timeouts(Patience patience, SessionSettings settings) {
        Duration ofSession = Objects.requireNonNullElse(settings.lockTimeout(), Patience.LOCK_TIMEOUT);
        this.lock = Objects.requireNonNullElse(patience.lockTimeout(), ofSession);
        this.statement = patience.statementTimeout();
    }

    /** Of a statement that holds others up; zero for as long as it takes. */
    public Duration lockTimeout() {
        return unbound ? Duration.ZERO : lock;
    }

    /** Of those that hold others up. */
    public Duration whereBound() {
        return lock;
    }

    /**
     * At the beginning of a transaction; one statement, without a semicolon. Notices are not wanted, as nobody is shown them, and
     * many of them would fill what lies between server and client.
     */
    public String opening() {
        holdsOthersUp = false;
        unbound = false;
        return local(lock, statement) + QUIET;
    }

    /** Before a statement of a migration, one statement without a semicolon; mostly nothing. What a migration sets itself stays, as nothing is set again for it. */
    public String before(Pace pace, boolean autoCommit) {
        if (autoCommit) {
            return "";
        }
        boolean free = pace.takesItsTime() && !holdsOthersUp;
        holdsOthersUp = holdsOthersUp || pace.mayHoldOthersUp();
        if (free == unbound) {
            return "";
        }
        unbound = free;
        return free ? local(Duration.ZERO, Duration.ZERO) : local(lock, statement);
    }

    /** Of a statement that stands in no transaction. */
    public String ofSession(Pace pace) {
        boolean free = pace.takesItsTime();
        unbound = free;
        return free
                ? sql("SET lock_timeout TO 0; SET statement_timeout TO 0").sql()
                : sql("SET statement_timeout TO {}", milliseconds(statement)).sql();
    }

    private static String local(Duration lock, Duration statement) {
        SqlText both = sql(
                "SELECT pg_catalog.set_config('lock_timeout', {}, true),"
                        + " pg_catalog.set_config('statement_timeout', {}, true)",
                milliseconds(lock),
                milliseconds(statement));
        return both.sql();
    }

    private static Literal milliseconds(Duration time) {
        return Literal.text(time.toMillis() + "ms");
    }
}
