package dev.retort.execute;

import dev.retort.connection.Cancellation;
import dev.retort.connection.CancelledException;
import dev.retort.connection.Database;
import dev.retort.connection.DatabaseUrl;
import dev.retort.lock.RunLock;
import dev.retort.patience.Pace;
import dev.retort.patience.Patience;
import dev.retort.patience.Timeouts;
import dev.retort.plan.Batch;
import dev.retort.postgres.Statement;
import dev.retort.revision.RevisionId;
import dev.retort.sql.SqlText;
import dev.retort.watch.Blocker;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * What a run works on: a connection whose every transaction begins with the check of the lease and the timeouts, and that
 * another thread can interrupt.
 */
public final class Session implements AutoCloseable {

    /** transaction_rollback (manual, appendix A). */
    static final String NOT_COMMITTED = "40000";

    private static final String NUMBERS = "SELECT pg_catalog.pg_current_xact_id(), pg_catalog.pg_backend_pid();\n";

    private final Database database;
    private final @Nullable RunLock lock;
    private final Cancellation cancellation;
    private final Cancellation.Scope listening;
    private final Timeouts timeouts;
    private final Sentry sentry;
    private final Patience patience;

    /** Nothing of the run has been sent in the transaction that is open, if one is. */
    private boolean fresh = true;

    /** A migration's code has run in the transaction that is open. */
    private boolean codeRan;

    /** The number of the transaction that is open; null before the first one. */
    private @Nullable String transaction;

    /** The server's process; what a pooler tells at the beginning of a connection is made up. */
    private int backend;

    private volatile Connection connection;

    private volatile boolean shielded;
    private volatile @Nullable Thread code;

    private Session(
            Connection connection,
            Database database,
            @Nullable RunLock lock,
            Patience patience,
            Cancellation cancellation,
            RunListener listener) {
        this.connection = connection;
        this.database = database;
        this.lock = lock;
        this.patience = patience;
        this.timeouts = new Timeouts(patience, database.settings());
        this.sentry = new Sentry(lock, listener);
        this.cancellation = cancellation;
        this.listening = cancellation.listening(this::interrupt);
    }

    /**
     * Under a lock, whose lease every transaction checks.
     *
     * @param connection in autocommit mode; closed by this
     */
    public static Session under(
            RunLock lock,
            Connection connection,
            Database database,
            Patience patience,
            Cancellation cancellation,
            RunListener listener) {
        return new Session(connection, database, lock, patience, cancellation, listener);
    }

    /** On a database that nobody else changes, such as one that was made for this run. */
    public static Session alone(Database database) {
        return new Session(database.connect(), database, null, Patience.none(), new Cancellation(), RunListener.SILENT);
    }

    /** In autocommit mode when nothing runs. */
    public Connection connection() {
        return connection;
    }

    DatabaseUrl url() {
        return database.url();
    }

    Patience patience() {
        return patience;
    }

    /** One of Retort's own. */
    void execute(Statement.Sql statement) throws SQLException {
        send(opening() + statement.text());
    }

    /** One of a migration; positions in the messages about it count from its own beginning. */
    void execute(Statement.Sql statement, Pace pace) throws SQLException {
        begin(pace);
        send(statement.text());
    }

    /** Before what is no statement. */
    void begin(Pace pace) throws SQLException {
        String opening = opening();
        String before = timeouts.before(pace, connection.getAutoCommit());
        if (!opening.isEmpty() || !before.isEmpty()) {
            send(opening + before);
        }
    }

    /** What the transaction begins with; nothing when it has begun, or there is none. */
    private String opening() throws SQLException {
        check();
        if (!fresh || connection.getAutoCommit()) {
            return "";
        }
        fresh = false;
        return NUMBERS
                + checks().stream().map(check -> check + ";\n").collect(Collectors.joining())
                + timeouts.opening()
                + ";\n";
    }

    private List<String> checks() {
        List<String> statements = new ArrayList<>();
        if (lock != null) {
            lock.fence().map(SqlText::sql).ifPresent(statements::add);
        }
        database.settingsOfTransaction().stream().map(SqlText::sql).forEach(statements::add);
        return statements;
    }

    /** Whether transactions may be sent one behind the other: who takes the lease anew stops those that are still on their way. */
    boolean pipelines() {
        return !isPooled() && (lock == null || lock.fence().isPresent());
    }

    /** A whole transaction, to be sent {@link #pipelined}. */
    List<Message> messages(Batch batch, List<Statement.Sql> preparation) {
        return Message.of(batch, preparation, checks(), timeouts);
    }

    /**
     * Sends several statements.
     *
     * @param seen is told what the server is at, when it lets wait; by another thread
     * @throws CancelledException when the run was told to stop before it began
     */
    void pipelined(Sentry.Work<SQLException> sending, Consumer<String> seen) throws SQLException {
        check();
        if (backend == 0) {
            backend = backend();
        }
        sentry.watched(backend, timeouts.whereBound(), query -> seen(query, seen), this::giveUp, sending);
    }

    /** A request to stop that came between two statements has stopped nothing. */
    private void seen(String query, Consumer<String> seen) {
        if (cancellation.isCancelled()) {
            interrupt();
        }
        seen.accept(query);
    }

