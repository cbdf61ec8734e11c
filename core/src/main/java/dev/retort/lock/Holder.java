package dev.retort.lock;

import static dev.retort.sql.SqlText.sql;

import dev.retort.plan.Tracking;
import dev.retort.sql.Literal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Who has what a run waits for, in words. */
record Holder(Connection connection, Tracking tracking) {

    /** An advisory lock of one bigint shows its halves as classid and objid (manual, 53.13, pg_locks). */
    String ofLock(long key) throws SQLException {
        String sql = """
                SELECT a.application_name, a.usename, a.pid, a.backend_start::text
                FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a USING (pid)
                WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
                  AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
                  AND l.classid::bigint = ? AND l.objid::bigint = ?""";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, key >>> 32);
            query.setLong(2, key & 0xFFFF_FFFFL);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? "%s, %sdatabase user %s, backend %d, since %s"
                                .formatted(
                                        row.getString(1),
                                        process(row.getInt(3)),
                                        row.getString(2),
                                        row.getInt(3),
                                        row.getString(4))
                        : "it has just gone";
            }
        }
    }

    /** What the lease says beside it; nothing where it has none of that backend's. */
    private String process(int backend) {
        String query = sql(
                        "SELECT process FROM {} WHERE owner IS NOT NULL AND backend = {}",
                        tracking.leaseTable(),
                        Literal.of(backend))
                .sql();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? "process " + row.getLong(1) + ", " : "";
        } catch (SQLException e) {
            // There is no such table, or no right to read it; it is only said where it is known.
            return "";
        }
    }

    /** Those whose transactions keep the lease from being taken over, though their run has lost the lock. */
    String ofLease() throws SQLException {
        String query = sql("""
                        SELECT pg_catalog.string_agg(DISTINCT pg_catalog.format('%s, database user %s, backend %s',
                            a.application_name, a.usename, a.pid), '; ')
                        FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a USING (pid)
                        WHERE l.relation = {}::regclass AND l.mode = 'RowShareLock' AND l.granted
                            AND l.pid <> pg_catalog.pg_backend_pid()""", Literal.text(tracking.leaseTable().sql())).sql();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            String who = row.next() ? row.getString(1) : null;
            return who == null ? "it has just gone" : who;
        }
    }

    /** Where the lease alone is the lock. */
    String byLease() throws SQLException {
        String query = sql(
                        """
                        SELECT pg_catalog.format('%s@%s, process %s, since %s, last heard of %s s ago', os_user, host, process,
                            acquired_at, round(extract(epoch FROM pg_catalog.clock_timestamp() - heartbeat)))
                        FROM {} WHERE version_table = {} AND owner IS NOT NULL""",
                        tracking.leaseTable(),
                        Literal.text(tracking.versionTable().sql()))
                .sql();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "it has just gone";
        }
    }
}
