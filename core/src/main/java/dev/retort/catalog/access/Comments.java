package dev.retort.catalog.access;

import dev.retort.catalog.Key;
import dev.retort.catalog.Key.Aspect;
import dev.retort.catalog.query.Reading;
import dev.retort.operation.ObjectOperation.Comment;
import dev.retort.operation.ObjectOperation.Previous;
import java.sql.SQLException;

/** Comments but for those that came with something: with PostgreSQL, and with an extension. */
final class Comments {

    /** The first id that is not PostgreSQL's own is 16384 (src/include/access/transam.h); the schema public has one below. */
    private static final String COMMENTS = """
            select k."table", d.objoid as oid, d.objsubid as part, c.relkind as kind, n.nspname as schema,
                coalesce(c.relname, o.conname, e.extname, s.nspname) as name, a.attname as "column", d.description as text
            from pg_catalog.pg_description d
                join (select t.oid, pg_catalog.upper(t.relname) as "table" from pg_catalog.pg_class t
                    where t.relnamespace = 'pg_catalog'::pg_catalog.regnamespace and t.relname in ('pg_namespace',
                        'pg_extension', 'pg_class', 'pg_constraint', 'pg_type', 'pg_proc', 'pg_collation', 'pg_rewrite',
                        'pg_trigger', 'pg_policy', 'pg_statistic_ext', 'pg_publication')) k on k.oid = d.classoid
                left join pg_catalog.pg_class c on k."table" = 'PG_CLASS' and c.oid = d.objoid
                left join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                left join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid and d.objsubid > 0
                left join pg_catalog.pg_constraint o on k."table" = 'PG_CONSTRAINT' and o.oid = d.objoid
                left join pg_catalog.pg_extension e on k."table" = 'PG_EXTENSION' and e.oid = d.objoid
                left join pg_catalog.pg_available_extensions() x on x.name = e.extname
                left join pg_catalog.pg_namespace s on k."table" = 'PG_NAMESPACE' and s.oid = d.objoid
                cross join lateral pg_catalog.pg_identify_object(d.classoid, d.objoid, d.objsubid) i
            where (d.objoid >= 16384 or k."table" = 'PG_NAMESPACE')
                and not (s.nspname is not distinct from 'public' and d.description = 'standard public schema')
                and d.description is distinct from x.comment
            order by i.type collate "C", c.oid is not null, n.nspname collate "C", c.relname collate "C", d.objsubid,
                i.identity collate "C"
            """;

    private Comments() {}

    static void read(Reading reading) throws SQLException {
        reading.query(COMMENTS, row -> {
            Found found = Found.at(reading, row).orElse(null);
            if (found != null) {
                reading.found(
                        Key.of(found.object(), Aspect.COMMENT),
                        new Comment(found.object(), row.text("text"), new Previous(null)),
                        found.needs().toArray(Key[]::new));
            }
        });
    }
}
