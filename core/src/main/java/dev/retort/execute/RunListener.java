package dev.retort.execute;

import dev.retort.plan.PlannedStatement;
import dev.retort.plan.Stage;
import dev.retort.revision.RevisionNode;
import dev.retort.watch.Blocker;
import dev.retort.watch.BuildProgress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Is told how a run goes on, while it does. */
public interface RunListener {

    /** Nobody listens. */
    RunListener SILENT = new RunListener() {};

    /**
     * A run has something to do, and has done nothing yet.
     *
     * @param connection in autocommit mode, to look with; what is thrown ends the run
     */
    default void beginning(Connection connection) throws SQLException {}

    default void waiting(String message) {}

    /** @param revisions not asked for, but going too, because they depend on one that goes; at least one */
    default void takenToo(List<RevisionNode> revisions) {}

    default void starting(Stage stage) {}

    default void running(PlannedStatement statement) {}

    /** @param rows that the update in batches has changed so far, those of earlier runs included */
    default void batchDone(Stage stage, long rows) {}

    /** @param step of a revision that has several, from 1 on */
    default void step(Stage stage, int step, int steps) {}

    /** What an earlier run left of this stage, and what becomes of it. */
    default void noted(Stage stage, String message) {}

    /** A transaction met somebody else's lock, was rolled back, and is tried again after a pause. */
    default void retrying(MigrationFailure failure, int attempt, Duration pause) {}

    /** Whom a statement has waited for longer than a second; called by another thread while it waits. */
    default void blocked(List<Blocker> blockers) {}

    /** How far an index has come; called by another thread every few seconds. */
    default void building(BuildProgress progress) {}

    /** @param duration wall time of the stage, without its commit where it is sent with others or shares a transaction with them */
    default void finished(Stage stage, Duration duration) {}
}
