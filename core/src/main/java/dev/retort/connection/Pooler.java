package dev.retort.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executor;
import org.postgresql.PGConnection;

/**
 * Whether what answers hands each transaction to another session of the server. Then an advisory lock locks nobody out and stays
 * behind for ever, and settings reach strangers, so it is found out before any lock is taken, by what it does and not by its port.
 */
public final class Pooler {

    /** With one session for all, the second client waits for the first one's transaction. */
    private static final int WAIT_MILLIS = 5000;

    private static final int TRIES = 3;

    private Pooler() {}

    /**
     * No question where the server itself answers; a few behind a pooler.
     *
     * @param some in autocommit mode, as is the other
     * @param first what the server has said to it of its process
     * @return whether the server itself answers
     * @throws ConnectionException when it pools transactions, with the URL to use instead
     */
    public static boolean refuse(Connection some, int first, Connection other, DatabaseUrl url) throws SQLException {
        // A pooler makes the number up that it tells at the beginning of a connection.
        if (first == some.unwrap(PGConnection.class).getBackendPID()) {
            return true;
        }
        for (int i = 0; i < TRIES; i++) {
            if (pools(some, other, first)) {
                throw new ConnectionException(
                        "the connection to " + url.hosts() + " goes through a pooler that gives each"
                                + " transaction another session, so a lock there locks nobody out; nothing was done. Use "
                                + instead(url) + "; or say --allow-pooler, and a row in the database is the lock");
            }
        }
        return false;
    }

    private static boolean pools(Connection some, Connection other, int first) throws SQLException {
        other.setAutoCommit(false);
        try {
            int busy = Database.backend(other);
            return busy == first || moved(some, first);
        } finally {
            other.rollback();
            other.setAutoCommit(true);
        }
    }

    /** Also when no answer comes while the other's transaction is open. */
    private static boolean moved(Connection some, int first) throws SQLException {
        Executor here = Runnable::run;
        some.setNetworkTimeout(here, WAIT_MILLIS);
        try {
            int now = Database.backend(some);
            some.setNetworkTimeout(here, 0);
            return now != first;
        } catch (SQLException e) {
            return true;
        }
    }

    /** Hints, and not what it was found by. */
    private static String instead(DatabaseUrl url) {
        if (url.hosts().contains(".pooler.supabase.com")) {
            return "the session pooler, the same host with port 5432, or the direct connection, db.PROJECT.supabase.co:5432"
                    + " (which has IPv6 addresses alone)";
        }
        if (url.hosts().matches(".*\\.supabase\\.co:6543")) {
            return "port 5432 of the same host (which has IPv6 addresses alone), or the session pooler, *.pooler.supabase.com:5432";
        }
        return "the server's own address, or a pool in session mode (PgBouncer: pool_mode = session)";
    }
}
