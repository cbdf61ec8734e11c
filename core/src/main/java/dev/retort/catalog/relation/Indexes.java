package dev.retort.catalog.relation;

import dev.retort.catalog.Key;
import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Deparsed;
import dev.retort.catalog.query.Oid;
import dev.retort.catalog.query.Ours;
import dev.retort.catalog.query.Reading;
import dev.retort.operation.IndexOperation.AttachIndex;
import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.operation.Operation;
import dev.retort.schema.Creation;
import dev.retort.schema.Dropping.Waiting;
import dev.retort.schema.Index;
import dev.retort.schema.Index.Build;
import dev.retort.schema.Index.Reach;
import dev.retort.schema.Index.Uniqueness;
import dev.retort.schema.ObjectName.IndexName;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Indexes of tables and materialized views that no constraint has. Those of partitions come with that of their table, unless it
 * waits for more of them.
 */
final class Indexes {

    private Indexes() {}

    static void read(Reading reading) throws SQLException {
        reading.query("""
                select n.nspname as schema, c.relname as name, x.relname as index, x.relkind = 'I' as partitioned,
                    i.indisunique as distinct, i.indisvalid as valid, pn.nspname as parent_schema, p.relname as parent,
                """ + IndexRows.COLUMNS + """
                from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                    join pg_catalog.pg_index i on i.indrelid = c.oid
                """ + IndexRows.JOINS + """
                    left join pg_catalog.pg_inherits h on h.inhrelid = x.oid
                    left join pg_catalog.pg_class p on p.oid = h.inhparent
                    left join pg_catalog.pg_namespace pn on pn.oid = p.relnamespace
                    left join pg_catalog.pg_index w on w.indexrelid = p.oid
                where c.relkind in ('r', 'p', 'm') and coalesce(not w.indisvalid, true)
                    and not exists (select from pg_catalog.pg_constraint o
                        where o.conindid = x.oid and o.contype in ('p', 'u', 'x'))
                    and""" + Ours.RELATION + """
                order by n.nspname collate "C", x.relname collate "C"
                """, row -> {
            Index index = index(reading, row);
            QualifiedName name = index.qualifiedName();
            Key key = Key.of(new IndexName(name));
            reading.at(Oid.of(Oid.Table.PG_CLASS, row.longNumber("index_oid")), key);
            List<Operation> made = new ArrayList<>();
            made.add(new CreateIndex(index));
            Identifier parent = row.optionalName("parent");
            if (parent == null) {
                reading.found(key, made);
            } else {
                QualifiedName whole = reading.name(row.name("parent_schema"), parent);
                made.add(new AttachIndex(whole, name));
                reading.found(key, made, Key.of(new IndexName(whole)));
            }
            if (!row.isTrue("valid") && !row.isTrue("partitioned")) {
                reading.invalid(key);
            }
        });
    }

    private static Index index(Reading reading, CatalogRow row) throws SQLException {
        boolean waits = row.isTrue("partitioned") && !row.isTrue("valid");
        return new Index(
                row.name("index"),
                reading.name(row),
                waits ? Reach.ONLY : Reach.WITH_PARTITIONS,
                IndexKeys.read(Deparsed.groups(row.code("definition")).getFirst()),
                uniqueness(row),
                row.optionalName("method"),
                IndexRows.storage(row),
                row.optionalExpression("predicate"),
                new Build(Creation.MUST_BE_NEW, Waiting.OTHERS_WAIT));
    }

    private static Uniqueness uniqueness(CatalogRow row) throws SQLException {
        if (!row.isTrue("distinct")) {
            return Uniqueness.NOT_UNIQUE;
        }
        return row.isTrue("nulls_not_distinct") ? Uniqueness.UNIQUE_NULLS_NOT_DISTINCT : Uniqueness.UNIQUE;
    }
}
