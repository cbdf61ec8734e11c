package dev.retort.catalog.relation;

import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Parameters;
import dev.retort.schema.IndexStorage;
import java.sql.SQLException;

/** What indexes of their own and those of constraints have in common. */
final class IndexRows {

    /** Columns of a query, of a row of {@code pg_index} called {@code i}, of its {@code pg_class} called {@code x}. */
    static final String COLUMNS = """
             x.oid as index_oid, pg_catalog.pg_get_indexdef(i.indexrelid) as definition,
             pg_catalog.pg_get_expr(i.indpred, i.indrelid) as predicate, x.reloptions as options, s.spcname as tablespace,
             nullif(m.amname, 'btree') as method,
             coalesce((pg_catalog.to_jsonb(i) ->> 'indnullsnotdistinct')::pg_catalog.bool, false) as nulls_not_distinct,
             array(select a.attname::text from pg_catalog.pg_attribute a,
                     pg_catalog.generate_series(i.indnkeyatts::int, i.indnatts - 1) k
                 where a.attrelid = i.indrelid and a.attnum = i.indkey[k] order by k) as included
            """;

    /** The joins for them. */
    static final String JOINS = """
             join pg_catalog.pg_class x on x.oid = i.indexrelid
             join pg_catalog.pg_am m on m.oid = x.relam
             left join pg_catalog.pg_tablespace s on s.oid = x.reltablespace
            """;

    private IndexRows() {}

    static IndexStorage storage(CatalogRow row) throws SQLException {
        return new IndexStorage(
                row.names("included"), Parameters.of(row.texts("options")), row.optionalName("tablespace"));
    }
}
