package dev.retort.catalog.relation;

import dev.retort.catalog.Key;
import dev.retort.catalog.Key.Aspect;
import dev.retort.catalog.query.Oid;
import dev.retort.catalog.query.Ours;
import dev.retort.catalog.query.Reading;
import dev.retort.operation.IndexOperation.SetIndexStatistics;
import dev.retort.operation.Operation;
import dev.retort.schema.ObjectName.IndexName;
import dev.retort.sql.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How closely {@code ANALYZE} looks at expressions that indexes are over. */
final class IndexStatistics {

    private IndexStatistics() {}

    static void read(Reading reading) throws SQLException {
        Map<QualifiedName, Oid> addresses = new LinkedHashMap<>();
        Map<QualifiedName, List<Operation>> targets = new HashMap<>();
        reading.query("""
                select x.oid, n.nspname as schema, x.relname as name, a.attnum as number, a.attstattarget as target
                from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                    join pg_catalog.pg_index i on i.indrelid = c.oid
                    join pg_catalog.pg_class x on x.oid = i.indexrelid
                    join pg_catalog.pg_attribute a on a.attrelid = x.oid and a.attnum > 0 and a.attstattarget >= 0
                where c.relkind in ('r', 'p', 'm') and""" + Ours.RELATION + """
                order by n.nspname collate "C", x.relname collate "C", a.attnum
                """, row -> {
            QualifiedName index = reading.name(row);
            Oid address = Oid.of(Oid.Table.PG_CLASS, row.longNumber("oid"));
            addresses.put(index, address);
            targets.computeIfAbsent(index, none -> new ArrayList<>())
                    .add(new SetIndexStatistics(index, row.number("number"), row.number("target"), -1));
        });
        addresses.forEach((index, address) -> {
            Key key = Key.of(new IndexName(index), Aspect.STATISTICS_TARGET);
            reading.found(key, targets.getOrDefault(index, List.of()));
            reading.needed(address).forEach(need -> reading.needs(key, need));
        });
    }
}
