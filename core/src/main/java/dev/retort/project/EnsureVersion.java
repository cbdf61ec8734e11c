package dev.retort.project;

import dev.retort.connection.ConnectionException;
import dev.retort.connection.Database;
import dev.retort.execute.Executor;
import dev.retort.execute.RunListener;
import dev.retort.lock.RunLock;
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
        try (RunLock lock = RunLock.acquire(database, project.tracking(), RunOptions.LOCK_WAIT, listener::waiting);
                Connection connection = database.connect()) {
            lock.check();
            new Executor(connection, database, listener).prepare(new Bookkeeping(project.tracking()).preparation());
        } catch (SQLException e) {
            throw ConnectionException.refused(database.url(), e);
        }
    }
}
