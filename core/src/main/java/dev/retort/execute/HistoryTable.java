package dev.retort.execute;

import static dev.retort.sql.SqlText.sql;

import dev.retort.plan.Tracking;
import dev.retort.sql.Literal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what was run on a database. */
public final class HistoryTable {

    private static final String UNDEFINED_TABLE = "42P01";
    private static final String INVALID_SCHEMA_NAME = "3F000";

    private HistoryTable() {}

    /**
     * One stage of the past.
     *
     * @param heads the version table after it
     * @param client who ran it, from where; null when an offline script did
     * @param checksum of the file; null for a stamp
     */
    public record Row(
            long id,
            String revision,
            String action,
            String message,
            List<String> heads,
            String databaseUser,
            @Nullable String client,
            Instant startedAt,
            Duration duration,
            @Nullable String checksum,
            String sql,
            String tool) {

        public Row {
            heads = List.copyOf(heads);
        }
    }

    public static boolean exists(Connection connection, Tracking tracking) throws SQLException {
        String query = sql(
                        "SELECT pg_catalog.to_regclass({}) IS NOT NULL",
                        Literal.text(tracking.historyTable().sql()))
                .sql();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() && result.getBoolean(1);
        }
    }

    /** The last so many, newest first; none when there is no history yet. */
    public static List<Row> newest(Connection connection, Tracking tracking, int limit) throws SQLException {
        String query = sql("""
                        SELECT id, revision, action, message, heads, db_user, client, started_at,
                            extract(epoch FROM finished_at - started_at) * 1000, checksum, sql, tool
                        FROM {} ORDER BY id DESC LIMIT {}""", tracking.historyTable(), Literal.of(limit)).sql();
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(row(result));
            }
        } catch (SQLException e) {
            if (!UNDEFINED_TABLE.equals(e.getSQLState()) && !INVALID_SCHEMA_NAME.equals(e.getSQLState())) {
                throw e;
            }
        }
        return rows;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                List.of((String[]) row.getArray(5).getArray()),
                row.getString(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                Duration.ofMillis(row.getBigDecimal(9).longValue()),
                row.getString(10),
                row.getString(11),
                row.getString(12));
    }
}
