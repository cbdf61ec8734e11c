package dev.retort.past;

import static dev.retort.sql.SqlText.sql;

import dev.retort.plan.InProgress;
import dev.retort.plan.Tracking;
import dev.retort.sql.Literal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads which revisions are in progress. */
public final class JournalTable {

    private JournalTable() {}

    /** Mostly none, and never more than one that Retort began by itself; scripts may begin others. */
    public static List<InProgress> read(Connection connection, Tracking tracking) throws SQLException {
        String there = sql(
                        "SELECT pg_catalog.to_regclass({}) IS NOT NULL",
                        Literal.text(tracking.stepsTable().sql()))
                .sql();
        String query = sql("""
                        SELECT revision, action, heads, steps, done, begun, target, backend, backend_start::text, fingerprint,
                            statements, (SELECT count(*) FROM {} WHERE id > began_after AND action <> 'accept' AND outcome = 'done')
                        FROM {} ORDER BY started_at, revision""", tracking.historyTable(), tracking.stepsTable()).sql();
        List<InProgress> begun = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery(there)) {
                if (!table.next() || !table.getBoolean(1)) {
                    return begun;
                }
            }
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    begun.add(row(rows));
                }
            }
        }
        return begun;
    }

    private static InProgress row(ResultSet row) throws SQLException {
        return new InProgress(
                row.getString(1),
                row.getString(2),
                texts(row, 3),
                row.getInt(4),
                row.getInt(5),
                step(row),
                row.getString(10),
                texts(row, 11),
                row.getLong(12));
    }

    private static InProgress.Step step(ResultSet row) throws SQLException {
        if (!row.getBoolean(6)) {
            return new InProgress.Ahead();
        }
        long target = row.getLong(7);
        return new InProgress.Begun(row.wasNull() ? null : target, row.getInt(8), row.getString(9));
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
