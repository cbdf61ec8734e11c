package dev.retort.catalog.access;

import dev.retort.access.Target.OneObject;
import dev.retort.catalog.Key;
import dev.retort.catalog.Key.Aspect;
import dev.retort.catalog.query.Reading;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ObjectName.PartName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may do what with an object, where it is not what everybody may when nobody granted anything (manual, 5.8). */
final class ObjectRights {

    private static final String RIGHTS = """
            select o."table", o.oid, o.part, o.kind, o.schema, o.name, o."column",
                r.change, e.rolname as grantee, nullif(g.rolname, w.rolname) as grantor, r.grantable, r.privilege
            from (
                select 'PG_NAMESPACE' as "table", n.oid, 0 as part, null as kind, null as schema, n.nspname as name,
                        null as "column", n.nspowner as owner, n.nspacl as has,
                        pg_catalog.acldefault('n', n.nspowner) as usual, 1 as place
                    from pg_catalog.pg_namespace n
                union all select 'PG_CLASS', c.oid, 0, c.relkind, n.nspname, c.relname, null, c.relowner, c.relacl,
                        pg_catalog.acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner), 2
                    from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                    where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
                union all select 'PG_CLASS', c.oid, a.attnum, c.relkind, n.nspname, c.relname, a.attname, c.relowner,
                        a.attacl, pg_catalog.acldefault('c', c.relowner), 2
                    from pg_catalog.pg_attribute a
                        join pg_catalog.pg_class c on c.oid = a.attrelid
                        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                    where not a.attisdropped and a.attnum > 0
                union all select 'PG_TYPE', t.oid, 0, null, n.nspname, t.typname, null, t.typowner, t.typacl,
                        pg_catalog.acldefault('T', t.typowner), 3
                    from pg_catalog.pg_type t join pg_catalog.pg_namespace n on n.oid = t.typnamespace
                    where t.typtype in ('c', 'd', 'e', 'r')
                union all select 'PG_PROC', p.oid, 0, null, n.nspname, p.proname, null, p.proowner, p.proacl,
                        pg_catalog.acldefault('f', p.proowner), 4
                    from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace) o
                cross join lateral (
                    select 'GRANT' as change, h.grantee, h.grantor, h.is_grantable as grantable,
                            h.privilege_type as privilege
                        from (select * from pg_catalog.aclexplode(o.has)
                            except select * from pg_catalog.aclexplode(o.usual)) h
                    union all select 'REVOKE', u.grantee, u.grantor, false, u.privilege_type
                        from pg_catalog.aclexplode(o.usual) u
                        where not exists (select from pg_catalog.aclexplode(o.has) h
                            where h.grantee = u.grantee and h.privilege_type = u.privilege_type)) r
                left join pg_catalog.pg_roles e on e.oid = r.grantee
                left join pg_catalog.pg_roles g on g.oid = r.grantor
                left join pg_catalog.pg_roles w on w.oid = o.owner
            where o.has is not null
                and coalesce(o.schema, o.name) !~ '^pg_' and coalesce(o.schema, o.name) <> 'information_schema'
            order by o.place, o.schema collate "C", o.name collate "C",
                case o."table" when 'PG_PROC' then pg_catalog.pg_get_function_identity_arguments(o.oid) end collate "C",
                r.change desc, r.grantor <> o.owner, g.rolname collate "C",
                r.grantee <> 0, e.rolname collate "C", r.grantable desc, o."column" collate "C" nulls first
            """;

    private ObjectRights() {}

    /** What is found of an object while it is read. */
    private static final class Changes {
        private final List<RightChange> changes = new ArrayList<>();
        /** The object, its owner, who grants and revokes, and the columns that rights are on. */
        private final Set<Key> needs = new LinkedHashSet<>();
    }

    static void read(Reading reading) throws SQLException {
        Map<ObjectName, Changes> all = new LinkedHashMap<>();
        reading.query(RIGHTS, row -> {
            Found found = Found.at(reading, row).orElse(null);
            if (found != null) {
                ObjectName object = whole(found.object());
                Changes changes = all.computeIfAbsent(object, none -> new Changes());
                changes.changes.add(RightChange.read(row));
                changes.needs.addAll(found.needs());
            }
        });
        all.forEach((object, changes) -> {
            Key key = Key.of(object, Aspect.RIGHTS);
            reading.found(
                    key,
                    RightChange.operations(new OneObject(object), changes.changes),
                    changes.needs.toArray(Key[]::new));
            reading.needs(key, Key.of(object, Aspect.OWNER));
        });
    }

    /** What a column is one of; its rights are those of the table, with the column named. */
    private static ObjectName whole(ObjectName object) {
        return object instanceof PartName part ? part.owner() : object;
    }
}
