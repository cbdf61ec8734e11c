package dev.retort.execute;

import dev.retort.connection.CancelledException;
import dev.retort.connection.ConnectionException;
import dev.retort.plan.Batch;
import dev.retort.postgres.Statement;
import dev.retort.revision.RevisionId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Runs transactions one behind the other without waiting for the answers to their statements. The answers tell what became of each:
 * what committed before a failure, which statement it was, and that nothing behind it ran.
 */
final class PipelineRun {

    private static final int VALID_SECONDS = 10;

    private final Session session;
    private final RunListener listener;
    private final List<Batch> batches;
    private final List<List<Message>> transactions;

    private final List<Outcome.Done> before;
    private final Progress progress;

    /** How many of the batches, as their answers say. */
    private int committed;

    /** Those that are on their way, and how many of them are done. */
    private List<Message> window = List.of();

    private int answered;

    /**
     * @param batches all of which {@link Message#canCarry}; at least one
     * @param preparation for the first of them
     */
    PipelineRun(
            Session session,
            RunListener listener,
            List<Batch> batches,
            List<Statement.Sql> preparation,
            List<Outcome.Done> before) {
        this.session = session;
        this.listener = listener;
        this.batches = List.copyOf(batches);
        this.before = List.copyOf(before);
        this.progress = new Progress(listener);
        this.transactions = new ArrayList<>();
        List<Statement.Sql> first = preparation;
        for (Batch batch : batches) {
            transactions.add(session.messages(batch, first));
            first = List.of();
        }
    }

    /**
     * How it ended.
     *
     * @param done all that the run has committed
     * @param batches how many of those that were given
     * @param passing why the next one has to be tried again by itself; null where nothing failed
     */
    record End(
            List<Outcome.Done> done, int batches, @Nullable MigrationFailure passing) {

        End {
            done = List.copyOf(done);
        }
    }

    /** @throws MigrationFailure when one fails that is not to be tried again; those before it stand */
    End run() throws SQLException {
        Connection connection = session.connection();
        connection.setAutoCommit(true);
        try {
            return all();
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(false);
            }
        }
    }

    private End all() {
        MigrationFailure passing = null;
        for (List<Message> next : Windows.of(transactions)) {
            window = next;
            answered = 0;
            try {
                session.pipelined(this::send, progress::seen);
            } catch (CancelledException e) {
                throw at(next.getFirst()).stopped(null, e);
            } catch (SQLException e) {
                passing = failed(e);
                break;
            }
        }
        return new End(done(), committed, passing);
    }

    private void send() throws SQLException {
        progress.sent(window);
        new Pipeline(session.connection())
                .send(window.stream().map(Message::text).toList(), this::answered);
    }

    /** The one that the server is at, as far as is known. */
    private Message current() {
        return window.get(Math.min(answered, window.size() - 1));
    }

    private void answered(Optional<String> value) {
        Message message = window.get(answered++);
        switch (message.kind()) {
            case COMMIT -> committed++;
            case HISTORY ->
                value.ifPresent(
                        duration -> progress.took(message.stage(), Duration.ofMillis(Long.parseLong(duration))));
            case FRAME, PREPARATION, STATEMENT -> {}
        }
        progress.reached(answered);
    }

    /** What the run has committed. */
    private List<Outcome.Done> done() {
        int stages = batches.subList(0, committed).stream()
                .mapToInt(batch -> batch.stages().size())
                .sum();
        List<Outcome.Done> done = new ArrayList<>(before);
        done.addAll(progress.ended().subList(0, stages));
        return done;
    }

    private StageRun at(Message message) {
        return new StageRun(session, message.stage(), done());
    }

    /** @return what will pass; null when the connection was lost behind a commit, and the run goes on behind it */
    private @Nullable MigrationFailure failed(SQLException e) {
        Message message = current();
        StageRun stage = at(message);
        if (session.cancellation().isCancelled()) {
            throw stage.stopped(message.planned(), e);
        }
        if (isLost()) {
            return lost(message, e);
        }
        MigrationFailure failure = failure(stage, message, e);
        if (new Retries(session, listener).mayPass(failure)) {
            return failure;
        }
        throw failure;
    }

    private boolean isLost() {
        try {
            return session.connection().isClosed() || !session.connection().isValid(VALID_SECONDS);
        } catch (SQLException e) {
            return true;
        }
    }

    private MigrationFailure failure(StageRun stage, Message message, SQLException e) {
        return switch (message.kind()) {
            case COMMIT -> stage.atCommit(e);
            case PREPARATION -> {
                if (Retries.isPassing(e)) {
                    yield stage.failure(StatementError.said(e, ""), null, e);
                }
                throw ConnectionException.refused(session.url(), e);
            }
            case FRAME, STATEMENT, HISTORY ->
                message.planned() == null
                        ? stage.failure(StatementError.said(e, ""), null, e)
                        : stage.failed(message.planned(), e);
        };
    }

    /** How far the server came is seen by where the database is. */
    private @Nullable MigrationFailure lost(Message message, SQLException e) {
        Optional<SortedSet<RevisionId>> heads = session.headsBehindLoss();
        int before = committed;
        if (heads.isEmpty() || !isReached(heads.get())) {
            throw at(message).lostFromSight(e);
        }
        if (committed == before) {
            throw lostAt(at(message), message, e);
        }
        return null;
    }

    private static MigrationFailure lostAt(StageRun stage, Message message, SQLException e) {
        if (message.planned() != null && StatementError.isSaidByServer(e)) {
            return stage.failed(message.planned(), e);
        }
        return message.kind() == Message.Kind.COMMIT ? stage.lostBeforeCommit(e) : stage.lost(e);
    }

    /** Notes what was committed without an answer; false when the database is where none of these transactions leads. */
    private boolean isReached(SortedSet<RevisionId> heads) {
        if (batches.get(committed).stages().getFirst().headsBefore().equals(heads)) {
            return true;
        }
        for (int i = committed; i < batches.size(); i++) {
            if (batches.get(i).stages().getLast().headsAfter().equals(heads)) {
                batches.subList(committed, i + 1).stream()
                        .flatMap(batch -> batch.stages().stream())
                        .forEach(progress::committed);
                committed = i + 1;
                return true;
            }
        }
        return false;
    }
}
