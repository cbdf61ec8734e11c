package dev.retort.backup;

import static dev.retort.sql.SqlText.sql;

import dev.retort.connection.ConnectionException;
import dev.retort.connection.Database;
import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.sql.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A database gets the name of another one, which gets a new name.
 *
 * @param maintenance a third database of their server
 * @param name which both have, one after the other
 * @param made the name of the new one before
 * @param before the name of the old one after
 */
record Swap(Database maintenance, Identifier name, Identifier made, Identifier before) {

    /**
     * @param connection to the third database, in autocommit mode
     * @throws SQLException when the connection is lost
     */
    Restore.Result run(Connection connection, Restore.Others others) throws SQLException {
        boolean closed = false;
        try (Statement statement = connection.createStatement()) {
            if (others == Restore.Others.TERMINATE) {
                statement.execute(allow(name, false).sql());
                closed = true;
                new OtherSessions(name.value()).terminate(statement);
            }
            rename(connection, statement);
        } catch (SQLException e) {
            return apart(connection, e, closed ? opened(connection, name) : Optional.empty());
        }
        return new Restore.Swapped(
                name.value(), before.value(), closed ? opened(connection, before) : Optional.empty());
    }

    private List<SqlText> renames() {
        return List.of(
                sql("ALTER DATABASE {} RENAME TO {}", name, before), sql("ALTER DATABASE {} RENAME TO {}", made, name));
    }

    /** Both in one transaction. */
    private void rename(Connection connection, Statement statement) throws SQLException {
        connection.setAutoCommit(false);
        for (SqlText rename : renames()) {
            statement.execute(rename.sql());
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private Restore.Apart apart(Connection connection, SQLException why, Optional<SqlText> toBeOpened)
            throws SQLException {
        if (connection.isClosed()) {
            throw why;
        }
        List<SqlText> remedy = new ArrayList<>();
        toBeOpened.ifPresent(remedy::add);
        remedy.addAll(renames());
        return new Restore.Apart(made.value(), String.valueOf(why.getMessage()), remedy);
    }

    /**
     * Lets everybody connect again who might before, also when this session is lost.
     *
     * @return what somebody else has to do for it; empty when it is done
     */
    private Optional<SqlText> opened(Connection connection, Identifier database) {
        SqlText allow = allow(database, true);
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            execute(connection, allow);
            return Optional.empty();
        } catch (SQLException e) {
            return openedAnew(allow);
        }
    }

    private Optional<SqlText> openedAnew(SqlText allow) {
        try (Connection another = maintenance.connect()) {
            execute(another, allow);
            return Optional.empty();
        } catch (SQLException | ConnectionException e) {
            return Optional.of(allow);
        }
    }

    private static void execute(Connection connection, SqlText statement) throws SQLException {
        try (Statement one = connection.createStatement()) {
            one.execute(statement.sql());
        }
    }

    private static SqlText allow(Identifier database, boolean allowed) {
        return sql("ALTER DATABASE {} WITH ALLOW_CONNECTIONS {}", database, Literal.of(allowed));
    }
}
