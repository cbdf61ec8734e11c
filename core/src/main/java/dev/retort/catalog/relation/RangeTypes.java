package dev.retort.catalog.relation;

import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.ChosenName;
import dev.retort.catalog.query.Oid;
import dev.retort.catalog.query.Ours;
import dev.retort.catalog.query.Reading;
import dev.retort.definition.TypeDefinition.Range;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Range types, and the multirange types that come with them. */
final class RangeTypes {

    private RangeTypes() {}

    static void read(Reading reading) throws SQLException {
        Map<Long, NamedType> types = new HashMap<>();
        reading.query("""
                select t.oid, t.typarray as array_type, n.nspname as schema, t.typname as name,
                    m.oid as multirange_type, m.typarray as multirange_array,
                    mn.nspname as multirange_schema, m.typname as multirange,
                    pg_catalog.format_type(r.rngsubtype, null) as subtype,
                    case when not pg_catalog.pg_opclass_is_visible(o.oid) then onn.nspname end as opclass_schema,
                    case when not o.opcdefault or s.typtype = 'b' and s.typelem = 0
                        and o.opcintype not in (s.oid, 25, 869) then o.opcname end as opclass,
                    case when not pg_catalog.pg_collation_is_visible(l.oid) then ln.nspname end as collation_schema,
                    l.collname as collation,
                    case when not pg_catalog.pg_function_is_visible(f.oid) then fn.nspname end as canonical_schema,
                    f.proname as canonical,
                    case when not pg_catalog.pg_function_is_visible(d.oid) then dn.nspname end as difference_schema,
                    d.proname as difference
                from pg_catalog.pg_type t join pg_catalog.pg_namespace n on n.oid = t.typnamespace
                    join pg_catalog.pg_range r on r.rngtypid = t.oid
                    join pg_catalog.pg_type s on s.oid = r.rngsubtype
                    join pg_catalog.pg_opclass o on o.oid = r.rngsubopc
                    join pg_catalog.pg_namespace onn on onn.oid = o.opcnamespace
                    left join pg_catalog.pg_collation l on l.oid = r.rngcollation and l.oid <> s.typcollation
                    left join pg_catalog.pg_namespace ln on ln.oid = l.collnamespace
                    left join pg_catalog.pg_proc f on f.oid = r.rngcanonical
                    left join pg_catalog.pg_namespace fn on fn.oid = f.pronamespace
                    left join pg_catalog.pg_proc d on d.oid = r.rngsubdiff
                    left join pg_catalog.pg_namespace dn on dn.oid = d.pronamespace
                    left join pg_catalog.pg_type m
                        on m.oid = (pg_catalog.to_jsonb(r) ->> 'rngmultitypid')::pg_catalog.oid
                    left join pg_catalog.pg_namespace mn on mn.oid = m.typnamespace
                where t.typtype = 'r' and""" + Ours.TYPE + """
                order by n.nspname collate "C", t.typname collate "C"
                """, row -> {
            NamedType type = NamedType.of(reading, row);
            types.put(row.longNumber("oid"), type);
            found(reading, row, type);
        });
        constructors(reading, types);
    }

    private static void found(Reading reading, CatalogRow row, NamedType type) throws SQLException {
        reading.at(Oid.of(Oid.Table.PG_TYPE, row.longNumber("multirange_type")), type.key());
        reading.at(Oid.of(Oid.Table.PG_TYPE, row.longNumber("multirange_array")), type.key());
        type.found(reading, range(reading, row));
    }

    private static Range range(Reading reading, CatalogRow row) throws SQLException {
        return new Range(
                row.type("subtype"),
                row.optionalName("opclass_schema", "opclass"),
                row.optionalName("collation_schema", "collation"),
                row.optionalName("canonical_schema", "canonical"),
                row.optionalName("difference_schema", "difference"),
                multirange(reading, row));
    }

    private static @Nullable QualifiedName multirange(Reading reading, CatalogRow row) throws SQLException {
        Identifier name = row.optionalName("multirange");
        if (name == null) {
            return null;
        }
        boolean chosen = name.equals(ChosenName.multirange(row.name("name")))
                && row.name("schema").equals(row.name("multirange_schema"));
        return chosen ? null : reading.name(row.name("multirange_schema"), name);
    }

    /** The functions by the names of the types, which are no entries. */
    private static void constructors(Reading reading, Map<Long, NamedType> types) throws SQLException {
        reading.query("""
                select d.objid as function, t.oid as type
                from pg_catalog.pg_depend d
                    join pg_catalog.pg_type t on t.oid = d.refobjid and t.typtype = 'r'
                where d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and d.deptype = 'i'
                    and d.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass
                """, row -> {
            NamedType type = types.get(row.longNumber("type"));
            if (type != null) {
                reading.at(Oid.of(Oid.Table.PG_PROC, row.longNumber("function")), type.key());
            }
        });
    }
}
