package dev.retort.execute;

import dev.retort.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/** How many rows tables hold, as the server estimates it, without reading them. */
public final class TableSizes {

    private TableSizes() {}

    /**
     * The larger of the planner's figure (as old as the last ANALYZE) and the statistics' (manual, pg_stat_all_tables); empty
     * when there is no such table.
     */
    public static OptionalLong estimatedRows(Connection connection, QualifiedName table) throws SQLException {
        String sql = """
                SELECT greatest(c.reltuples::bigint, coalesce(s.n_live_tup, 0), 0)
                FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_stat_all_tables s ON s.relid = c.oid
                WHERE c.oid = pg_catalog.to_regclass(?)""";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, table.sql());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }
}
