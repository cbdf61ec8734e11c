package dev.retort.execute;

import static dev.retort.sql.SqlText.sql;

import dev.retort.connection.CancelledException;
import dev.retort.connection.ConnectionException;
import dev.retort.execute.MigrationFailure.Remains;
import dev.retort.execute.Remnants.Finding;
import dev.retort.execute.Remnants.Sent;
import dev.retort.outside.Lone;
import dev.retort.past.JournalTable;
import dev.retort.patience.Pace;
import dev.retort.plan.InProgress;
import dev.retort.plan.Journal;
import dev.retort.plan.Part;
import dev.retort.plan.PlannedStatement;
import dev.retort.plan.Stage;
import dev.retort.postgres.Statement;
import dev.retort.sql.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Runs the parts of a stage that are recorded one by one, from where an earlier run stopped, and then its last transaction. */
final class JournalRun {

    /** For what is cleaned up behind a failure, which is to be told soon. */
    private static final SqlText LITTLE_PATIENCE = sql("SET lock_timeout TO '10s'");

    private final StageRun run;
    private final Journal journal;
    private final RunListener listener;
    private final Retries retries;
    private final Runnable pinAgain;

    /** Who ends a process does not wait so long. */
    private static final SqlText HARDLY_ANY_PATIENCE = sql("SET lock_timeout TO '3s'");

    /** The steps that are done, and recorded as such. */
    private int done;

    private boolean opened;

    /** @param pinAgain sets the session's settings again */
    JournalRun(StageRun run, Journal journal, RunListener listener, Runnable pinAgain) {
        this.run = run;
        this.journal = journal;
        this.listener = listener;
        this.retries = new Retries(run.session(), listener);
        this.pinAgain = pinAgain;
    }

    /**
     * @param last what the stage does in its own transaction
     * @throws MigrationFailure when anything fails; what was recorded before stays
     */
    void run(Runnable last) {
        try {
            Optional<InProgress> before = row();
            opened = before.isPresent();
            done = before.map(InProgress::done).orElse(0);
            if (before.isPresent()) {
                run.commit();
                goOn(before.get());
            }
            while (done < journal.parts().size()) {
                switch (journal.parts().get(done)) {
                    case Part.Together together -> together(together);
                    case Part.Alone alone -> alone(alone, Sent.NO);
                }
            }
            retries.of(() -> {
                last.run();
                run.commit();
                return true;
            });
        } catch (MigrationFailure e) {
            boolean nothing = e.remains() == Remains.NOTHING && done == 0 && !opened;
            throw nothing ? e : e.stoppedAt(Math.min(done + 1, journal.steps()), journal.steps(), done);
        }
    }

    /** The step that an earlier run began is the first one of this. */
    private void goOn(InProgress before) {
        listener.noted(run.stage(), before.summary() + "; this run goes on with it");
        if (before.step() instanceof InProgress.Begun && journal.parts().get(done) instanceof Part.Alone alone) {
            alone(alone, Sent.MAYBE);
        }
    }

    private void together(Part.Together part) {
        step();
        retries.of(() -> {
            begin();
            send(part.statements());
            send(List.of(part.record()));
            run.commit();
            return true;
        });
        opened = true;
        done++;
        pinAgain.run();
        run.commit();
    }

    private void step() {
        listener.step(run.stage(), done + 1, journal.steps());
    }

    private void begin() {
        run.run(journal.guard());
        if (!opened) {
            run.run(journal.open());
        }
    }

    private void record(PlannedStatement record) {
        retries.of(() -> {
            begin();
            send(List.of(record));
            run.commit();
            return true;
        });
        opened = true;
    }

    private void send(List<PlannedStatement> statements) {
        for (PlannedStatement planned : statements) {
            listener.running(planned);
            run.run(planned);
        }
    }

    private void alone(Part.Alone part, Sent sent) {
        step();
        if (sent == Sent.NO) {
            record(part.begun());
        }
        try {
            outside(part, sent);
        } catch (MigrationFailure e) {
            run.session().shielded(() -> cleanUp(part, e));
            throw e;
        }
        pinAgain.run();
        run.commit();
        record(part.done());
        done++;
    }

    private void outside(Part.Alone part, Sent sent) {
        Connection connection = run.connection();
        try {
            connection.setAutoCommit(true);
            act(part, sent);
            connection.setAutoCommit(false);
        } catch (CancelledException e) {
            throw run.stopped(part.statement(), e);
        } catch (SQLException | ConnectionException e) {
            String said = e instanceof SQLException sql ? StatementError.said(sql, "") : String.valueOf(e.getMessage());
            throw run.failure(said, part.statement(), e);
        }
    }

