package dev.retort.catalog.access;

import dev.retort.access.Grantee.NamedRole;
import dev.retort.access.Target.NewObjects;
import dev.retort.access.Target.ObjectClass;
import dev.retort.catalog.Key;
import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Reading;
import dev.retort.schema.ObjectName.GlobalKind;
import dev.retort.schema.ObjectName.GlobalName;
import dev.retort.sql.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rights that new objects will have. Those of a schema are added to those that are granted anywhere (manual, pg_default_acl). */
final class DefaultRights {

    private DefaultRights() {}

    static void read(Reading reading) throws SQLException {
        Map<NewObjects, List<RightChange>> all = new LinkedHashMap<>();
        reading.query(
                """
                select d.type, d.schema, w.rolname as owner, r.change, e.rolname as grantee, null as grantor, r.grantable,
                    r.privilege, null as "column"
                from (
                    select d.oid, d.defaclobjtype as type, n.nspname as schema, d.defaclrole as owner, d.defaclacl as has,
                        case when d.defaclnamespace <> 0 then pg_catalog.acldefault('c', d.defaclrole)
                            else pg_catalog.acldefault(case d.defaclobjtype when 'S' then 's'::"char" else d.defaclobjtype end,
                                d.defaclrole) end as usual
                    from pg_catalog.pg_default_acl d
                        left join pg_catalog.pg_namespace n on n.oid = d.defaclnamespace) d
                    join pg_catalog.pg_roles w on w.oid = d.owner
                    cross join lateral (
                        select 'GRANT' as change, h.grantee, h.is_grantable as grantable, h.privilege_type as privilege
                            from (select * from pg_catalog.aclexplode(d.has)
                                except select * from pg_catalog.aclexplode(d.usual)) h
                        union all select 'REVOKE', u.grantee, false, u.privilege_type
                            from pg_catalog.aclexplode(d.usual) u
                            where not exists (select from pg_catalog.aclexplode(d.has) h
                                where h.grantee = u.grantee and h.privilege_type = u.privilege_type)) r
                    left join pg_catalog.pg_roles e on e.oid = r.grantee
                where not exists (select from pg_catalog.pg_depend p
                    where p.classid = 'pg_catalog.pg_default_acl'::pg_catalog.regclass and p.objid = d.oid and p.deptype = 'e')
                order by w.rolname collate "C", d.schema collate "C" nulls first, d.type,
                    r.change desc, r.grantee <> 0, e.rolname collate "C", r.grantable desc
                """,
                row -> all.computeIfAbsent(objects(row), none -> new ArrayList<>())
                        .add(RightChange.read(row)));
        all.forEach((objects, changes) -> {
            Key key = new Key.DefaultRights(objects);
            reading.found(key, RightChange.operations(objects, changes));
            Identifier schema = objects.schema();
            if (schema != null) {
                reading.needs(key, Key.of(new GlobalName(GlobalKind.SCHEMA, schema)));
            }
        });
    }

    private static NewObjects objects(CatalogRow row) throws SQLException {
        return new NewObjects(
                switch (row.letter("type")) {
                    case 'r' -> ObjectClass.TABLES;
                    case 'S' -> ObjectClass.SEQUENCES;
                    case 'f' -> ObjectClass.FUNCTIONS;
                    case 'T' -> ObjectClass.TYPES;
                    case 'n' -> ObjectClass.SCHEMAS;
                    case 'L' -> ObjectClass.LARGE_OBJECTS;
                    default -> throw new SQLException("default rights are on something unknown: " + row.letter("type"));
                },
                row.optionalName("schema"),
                new NamedRole(row.name("owner")));
    }
}
