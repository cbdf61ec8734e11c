package dev.retort.past;

import static dev.retort.sql.SqlText.sql;

import dev.retort.connection.ConnectionException;
import dev.retort.connection.Database;
import dev.retort.connection.MissingTable;
import dev.retort.lock.RunLock;
import dev.retort.plan.Tracking;
import dev.retort.revision.RevisionId;
import dev.retort.sql.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads which revisions a database is at. */
public final class VersionTable {

    private VersionTable() {}

    /**
     * The heads; empty when there is no version table yet.
     *
     * @throws SQLException when the table is there and cannot be read
     */
    public static Optional<SortedSet<RevisionId>> read(Connection connection, Tracking tracking) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query(tracking).sql())) {
            return Optional.of(heads(rows, tracking));
        } catch (SQLException e) {
            return orMissing(e);
        }
    }

    /**
     * A connection to the database, with the heads already read where there is a version table that can be.
     *
     * @throws ConnectionException when the connection is not had, or the table holds what is no revision
     */
    public static Database.Asked<SortedSet<RevisionId>> connect(Database database, Tracking tracking) {
        return database.connectAsking(query(tracking), rows -> heads(rows, tracking));
    }

    private static SqlText query(Tracking tracking) {
        return sql("SELECT version_num FROM {}", tracking.versionTable());
    }

    private static SortedSet<RevisionId> heads(ResultSet rows, Tracking tracking) throws SQLException {
        SortedSet<RevisionId> heads = new TreeSet<>();
        while (rows.next()) {
            heads.add(id(rows.getString(1), tracking));
        }
        return heads;
    }

    /**
     * The heads when no transaction is open that changes them; waits for such ones. A killed run loses its lock at once, while
     * the server may still be busy with its COMMIT; and Alembic takes no lock that {@link RunLock} would see.
     *
     * @param connection in autocommit mode; left so
     * @throws SQLException when the table is there and cannot be read or locked
     */
    public static Optional<SortedSet<RevisionId>> readSettled(Connection connection, Tracking tracking)
            throws SQLException {
        // Two statements in one message are one transaction (manual, 55.2.2.1).
        SqlText settled = sql("LOCK TABLE {} IN SHARE MODE;\n{}", tracking.versionTable(), query(tracking));
        try (Statement statement = connection.createStatement()) {
            statement.execute(settled.sql());
            statement.getMoreResults();
            try (ResultSet rows = statement.getResultSet()) {
                return Optional.of(heads(rows, tracking));
            }
        } catch (SQLException e) {
            return orMissing(e);
        }
    }

    private static Optional<SortedSet<RevisionId>> orMissing(SQLException e) throws SQLException {
        if (MissingTable.isReason(e)) {
            return Optional.empty();
        }
        throw e;
    }

    private static RevisionId id(String text, Tracking tracking) {
        try {
            return RevisionId.of(text);
        } catch (IllegalArgumentException e) {
            throw new ConnectionException(
                    "the version table " + tracking.versionTable() + " holds what is no revision: " + e.getMessage(),
                    e);
        }
    }
}
