package dev.retort.project;

import static dev.retort.sql.SqlText.sql;

import dev.retort.connection.ConnectionException;
import dev.retort.execute.MigrationFailure;
import dev.retort.execute.Outcome;
import dev.retort.lock.RunLock;
import dev.retort.plan.Stage;
import dev.retort.plan.Tracking;
import dev.retort.revision.RevisionId;
import dev.retort.secret.Secrets;
import dev.retort.sql.Literal;
import dev.retort.sql.SqlText;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a failed revision leaves in the history. It is written behind the rollback, by the session that holds the lock; where that
 * cannot be, nothing is said of it, as there is a failure to be told already.
 *
 * @param heads where the database was before the run
 * @param startedNanos when the run began, by {@link System#nanoTime}
 */
record FailureRow(Tracking tracking, SortedSet<RevisionId> heads, long startedNanos) {

    /** A statement of a migration may still be about to let go of the table. */
    private static final SqlText LITTLE_PATIENCE = sql("SET LOCAL lock_timeout TO '300ms'");

    FailureRow {
        heads = Collections.unmodifiableSortedSet(new TreeSet<>(heads));
    }

    void keep(RunLock lock, MigrationFailure failure) {
        try {
            lock.check();
        } catch (ConnectionException e) {
            return;
        }
        String text =
                SqlText.join(";\n", List.of(LITTLE_PATIENCE, insert(failure))).sql();
        lock.ask(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                return statement.execute(text);
            }
        });
    }

    private SqlText insert(MigrationFailure failure) {
        Stage stage = failure.stage();
        return sql(
                """
                INSERT INTO {} (revision, action, message, heads, sql, started_at, tool, outcome)
                VALUES ({}, {}, {}, ARRAY[{}]::text[], {},
                    pg_catalog.clock_timestamp() - {}::pg_catalog.interval, {}, {})""",
                tracking.historyTable(),
                Literal.text(stage.revision()),
                Literal.text(stage.action().word()),
                Literal.text(stage.message()),
                SqlText.join(
                        ", ",
                        now(failure).stream()
                                .map(id -> Literal.text(id.value()))
                                .toList()),
                Literal.text(
                        Secrets.maskedIn(String.valueOf(failure.getMessage()).replace("\0", ""))),
                Literal.text(sinceItBegan(failure).toMillis() + " ms"),
                Literal.text("retort " + RetortVersion.current()),
                Literal.text(outcome(failure)));
    }

    private Collection<RevisionId> now(MigrationFailure failure) {
        return failure.before().isEmpty()
                ? heads
                : failure.before().getLast().stage().headsAfter();
    }

    private Duration sinceItBegan(MigrationFailure failure) {
        Duration others = failure.before().stream().map(Outcome.Done::duration).reduce(Duration.ZERO, Duration::plus);
        return Duration.ofNanos(System.nanoTime() - startedNanos).minus(others);
    }

    private static String outcome(MigrationFailure failure) {
        return switch (failure.remains()) {
            case UNKNOWN -> "unknown";
            case NOTHING, PART, STEPS -> failure.isStopped() ? "stopped" : "failed";
        };
    }
}