    /** An answer was lost on its way. */
    private void giveUp() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            // It is gone already.
        }
    }

    private int backend() throws SQLException {
        return lock != null && lock.isDirect()
                ? connection.unwrap(PGConnection.class).getBackendPID()
                : Database.backend(connection);
    }

    /**
     * Where the database is for good, when the connection was lost while transactions were on their way; this has another
     * connection then.
     *
     * @return empty when nobody knows
     */
    Optional<SortedSet<RevisionId>> headsBehindLoss() {
        Database.closeQuietly(connection);
        return lock == null
                ? Optional.empty()
                : new LostPipeline(database, lock, cancellation, backend, patience.reconnectFor())
                        .settled()
                        .map(this::adopted);
    }

    private SortedSet<RevisionId> adopted(LostPipeline.Settled settled) {
        connection = settled.connection();
        backend = 0;
        return settled.heads();
    }

    private void send(String text) throws SQLException {
        sentry.watched(backend, timeouts.lockTimeout(), () -> {
            try (java.sql.Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(text);
                if (text.startsWith(NUMBERS)) {
                    noteNumbers(statement);
                }
            }
        });
    }

    /** The first result of what a transaction begins with. */
    private void noteNumbers(java.sql.Statement statement) throws SQLException {
        try (ResultSet row = statement.getResultSet()) {
            if (row.next()) {
                transaction = row.getString(1);
                backend = row.getInt(2);
            }
        }
    }

    /** Whom the last statement waited for when somebody looked last. */
    List<Blocker> blockers() {
        return sentry.blockers();
    }

    /** Sets the session's settings again, in one message: a round trip for each would be felt. */
    Statement.Sql settingsAgain() {
        String settings = SqlText.join(";\n", database.settingsAgain()).sql();
        return new Statement.Sql(settings + ";\n" + timeouts.opening());
    }

    /** For a statement that stands in no transaction; {@link #settingsAgain} undoes it. */
    void allowTime(Pace pace) throws SQLException {
        if (isPooled()) {
            // It would reach whoever gets the session next.
            return;
        }
        send(timeouts.ofSession(pace));
    }

    /** @throws SQLException also when the connection broke, and the server did not commit or nobody knows */
    void commit() throws SQLException {
        check();
        try {
            connection.commit();
        } catch (SQLException e) {
            goOnBehind(e);
        }
        ended();
    }

    /** Where the server has committed all the same, the run goes on with another connection, under the lock. */
    private void goOnBehind(SQLException e) throws SQLException {
        String number = transaction;
        if (lock == null || number == null || !isBroken(e)) {
            throw e;
        }
        Database.closeQuietly(connection);
        switch (new LostCommit(database, cancellation, number, patience.reconnectFor()).fate()) {
            case COMMITTED -> {
                lock.renew();
                connection = database.connect();
                connection.setAutoCommit(false);
            }
            case NOT_COMMITTED ->
                throw new SQLException("the server did not commit: " + e.getMessage(), NOT_COMMITTED, e);
            case UNKNOWN -> throw e;
        }
    }

    /** Whether the connection was lost, by itself or because the server was shut down. */
    static boolean isBroken(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.startsWith("57P0");
    }

    void rollback() throws SQLException {
        connection.rollback();
        ended();
    }

    private void ended() {
        fresh = true;
        codeRan = false;
    }

    /** Whether a migration's code has run in the transaction that is open: nobody knows what else it did. */
    boolean codeRan() {
        return codeRan;
    }

    /** Before a statement that stands in no transaction, and so cannot look for itself. */
    void checkLock() {
        check();
        if (lock != null) {
            lock.check();
        }
    }

    /** A migration's own work, which no cancelled statement would end. */
    interface Code {
        void run(Connection connection) throws Exception;
    }

    void run(Code work) throws Exception {
        begin(Pace.UNKNOWN);
        codeRan = true;
        code = Thread.currentThread();
        try {
            sentry.watched(backend, timeouts.lockTimeout(), () -> work.run(connection));
        } finally {
            code = null;
        }
    }

    /** Work that is brought to its end though the run was told to stop. */
    void shielded(Runnable work) {
        shielded = true;
        try {
            work.run();
        } finally {
            shielded = false;
        }
    }

    boolean isPooled() {
        return database.settings().isPooled();
    }

    Cancellation cancellation() {
        return cancellation;
    }

    /** @throws CancelledException when the run was told to stop */
    private void check() {
        if (!shielded) {
            cancellation.check();
        }
    }

    /** Called by another thread. */
    private void interrupt() {
        if (shielded) {
            return;
        }
        Thread working = code;
        if (working != null) {
            working.interrupt();
        }
        try {
            connection.unwrap(PGConnection.class).cancelQuery();
        } catch (SQLException e) {
            // It is gone, or cannot be reached; the run notices by itself.
        }
    }

    /** Rolls back what is open; a connection that is gone needs nothing. */
    void leaveTransaction() {
        try {
            if (!connection.isClosed()) {
                rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            Database.closeQuietly(connection);
        }
    }

    @Override
    public void close() {
        sentry.close();
        listening.close();
        Database.closeQuietly(connection);
    }
}
