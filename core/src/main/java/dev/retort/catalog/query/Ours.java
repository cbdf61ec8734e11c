package dev.retort.catalog.query;

/**
 * Conditions of queries: what neither PostgreSQL nor an extension brings. The schemas of PostgreSQL and those of temporary
 * objects begin with {@code pg_} (manual, 5.10.5).
 */
public final class Ours {

    /** Of a schema {@code n}. */
    public static final String SCHEMA = " n.nspname !~ '^pg_' and n.nspname <> 'information_schema' ";

    /** Of a relation {@code c} in a schema {@code n}. */
    public static final String RELATION = SCHEMA + """
            and not exists (select from pg_catalog.pg_depend e
                where e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and e.objid = c.oid and e.deptype = 'e')
            """;

    /** Of a type {@code t} in a schema {@code n}. */
    public static final String TYPE = SCHEMA + """
            and not exists (select from pg_catalog.pg_depend e
                where e.classid = 'pg_catalog.pg_type'::pg_catalog.regclass and e.objid = t.oid and e.deptype = 'e')
            """;

    private Ours() {}
}