    private void act(Part.Alone part, Sent sent) throws SQLException {
        Remnants remnants = remnants();
        run.session().allowTime(waitsForOthers(part.lone()) ? Pace.BUILD : Pace.UNKNOWN);
        InProgress.Begun begun = begun();
        if (sent == Sent.MAYBE) {
            remnants.waitForEnd(begun.backend(), begun.since());
            if (!begun().equals(begun)) {
                throw new SQLException("another run went on with it meanwhile; nothing was done");
            }
        }
        switch (remnants.look(part.lone(), begun.target(), sent)) {
            case Remnants.Absent absent -> sendAlone(part);
            case Remnants.Present present ->
                listener.noted(run.stage(), note(present.what() + "; it is taken as it is"));
            case Remnants.Foreign foreign ->
                throw run.failure(foreign.what(), part.statement(), new SQLException(foreign.what(), "42P07"));
            case Remnants.Pending pending -> {
                listener.noted(run.stage(), note(pending.what()));
                run.run(new Statement.Sql(pending.rest().sql()), part.statement());
            }
            case Remnants.Broken broken -> {
                listener.noted(run.stage(), note(broken.what()));
                drop(broken, part);
                sendAlone(part);
            }
        }
    }

    private Remnants remnants() {
        return new Remnants(run.connection(), listener::waiting, run.session().cancellation());
    }

    /**
     * And lets others work while it does, so it may take its time: what is built concurrently waits for older transactions, and what
     * it gives up halfway is to be built anew.
     */
    private static boolean waitsForOthers(Lone lone) {
        return switch (lone) {
            case Lone.BuildsIndex index -> true;
            case Lone.DropsIndex index -> true;
            case Lone.Detaches detaches -> true;
            case Lone.Reindexes reindexes -> true;
            case Lone.Makes makes -> false;
            case Lone.Drops drops -> false;
            case Lone.Repeats repeats -> false;
        };
    }

    private String note(String what) {
        return "step " + (done + 1) + " of " + journal.steps() + ": " + what;
    }

    /** Who has been stopped and lost the lock meanwhile must not send it. */
    private void sendAlone(Part.Alone part) {
        run.session().checkLock();
        send(List.of(part.statement()));
    }

    private void drop(Remnants.Broken broken, Part.Alone part) {
        broken.drops().forEach(drop -> run.run(new Statement.Sql(drop.sql()), part.statement()));
    }

    /** What a failed statement left goes at once where that can be; else the next run sees to it. */
    private void cleanUp(Part.Alone part, MigrationFailure failure) {
        Connection connection = run.connection();
        try {
            if (connection.isClosed()) {
                return;
            }
            if (!connection.getAutoCommit()) {
                run.session().rollback();
                connection.setAutoCommit(true);
            }
            SqlText patience = failure.isStopped() ? HARDLY_ANY_PATIENCE : LITTLE_PATIENCE;
            if (!run.session().isPooled()) {
                StageRun.execute(connection, List.of(new Statement.Sql(patience.sql())));
            }
            Finding left = remnants().look(part.lone(), begun().target(), Sent.MAYBE);
            boolean gone = switch (left) {
                case Remnants.Broken broken -> {
                    drop(broken, part);
                    yield true;
                }
                case Remnants.Absent absent -> true;
                case Remnants.Foreign foreign -> true;
                case Remnants.Present present -> false;
                case Remnants.Pending pending -> false;
            };
            connection.setAutoCommit(false);
            if (gone) {
                record(part.undone());
                opened = done > 0;
            }
        } catch (SQLException | MigrationFailure e) {
            failure.addSuppressed(e);
        }
    }

    private InProgress.Begun begun() throws SQLException {
        return row().map(InProgress::step)
                .filter(InProgress.Begun.class::isInstance)
                .map(InProgress.Begun.class::cast)
                .orElseThrow(() -> new SQLException("the record of this step is gone", "55000"));
    }

    private Optional<InProgress> row() {
        try {
            Stage stage = run.stage();
            return JournalTable.read(run.connection(), journal.tracking()).stream()
                    .filter(row -> row.revision().equals(stage.revision())
                            && row.action().equals(stage.action().word()))
                    .findFirst();
        } catch (SQLException e) {
            throw run.failure(StatementError.said(e, ""), null, e);
        }
    }
}
