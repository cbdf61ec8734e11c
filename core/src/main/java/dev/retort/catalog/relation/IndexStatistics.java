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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How closely {@code ANALYZE} looks at expressions that indexes are over. */
final class IndexStatistics {

    private IndexStatistics() {}

    static void read(Reading reading) throws SQLException {
        Map<QualifiedName, Targets> targets = new LinkedHashMap<>();
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
            targets.computeIfAbsent(index, none -> new Targets(address, new ArrayList<>()))
                    .made()
                    .add(new SetIndexStatistics(index, row.number("number"), row.number("target"), -1));
        });
        targets.forEach((index, found) -> {
            Key key = Key.of(new IndexName(index), Aspect.STATISTICS_TARGET);
            reading.found(key, found.made());
            reading.needed(found.index()).forEach(need -> reading.needs(key, need));
        });
    }

    private record Targets(Oid index, List<Operation> made) {}
}
