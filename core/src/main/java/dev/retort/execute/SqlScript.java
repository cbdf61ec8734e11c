package dev.retort.execute;

import dev.retort.origin.Origin.SqlPlace;
import dev.retort.plan.PlannedStatement;
import dev.retort.postgres.Statement;
import dev.retort.sql.SourceExcerpt;
import dev.retort.sql.SourcePosition;
import dev.retort.sql.SqlSplitter;
import dev.retort.sql.SqlStatement;
import dev.retort.sql.SqlSyntaxException;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * SQL that is no migration.
 *
 * @param name how messages call it, mostly a file
 */
public record SqlScript(String name, String text) {

    /** A statement failed, or the text is no SQL; the message has the place, the line and what the server said. */
    public static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Failure(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Runs it, each statement in a transaction of its own.
     *
     * @param connection in autocommit mode
     * @throws Failure at the first statement that fails
     */
    public void run(Connection connection) {
        for (SqlStatement statement : statements()) {
            try {
                run(connection, statement);
            } catch (SQLException e) {
                PlannedStatement planned = new PlannedStatement(
                        new Statement.Sql(statement.text()), new SqlPlace(name, text, statement.offset()), null);
                throw new Failure(StatementError.message(planned, e), e);
            } catch (IOException e) {
                throw new Failure(name + ": the rows of COPY cannot be sent: " + e.getMessage(), e);
            }
        }
    }

    private List<SqlStatement> statements() {
        try {
            return SqlSplitter.split(text);
        } catch (SqlSyntaxException e) {
            SourcePosition position = SourcePosition.of(text, e.offset());
            throw new Failure(
                    name + ":" + position.line() + ":" + position.column() + ": " + e.getMessage() + "\n"
                            + SourceExcerpt.at(text, e.offset()),
                    e);
        }
    }

    private static void run(Connection connection, SqlStatement statement) throws SQLException, IOException {
        String rows = statement.copyData();
        if (rows == null) {
            StageRun.execute(connection, List.of(new Statement.Sql(statement.text())));
        } else {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement.text(), new StringReader(rows));
        }
    }
}
