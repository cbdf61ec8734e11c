package dev.retort.execute;

import dev.retort.connection.ConnectionException;
import dev.retort.plan.Batch;
import dev.retort.plan.Journal;
import dev.retort.plan.Plan;
import dev.retort.plan.PlannedStatement;
import dev.retort.plan.Repetition;
import dev.retort.plan.SessionBefore;
import dev.retort.plan.Stage;
import dev.retort.postgres.Statement;
import dev.retort.revision.RevisionId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Consumer;

/** Runs a plan: each batch in a transaction, with the version rows and history rows of its stages inside. */
public final class Executor {

    private final Session session;
    private final RunListener listener;

    /** @param session in autocommit mode; left so */
    public Executor(Session session, RunListener listener) {
        this.session = session;
        this.listener = listener;
    }

    /** Creates the tracking tables and nothing else. */
    public void prepare(List<Statement.Sql> preparation) throws SQLException {
        session.connection().setAutoCommit(false);
        try {
            prepareOpenTransaction(preparation);
            session.commit();
        } finally {
            session.leaveTransaction();
        }
    }

    /**
     * Runs the batches in order, each in its own transaction.
     *
     * @param preparation run in the first transaction, so that its failure leaves nothing behind
     * @param heads where the database is, for the outcome of an empty plan
     * @throws MigrationFailure when a stage fails; its batch is rolled back then
     */
    public Outcome run(Plan plan, List<Statement.Sql> preparation, SortedSet<RevisionId> heads) throws SQLException {
        List<Outcome.Done> done = new ArrayList<>();
        session.connection().setAutoCommit(false);
        try {
            List<Statement.Sql> first = preparation;
            for (Batch batch : plan.batches()) {
                done.addAll(run(batch, first, List.copyOf(done)));
                first = List.of();
            }
        } finally {
            session.leaveTransaction();
        }
        return new Outcome(
                done, heads, done.isEmpty() ? heads : done.getLast().stage().headsAfter());
    }

    private List<Outcome.Done> run(Batch batch, List<Statement.Sql> preparation, List<Outcome.Done> before)
            throws SQLException {
        Stage first = batch.stages().getFirst();
        if (first.repetition() == null && first.journal() == null) {
            return new Retries(session, listener).of(() -> together(batch, preparation, before));
        }
        prepareOpenTransaction(preparation);
        List<Outcome.Done> done = new ArrayList<>();
        for (Stage stage : batch.stages()) {
            done.add(timed(stage, before, this::inSeveralTransactions));
        }
        return done;
    }

    /** In one transaction. The last stage is finished when all of them are committed. */
    private List<Outcome.Done> together(Batch batch, List<Statement.Sql> preparation, List<Outcome.Done> before) {
        StageRun first = new StageRun(session, batch.stages().getFirst(), before);
        preparation.forEach(statement -> prepare(first, statement));
        List<Outcome.Done> done = new ArrayList<>();
        for (Stage stage : batch.stages()) {
            boolean last = done.size() == batch.stages().size() - 1;
            done.add(timed(stage, before, run -> {
                statements(run);
                if (last) {
                    run.commit();
                }
            }));
        }
        return done;
    }

    /** What the tracking tables need is no migration's fault. */
    private void prepare(StageRun first, Statement.Sql statement) {
        try {
            session.execute(statement);
        } catch (SQLException e) {
            if (session.cancellation().isCancelled()) {
                throw first.stopped(null, e);
            }
            if (Retries.isPassing(e)) {
                throw first.failure(StatementError.said(e, ""), null, e);
            }
            throw ConnectionException.refused(session.url(), e);
        }
    }

    private Outcome.Done timed(Stage stage, List<Outcome.Done> before, Consumer<StageRun> work) {
        long start = System.nanoTime();
        listener.starting(stage);
        StageRun run = new StageRun(session, stage, before);
        if (stage.session() == SessionBefore.CHANGED) {
            pinAgain(run);
        }
        work.accept(run);
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        listener.finished(stage, duration);
        return new Outcome.Done(stage, duration);
    }

    private void inSeveralTransactions(StageRun run) {
        Repetition repetition = run.stage().repetition();
        Journal journal = run.stage().journal();
        if (repetition != null) {
            listener.running(repetition.update());
            new BatchRun(run, repetition, listener).run(() -> statements(run));
        } else if (journal != null) {
            new JournalRun(run, journal, listener, () -> pinAgain(run)).run(() -> statements(run));
        }
    }

    private void statements(StageRun run) {
        for (PlannedStatement planned : run.stage().statements()) {
            listener.running(planned);
            run.run(planned);
        }
    }

    private void pinAgain(StageRun run) {
        run.run(PlannedStatement.bookkeeping(session.settingsAgain()));
    }

    private void prepareOpenTransaction(List<Statement.Sql> preparation) throws SQLException {
        for (Statement.Sql statement : preparation) {
            session.execute(statement);
        }
    }
}
