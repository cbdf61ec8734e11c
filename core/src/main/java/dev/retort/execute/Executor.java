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
        session.connection().setAutoCommit(false);
        try {
            List<Outcome.Done> done = run(plan.batches(), preparation);
            return new Outcome(
                    done, heads, done.isEmpty() ? heads : done.getLast().stage().headsAfter());
        } finally {
            session.leaveTransaction();
        }
    }

    private List<Outcome.Done> run(List<Batch> batches, List<Statement.Sql> preparation) throws SQLException {
        List<Outcome.Done> done = new ArrayList<>();
        List<Batch> rest = batches;
        while (!rest.isEmpty()) {
            List<Statement.Sql> first = done.isEmpty() ? preparation : List.of();
            List<Batch> together = carried(rest);
            if (together.isEmpty()) {
                done.addAll(run(rest.getFirst(), first, List.copyOf(done)));
                rest = rest.subList(1, rest.size());
            } else {
                PipelineRun.End end = new PipelineRun(session, listener, together, first, done).run();
                done = new ArrayList<>(end.done());
                rest = rest.subList(end.batches(), rest.size());
                if (end.passing() != null) {
                    done.addAll(again(end.passing(), rest.getFirst(), done.isEmpty() ? preparation : List.of(), done));
                    rest = rest.subList(1, rest.size());
                }
            }
        }
        return done;
    }

    /** The first ones, as far as nobody has to look at the database between them. */
    private List<Batch> carried(List<Batch> batches) {
        return session.pipelines()
                ? batches.stream().takeWhile(Message::canCarry).toList()
                : List.of();
    }

    private List<Outcome.Done> again(
            MigrationFailure failed, Batch batch, List<Statement.Sql> preparation, List<Outcome.Done> before) {
        List<Outcome.Done> copy = List.copyOf(before);
        return new Retries(session, listener).behind(failed, () -> together(batch, preparation, copy));
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
