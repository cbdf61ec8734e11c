package dev.retort.execute;

import dev.retort.operation.Origin;
import dev.retort.plan.Plan;
import dev.retort.plan.PlannedStatement;
import dev.retort.plan.Stage;
import dev.retort.plan.Transactions;
import dev.retort.postgres.Statement;
import dev.retort.revision.RevisionId;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.postgresql.PGConnection;

/** Runs a plan. Each stage is one transaction with its version row and history row inside, or all stages are. */
public final class Executor {

    private final Connection connection;
    private final RunListener listener;

    /** @param connection in autocommit mode; left so */
    public Executor(Connection connection, RunListener listener) {
        this.connection = connection;
        this.listener = listener;
    }

    /** Creates the tracking tables where they are missing. */
    public void prepare(List<Statement.Sql> preparation) throws SQLException {
        connection.setAutoCommit(false);
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (Statement.Sql sql : preparation) {
                statement.execute(sql.text());
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /**
     * @param heads where the database is, for the outcome of an empty plan
     * @throws MigrationFailure when a stage fails; it is rolled back then
     */
    public Outcome run(Plan plan, SortedSet<RevisionId> heads) throws SQLException {
        List<Outcome.Done> done = new ArrayList<>();
        connection.setAutoCommit(false);
        try {
            for (Stage stage : plan.stages()) {
                boolean last = stage == plan.stages().getLast();
                boolean commits = last || plan.transactions() == Transactions.ONE_PER_REVISION;
                List<Outcome.Done> kept =
                        plan.transactions() == Transactions.ONE_PER_REVISION ? List.copyOf(done) : List.of();
                done.add(run(stage, commits, kept));
            }
        } finally {
            leaveTransaction();
        }
        return plan.isEmpty()
                ? new Outcome(List.of(), heads, heads)
                : new Outcome(done, heads, plan.stages().getLast().headsAfter());
    }

    private Outcome.Done run(Stage stage, boolean commits, List<Outcome.Done> kept) {
        long start = System.nanoTime();
        listener.starting(stage);
        for (PlannedStatement planned : stage.statements()) {
            listener.running(planned);
            try {
                run(planned.statement());
            } catch (SQLException e) {
                throw new MigrationFailure(StatementError.message(planned, e), stage, kept, e);
            } catch (Throwable e) {
                // A migration's own code may throw anything, errors of the JVM included; all of it rolls the revision back.
                throw new MigrationFailure(codeFailed(planned, e), stage, kept, e);
            }
        }
        if (commits) {
            commit(stage, kept);
        }
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        listener.finished(stage, duration);
        return new Outcome.Done(stage, duration);
    }

    private void commit(Stage stage, List<Outcome.Done> kept) {
        try {
            connection.commit();
        } catch (SQLException e) {
            String advice = e.getSQLState() != null && e.getSQLState().startsWith("08")
                    ? "the connection broke during COMMIT, so the server may or may not have done it; 'retort current'"
                            + " tells: " + e.getMessage()
                    : e.getMessage() + " (SQLSTATE " + e.getSQLState() + ", at COMMIT)";
            throw new MigrationFailure(advice, stage, kept, e);
        }
    }

    private void run(Statement statement) throws Exception {
        switch (statement) {
            case Statement.Sql sql -> {
                try (java.sql.Statement jdbc = connection.createStatement()) {
                    jdbc.setEscapeProcessing(false);
                    jdbc.execute(sql.text());
                }
            }
            case Statement.CopyIn copy -> copy(copy);
            case Statement.Call call -> call.work().run(MigrationConnection.of(connection));
        }
    }

    private void copy(Statement.CopyIn copy) throws SQLException, IOException {
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy.text(), new StringReader(copy.data()));
    }

    private static String codeFailed(PlannedStatement planned, Throwable e) {
        String where =
                switch (planned.origin()) {
                    case null -> "";
                    case Origin.JavaLine java -> java.file() + ":" + line(e, java) + ": ";
                    case Origin.SqlPlace place -> place + ": ";
                };
        String message = e.getMessage() == null ? e.getClass().getName() : e.getMessage();
        return e instanceof SQLException sql
                ? where + message + " (SQLSTATE " + sql.getSQLState() + ")"
                : where + e.getClass().getSimpleName() + ": " + message;
    }

    /** The line of the migration that failed, where the trace has one; else the line that asked for the work. */
    private static int line(Throwable e, Origin.JavaLine asked) {
        for (StackTraceElement frame : e.getStackTrace()) {
            if (frame.getFileName() != null && asked.file().endsWith(frame.getFileName())) {
                return frame.getLineNumber();
            }
        }
        return asked.line();
    }

    /** After a failure this rolls back; a connection that is gone needs nothing. */
    private void leaveTransaction() {
        try {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            Database.closeQuietly(connection);
        }
    }
}
