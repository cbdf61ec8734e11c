package dev.retort.past;

import static dev.retort.sql.SqlText.sql;

import dev.retort.connection.MissingTable;
import dev.retort.plan.Tracking;
import dev.retort.sql.Literal;
import dev.retort.sql.SqlText;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what was run on a database. */
public final class HistoryTable {

    /** Columns that an older Retort did not make are null in a row as JSON. */
    private static final String ROWS = """
            SELECT id, revision, action, message, heads, db_user, client, started_at,
                extract(epoch FROM finished_at - started_at) * 1000, checksum, sql, tool,
                coalesce(j ->> 'outcome', 'done'), {}, {}, {}, j ->> 'undo_problem'
            FROM {} h, to_jsonb(h) j {}""";

    private static final String LIST =
            "CASE jsonb_typeof(j -> {}) WHEN 'array' THEN ARRAY(SELECT jsonb_array_elements_text(j -> {})) END";

    private HistoryTable() {}

    /**
     * What a run asks before it does anything.
     *
     * @param checksums of the files that ran, by revision, of what was last upgraded or accepted; nothing for what was last taken
     *     back, and for what ran without a file
     * @param stepsRecorded whether the table of revisions in steps may have rows
     */
    public record Summary(Map<String, String> checksums, boolean stepsRecorded) {

        static final Summary UNKNOWN = new Summary(Map.of(), true);

        public Summary {
            checksums = Map.copyOf(checksums);
        }
    }

    /**
     * Which tables are there beside that of the versions.
     *
     * @param history with all its columns
     * @param steps of revisions in steps
     */
    public record Tables(boolean history, boolean steps) {}

    /** In one round trip. */
    public static Tables tables(Connection connection, Tracking tracking) throws SQLException {
        String query = sql(
                        "SELECT EXISTS (SELECT FROM pg_catalog.pg_attribute"
                                + " WHERE attrelid = pg_catalog.to_regclass({}) AND attname = 'undo_problem'),"
                                + " pg_catalog.to_regclass({}) IS NOT NULL",
                        Literal.text(tracking.historyTable().sql()),
                        Literal.text(tracking.stepsTable().sql()))
                .sql();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() ? new Tables(result.getBoolean(1), result.getBoolean(2)) : new Tables(false, false);
        }
    }

    /** In one round trip. The history of an older Retort has no column of that name, and then the one around it counts. */
    public static Summary summary(Connection connection, Tracking tracking) throws SQLException {
        String query = sql("""
                        SELECT coalesce(pg_catalog.pg_relation_size(pg_catalog.to_regclass({})), 0) > 0;
                        SELECT DISTINCT ON (revision) revision, checksum, action FROM (VALUES ('done')) AS older (outcome),
                            LATERAL (SELECT h.* FROM {} h WHERE action IN ('upgrade', 'downgrade', 'accept') AND outcome = 'done') AS ran
                        ORDER BY revision, id DESC""", Literal.text(tracking.stepsTable().sql()), tracking.historyTable())
                .sql();
        try (Statement statement = connection.createStatement()) {
            statement.execute(query);
            boolean steps;
            try (ResultSet first = statement.getResultSet()) {
                steps = first.next() && first.getBoolean(1);
            }
            Map<String, String> checksums = new HashMap<>();
            statement.getMoreResults();
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    String checksum = rows.getString(2);
                    if (checksum != null && !rows.getString(3).equals("downgrade")) {
                        checksums.put(rows.getString(1), checksum);
                    }
                }
            }
            return new Summary(checksums, steps);
        } catch (SQLException e) {
            if (MissingTable.isReason(e)) {
                return Summary.UNKNOWN;
            }
            throw e;
        }
    }

    /** The last so many, newest first, also those that failed; none when there is no history yet. */
    public static List<Row> newest(Connection connection, Tracking tracking, int limit) throws SQLException {
        return rows(connection, tracking, sql("ORDER BY id DESC LIMIT {}", Literal.of(limit)));
    }

    /** All that was done, oldest first; none when there is no history yet. */
    public static List<Row> all(Connection connection, Tracking tracking) throws SQLException {
        return rows(connection, tracking, sql("WHERE coalesce(j ->> 'outcome', 'done') = 'done' ORDER BY id"));
    }

    private static List<Row> rows(Connection connection, Tracking tracking, SqlText which) throws SQLException {
        String query = sql(ROWS, list("down"), list("needs"), list("undo"), tracking.historyTable(), which)
                .sql();
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(row(result));
            }
        } catch (SQLException e) {
            if (!MissingTable.isReason(e)) {
                throw e;
            }
        }
        return rows;
    }

    private static SqlText list(String column) {
        return sql(LIST, Literal.text(column), Literal.text(column));
    }

    private static Row row(ResultSet row) throws SQLException {
        String outcome = row.getString(13);
        boolean done = outcome.equals("done");
        return new Row(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                texts(row, 5).orElseThrow(),
                row.getString(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                Duration.ofMillis(row.getBigDecimal(9).longValue()),
                row.getString(10),
                done ? row.getString(11) : "",
                row.getString(12),
                outcome,
                done ? null : row.getString(11),
                undo(row));
    }

    private static Row.@Nullable Undo undo(ResultSet row) throws SQLException {
        Optional<List<String>> statements = texts(row, 16);
        return statements.isEmpty()
                ? null
                : new Row.Undo(
                        texts(row, 14).orElse(List.of()),
                        texts(row, 15).orElse(List.of()),
                        statements.get(),
                        row.getString(17));
    }

    private static Optional<List<String>> texts(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? Optional.empty() : Optional.of(List.of((String[]) array.getArray()));
    }
}
