package dev.retort.operation;

import java.sql.Connection;

/** Code of a migration that talks to the database itself. */
@FunctionalInterface
public interface Work {

    /**
     * Runs inside the revision's transaction.
     *
     * @param connection open, not to be closed, committed or rolled back: that is Retort's part, and is refused
     * @throws Exception whatever goes wrong; the revision is then rolled back
     */
    void run(Connection connection) throws Exception;
}
