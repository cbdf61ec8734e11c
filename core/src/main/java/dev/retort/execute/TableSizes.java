package dev.retort.execute;

import dev.retort.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** How many rows tables hold, as the server estimates it, without reading them. */
public final class TableSizes {

    private TableSizes() {}

    /**
     * The larger of the planner's figure (as old as the last ANALYZE) and the statistics' (manual, pg_stat_all_tables), in one round
     * trip at most; nothing for a table that is not there.
     */
    public static Map<QualifiedName, Long> estimatedRows(Connection connection, Set<QualifiedName> tables)
            throws SQLException {
        if (tables.isEmpty()) {
            return Map.of();
        }
        Map<String, QualifiedName> byText =
                tables.stream().collect(Collectors.toMap(QualifiedName::sql, table -> table));
        String sql = """
                SELECT t.name, greatest(c.reltuples::bigint, coalesce(s.n_live_tup, 0), 0)
                FROM pg_catalog.unnest(?::text[]) t(name)
                JOIN pg_catalog.pg_class c ON c.oid = pg_catalog.to_regclass(t.name)
                LEFT JOIN pg_catalog.pg_stat_all_tables s ON s.relid = c.oid""";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("text", byText.keySet().toArray()));
            Map<QualifiedName, Long> rows = new HashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.put(Objects.requireNonNull(byText.get(row.getString(1))), row.getLong(2));
                }
            }
            return rows;
        }
    }
}
