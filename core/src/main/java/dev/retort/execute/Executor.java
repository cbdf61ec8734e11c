package dev.retort.execute;

import dev.retort.execute.MigrationFailure.Remains;
import dev.retort.op.Origin;
import dev.retort.plan.Batch;
import dev.retort.plan.Plan;
import dev.retort.plan.PlannedStatement;
import dev.retort.plan.SessionBefore;
import dev.retort.plan.Stage;
import dev.retort.postgres.Statement;
import dev.retort.revision.RevisionId;
import dev.retort.sql.SqlText;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Runs a plan: each batch in a transaction, with the version rows and history rows of its stages inside. */
public final class Executor {

    private final Connection connection;
    private final Database database;
    private final RunListener listener;

    /**
     * @param connection in autocommit mode; left so
     * @param database that it leads to; its settings are set again where a stage before may have changed them
     */
    public Executor(Connection connection, Database database, RunListener listener) {
        this.connection = connection;
        this.database = database;
        this.listener = listener;
    }

    /** Creates the tracking tables and nothing else. */
    public void prepare(List<Statement.Sql> preparation) throws SQLException {
        connection.setAutoCommit(false);
        try {
            execute(preparation);
            connection.commit();
        } finally {
            leaveTransaction();
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
        connection.setAutoCommit(false);
        try {
            if (!plan.isEmpty()) {
                execute(preparation);
            }
            for (Batch batch : plan.batches()) {
                done.addAll(run(batch, List.copyOf(done)));
            }
        } finally {
            leaveTransaction();
        }
        return new Outcome(
                done, heads, done.isEmpty() ? heads : done.getLast().stage().headsAfter());
    }

    /** The last stage is finished when all of them are committed. */
    private List<Outcome.Done> run(Batch batch, List<Outcome.Done> before) {
        List<Outcome.Done> done = new ArrayList<>();
        int left = batch.stages().size();
        for (Stage stage : batch.stages()) {
            long start = System.nanoTime();
            listener.starting(stage);
            if (stage.session() == SessionBefore.CHANGED) {
                pinAgain(stage, before);
            }
            for (PlannedStatement planned : stage.statements()) {
                listener.running(planned);
                run(planned, stage, before);
            }
            left--;
            if (left == 0) {
                commit(stage, before);
            }
            Duration duration = Duration.ofNanos(System.nanoTime() - start);
            listener.finished(stage, duration);
            done.add(new Outcome.Done(stage, duration));
        }
        return done;
    }

    private void run(PlannedStatement planned, Stage stage, List<Outcome.Done> before) {
        try {
            run(planned.statement());
        } catch (Throwable e) {
            // A migration's own code may throw anything, errors of the JVM included; all of it rolls the revision back.
            throw new MigrationFailure(message(planned, e), stage, Remains.NOTHING, planned.origin(), before, e);
        }
    }

    private static String message(PlannedStatement planned, Throwable e) {
        boolean ofCode = planned.statement() instanceof Statement.Call;
        return e instanceof SQLException sql && !ofCode
                ? StatementError.message(planned, sql)
                : CodeError.message(planned, e);
    }

    /** In one message: a round trip for each setting would be felt. */
    private void pinAgain(Stage stage, List<Outcome.Done> before) {
        String all = SqlText.join(";\n", database.settingsAgain()).sql();
        run(new PlannedStatement(new Statement.Sql(all), null), stage, before);
    }

    private void execute(List<Statement.Sql> statements) throws SQLException {
        try (java.sql.Statement jdbc = connection.createStatement()) {
            jdbc.setEscapeProcessing(false);
            for (Statement.Sql statement : statements) {
                jdbc.execute(statement.text());
            }
        }
    }

    private void commit(Stage stage, List<Outcome.Done> before) {
        try {
            connection.commit();
        } catch (SQLException e) {
            boolean broken = e.getSQLState() != null && e.getSQLState().startsWith("08");
            throw new MigrationFailure(
                    broken ? "the connection broke during COMMIT: " + e.getMessage() : StatementError.atCommit(e),
                    stage,
                    broken ? Remains.UNKNOWN : Remains.NOTHING,
                    anyOrigin(stage),
                    before,
                    e);
        }
    }

    /** A deferred constraint does not tell which statement broke it. */
    private static @Nullable Origin anyOrigin(Stage stage) {
        return stage.statements().stream()
                .map(PlannedStatement::origin)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void run(Statement statement) throws Exception {
        switch (statement) {
            case Statement.Sql sql -> execute(List.of(sql));
            case Statement.CopyIn copy -> copy(copy);
            case Statement.Call call -> call.work().run(MigrationConnection.of(connection));
        }
    }

    private void copy(Statement.CopyIn copy) throws SQLException, IOException {
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy.text(), new StringReader(copy.data()));
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
