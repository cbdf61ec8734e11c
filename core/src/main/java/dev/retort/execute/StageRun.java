package dev.retort.execute;

import dev.retort.connection.CancelledException;
import dev.retort.execute.MigrationFailure.Remains;
import dev.retort.origin.Origin;
import dev.retort.patience.Pace;
import dev.retort.plan.PlannedStatement;
import dev.retort.plan.Stage;
import dev.retort.postgres.Statement;
import dev.retort.watch.Blocker;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Sends the statements of one stage, and makes of whatever goes wrong a failure that says where.
 *
 * @param session not in autocommit mode
 * @param before what the run has committed so far
 */
record StageRun(Session session, Stage stage, List<Outcome.Done> before) {

    /** SQLSTATE: manual, appendix A. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    StageRun {
        before = List.copyOf(before);
    }

    Connection connection() {
        return session.connection();
    }

    /** @throws MigrationFailure when it fails */
    void run(PlannedStatement planned) {
        run(planned.statement(), planned);
    }

    /**
     * @param asked what people read instead, where they did not write the statement
     * @throws MigrationFailure when it fails
     */
    void run(Statement statement, PlannedStatement asked) {
        try {
            send(statement, asked);
        } catch (Throwable e) {
            if (session.cancellation().isCancelled()) {
                throw stopped(asked, e);
            }
            // A migration's own code may throw anything, errors of the JVM included; all of it rolls the revision back.
            throw failed(asked, e);
        }
    }

    /** Who held the lock is known while it is waited for, and not afterwards. */
    MigrationFailure failed(PlannedStatement asked, Throwable e) {
        List<Blocker> blockers = e instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())
                ? session.blockers()
                : List.of();
        return new MigrationFailure(message(asked, e), stage, Remains.NOTHING, asked.origin(), before, e)
                .blockedBy(blockers);
    }

    /** @param hit what the interrupt made of it */
    MigrationFailure stopped(@Nullable PlannedStatement asked, Throwable hit) {
        CancelledException stopped = session.cancellation().cancelled();
        if (!(hit instanceof CancelledException)) {
            stopped.addSuppressed(hit);
        }
        return failure(String.valueOf(stopped.getMessage()), asked, stopped);
    }

    /** What failed beside the statements. */
    MigrationFailure failure(String message, @Nullable PlannedStatement asked, Exception cause) {
        Origin origin = asked == null ? null : asked.origin();
        String place = asked == null ? "" : StatementError.place(asked);
        return new MigrationFailure(place + message, stage, Remains.NOTHING, origin, before, cause);
    }

    private static String message(PlannedStatement planned, Throwable e) {
        boolean ofCode = planned.statement() instanceof Statement.Call;
        return e instanceof SQLException sql && !ofCode
                ? StatementError.message(planned, sql)
                : CodeError.message(planned, e);
    }

    private void send(Statement statement, PlannedStatement asked) throws Exception {
        Pace pace = Pace.of(asked);
        switch (statement) {
            case Statement.Sql sql when asked.origin() == null -> session.execute(sql);
            case Statement.Sql sql -> session.execute(sql, pace);
            case Statement.CopyIn copy -> copy(copy, pace);
            case Statement.Call call -> session.run(connection -> call.work().run(MigrationConnection.of(connection)));
            case Statement.InBatches update ->
                throw new IllegalStateException("not to be sent as it stands: " + update);
        }
    }

    static void execute(Connection connection, List<Statement.Sql> statements) throws SQLException {
        try (java.sql.Statement jdbc = connection.createStatement()) {
            jdbc.setEscapeProcessing(false);
            for (Statement.Sql statement : statements) {
                jdbc.execute(statement.text());
            }
        }
    }

    private void copy(Statement.CopyIn copy, Pace pace) throws SQLException, IOException {
        session.begin(pace);
        connection().unwrap(PGConnection.class).getCopyAPI().copyIn(copy.text(), new StringReader(copy.data()));
    }

    /** @throws MigrationFailure when it fails, or nobody knows whether it did */
    void commit() {
        try {
            session.commit();
        } catch (CancelledException e) {
            throw stopped(null, e);
        } catch (SQLException e) {
            boolean broken = Session.isBroken(e);
            throw broken || Session.NOT_COMMITTED.equals(e.getSQLState())
                    ? brokenAtCommit(e.getMessage(), broken ? Remains.UNKNOWN : Remains.NOTHING, e)
                    : atCommit(e);
        }
    }

    /** What the server refuses to commit. */
    MigrationFailure atCommit(SQLException e) {
        return new MigrationFailure(StatementError.atCommit(e), stage, Remains.NOTHING, anyOrigin(), before, e);
    }

    private MigrationFailure brokenAtCommit(@Nullable String said, Remains remains, SQLException e) {
        return new MigrationFailure(
                "the connection broke during COMMIT: " + said, stage, remains, anyOrigin(), before, e);
    }

    /** The connection was lost; the server has been seen not to have committed, and does not any more. */
    MigrationFailure lostBeforeCommit(SQLException e) {
        return brokenAtCommit("the server did not commit: " + e.getMessage(), Remains.NOTHING, e);
    }

    /** The same while other statements were on their way. */
    MigrationFailure lost(SQLException e) {
        return failure("the connection broke: " + StatementError.said(e, ""), null, e);
    }

    /** The connection was lost, and how far the server came cannot be seen. */
    MigrationFailure lostFromSight(SQLException e) {
        return new MigrationFailure(
                "the connection broke, and it is not known how far the server came: " + e.getMessage(),
                stage,
                Remains.UNKNOWN,
                anyOrigin(),
                before,
                e);
    }

    /** A deferred constraint does not tell which statement broke it. */
    private @Nullable Origin anyOrigin() {
        return stage.shown().stream()
                .map(PlannedStatement::origin)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
