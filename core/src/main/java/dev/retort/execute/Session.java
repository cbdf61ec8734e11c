package dev.retort.execute;

import static dev.retort.sql.SqlText.sql;

import dev.retort.connection.Cancellation;
import dev.retort.connection.CancelledException;
import dev.retort.connection.Database;
import dev.retort.lock.RunLock;
import dev.retort.postgres.Statement;
import dev.retort.sql.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * What a run works on: a connection whose every transaction begins with the check of the lease, and that another thread can
 * interrupt.
 */
public final class Session implements AutoCloseable {

    private final Connection connection;
    private final Database database;
    private final @Nullable RunLock lock;
    private final Cancellation cancellation;
    private final Cancellation.Scope listening;

    /** Nothing of the run has been sent in the transaction that is open, if one is. */
    private boolean fresh = true;

    private volatile boolean shielded;
    private volatile @Nullable Thread code;

    private Session(Connection connection, Database database, @Nullable RunLock lock, Cancellation cancellation) {
        this.connection = connection;
        this.database = database;
        this.lock = lock;
        this.cancellation = cancellation;
        this.listening = cancellation.listening(this::interrupt);
    }

    /** Under a lock, whose lease every transaction checks. */
    public static Session open(Database database, RunLock lock, Cancellation cancellation) {
        return new Session(database.connect(), database, lock, cancellation);
    }

    /** On a database that nobody else changes, such as one that was made for this run. */
    public static Session alone(Database database) {
        return new Session(database.connect(), database, null, new Cancellation());
    }

    /** In autocommit mode when nothing runs. */
    public Connection connection() {
        return connection;
    }

    /** One of Retort's own, or of a migration. */
    void execute(Statement.Sql statement, Author author) throws SQLException {
        String text = statement.text();
        switch (author) {
            case RETORT -> send(SqlText.join("", openings()).sql() + text);
            case MIGRATION -> {
                begin();
                send(text);
            }
        }
    }

    /** Who wrote a statement: positions in the messages about a migration's count from its own beginning. */
    enum Author {
        RETORT,
        MIGRATION
    }

    /** Before what is no statement. */
    void begin() throws SQLException {
        List<SqlText> openings = openings();
        if (!openings.isEmpty()) {
            send(SqlText.join("", openings).sql());
        }
    }

    /** What the transaction begins with; nothing when it has begun, or there is none. */
    private List<SqlText> openings() throws SQLException {
        check();
        List<SqlText> openings = new ArrayList<>();
        if (fresh && !connection.getAutoCommit()) {
            fresh = false;
            if (lock != null) {
                lock.fence().ifPresent(fence -> openings.add(sql("{};\n", fence)));
            }
        }
        return openings;
    }

    private void send(String text) throws SQLException {
        StageRun.execute(connection, List.of(new Statement.Sql(text)));
    }

    /** Sets the session's settings again, in one message: a round trip for each would be felt. */
    Statement.Sql settingsAgain() {
        return new Statement.Sql(SqlText.join(";\n", database.settingsAgain()).sql());
    }

    void commit() throws SQLException {
        check();
        connection.commit();
        fresh = true;
    }

    void rollback() throws SQLException {
        connection.rollback();
        fresh = true;
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
        begin();
        code = Thread.currentThread();
        try {
            work.run(connection);
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
        listening.close();
        Database.closeQuietly(connection);
    }
}
