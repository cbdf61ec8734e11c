package dev.retort.catalog.access;

import dev.retort.access.Grantee.NamedRole;
import dev.retort.catalog.Key;
import dev.retort.catalog.Key.Aspect;
import dev.retort.catalog.query.Reading;
import dev.retort.operation.ObjectOperation.SetOwner;
import dev.retort.schema.ObjectName.SequenceName;
import dev.retort.schema.ObjectName.TableName;
import java.sql.SQLException;

/**
 * Who owns what. A sequence that goes with a column has the owner of the table, which gets its own behind that (manual, CREATE
 * SEQUENCE: OWNED BY).
 */
final class Owners {

    private static final String OWNERS = """
            select o."table", o.oid, 0 as part, o.kind, o.schema, o.name, null as "column",
                pg_catalog.pg_get_userbyid(o.owner) as owner
            from (
                select 'PG_NAMESPACE' as "table", n.oid, null as kind, null as schema, n.nspname as name,
                        n.nspowner as owner, '' as arguments, 1 as place
                    from pg_catalog.pg_namespace n
                union all select 'PG_CLASS', c.oid, c.relkind, n.nspname, c.relname, c.relowner, '', 2
                    from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                    where c.relkind in ('r', 'p', 'v', 'm', 'f')
                        or c.relkind = 'S' and not exists (select from pg_catalog.pg_depend d
                            where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objid = c.oid
                                and d.deptype in ('a', 'i') and d.refobjsubid > 0)
                union all select 'PG_TYPE', t.oid, null, n.nspname, t.typname, t.typowner, '', 3
                    from pg_catalog.pg_type t join pg_catalog.pg_namespace n on n.oid = t.typnamespace
                    where t.typtype in ('c', 'd', 'e', 'r')
                union all select 'PG_PROC', p.oid, null, n.nspname, p.proname, p.proowner,
                        pg_catalog.pg_get_function_identity_arguments(p.oid), 4
                    from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
                union all select 'PG_COLLATION', l.oid, null, n.nspname, l.collname, l.collowner, '', 5
                    from pg_catalog.pg_collation l join pg_catalog.pg_namespace n on n.oid = l.collnamespace
                union all select 'PG_STATISTIC_EXT', s.oid, null, n.nspname, s.stxname, s.stxowner, '', 6
                    from pg_catalog.pg_statistic_ext s join pg_catalog.pg_namespace n on n.oid = s.stxnamespace
                union all select 'PG_PUBLICATION', p.oid, null, null, p.pubname, p.pubowner, '', 7
                    from pg_catalog.pg_publication p) o
            where coalesce(o.schema, o.name) !~ '^pg_' and coalesce(o.schema, o.name) <> 'information_schema'
            order by o.place, o.schema collate "C", o.name collate "C", o.arguments collate "C"
            """;

    private Owners() {}

    static void read(Reading reading) throws SQLException {
        reading.query(OWNERS, row -> {
            Found found = Found.at(reading, row).orElse(null);
            if (found != null) {
                reading.found(
                        Key.of(found.object(), Aspect.OWNER),
                        new SetOwner(found.object(), new NamedRole(row.name("owner")), null),
                        found.needs().toArray(Key[]::new));
            }
        });
        reading.query(
                """
                select n.nspname as schema, c.relname as name, tn.nspname as table_schema, t.relname as "table"
                from pg_catalog.pg_depend d
                    join pg_catalog.pg_class c on c.oid = d.objid and c.relkind = 'S'
                    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                    join pg_catalog.pg_class t on t.oid = d.refobjid
                    join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
                where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.deptype = 'a' and d.refobjsubid > 0
                    and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
                order by n.nspname collate "C", c.relname collate "C"
                """,
                row -> reading.needs(
                        Key.of(new TableName(reading.name(row.name("table_schema"), row.name("table"))), Aspect.OWNER),
                        Key.of(new SequenceName(reading.name(row)), Aspect.OWNING_COLUMN)));
    }
}
