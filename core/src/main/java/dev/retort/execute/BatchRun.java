package dev.retort.execute;

import dev.retort.connection.CancelledException;
import dev.retort.execute.MigrationFailure.Remains;
import dev.retort.plan.PlannedStatement;
import dev.retort.plan.Repetition;
import dev.retort.plan.Stage;
import dev.retort.postgres.Statement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** Runs what a stage repeats in transactions of its own, and then its last transaction. */
final class BatchRun {

    /** Object not in prerequisite state (manual, appendix A). */
    private static final String NOT_AS_IT_WAS = "55000";

    private final StageRun run;
    private final Repetition repetition;
    private final RunListener listener;
    private final Retries retries;

    /** Rows changed by transactions that were committed, also by those of earlier runs. */
    private long committed;

    BatchRun(StageRun run, Repetition repetition, RunListener listener) {
        this.run = run;
        this.repetition = repetition;
        this.listener = listener;
        this.retries = new Retries(run.session(), listener);
    }

    /** @param finished rows changed by all runs, and whether none is left */
    private record Progress(long rows, boolean finished) {}

    /**
     * @param last what the stage does in its own transaction
     * @throws MigrationFailure when anything fails; what was committed before stays
     */
    void run(Runnable last) {
        try {
            Progress progress = begin();
            while (!progress.finished()) {
                committed = progress.rows();
                progress = transaction(repetition.guard(), repetition.step());
                listener.batchDone(run.stage(), progress.rows());
                if (!progress.finished()) {
                    pause(repetition.pause());
                }
            }
            committed = progress.rows();
            retries.of(() -> {
                last.run();
                run.commit();
                return true;
            });
        } catch (MigrationFailure e) {
            throw committed > 0 || e.remains() == Remains.UNKNOWN ? e.leaving(committed) : e;
        }
    }

    /** What an earlier run began stands, also where this one refuses to go on with it. */
    private Progress begin() {
        try {
            return transaction(repetition.guard(), repetition.begin());
        } catch (MigrationFailure e) {
            boolean refused = e.isOfTheFile()
                    && e.getCause() instanceof SQLException sql
                    && NOT_AS_IT_WAS.equals(sql.getSQLState());
            throw refused ? e.leaving(committed) : e;
        }
    }

    private Progress transaction(Statement.Sql guard, Statement.Sql own) {
        return retries.of(() -> {
            run.run(PlannedStatement.bookkeeping(guard));
            run.run(own, repetition.update());
            Progress progress = progress();
            run.commit();
            return progress;
        });
    }

    private Progress progress() {
        Connection connection = run.connection();
        try (java.sql.Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(repetition.progress().text())) {
            if (!row.next()) {
                throw new SQLException("nothing says how far the update has come");
            }
            return new Progress(row.getLong(1), row.getBoolean(2));
        } catch (SQLException e) {
            throw failure(StatementError.said(e, ""), e);
        }
    }

    private void pause(Duration time) {
        try {
            run.session().cancellation().sleep(time);
        } catch (CancelledException e) {
            throw run.stopped(null, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("interrupted between two batches", e);
        }
    }

    private MigrationFailure failure(String message, Exception cause) {
        Stage stage = run.stage();
        return new MigrationFailure(message, stage, Remains.NOTHING, null, run.before(), cause);
    }
}
