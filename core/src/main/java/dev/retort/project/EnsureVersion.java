package dev.retort.project;

import dev.retort.connection.Cancellation;
import dev.retort.connection.ConnectionException;
import dev.retort.connection.Database;
import dev.retort.execute.Executor;
import dev.retort.execute.RunListener;
import dev.retort.execute.Session;
import dev.retort.lock.RunLock;
import dev.retort.patience.Patience;
import dev.retort.plan.Bookkeeping;
import java.sql.Connection;
import java.sql.SQLException;

/** Creates the tracking tables where they are missing, and nothing else. */
public final class EnsureVersion {

    private final Project project;

    public EnsureVersion(Project project) {
        this.project = project;
    }

    public void run() {
        Database database = project.database().get();
        RunListener listener = RunListener.SILENT;
        Cancellation cancellation = new Cancellation();
        try (Connection connection = database.connect();
                RunLock lock = RunLock.acquire(
                        connection,
                        database,
                        project.tracking(),
                        RunOptions.LOCK_WAIT,
                        listener::waiting,
                        cancellation);
                Session session =
                        Session.under(lock, connection, database, Patience.standard(), cancellation, listener)) {
            lock.ensureLease();
            lock.check();
            new Executor(session, listener).prepare(new Bookkeeping(project.tracking()).preparation());
        } catch (SQLException e) {
            throw ConnectionException.refused(database.url(), e);
        }
    }
}
