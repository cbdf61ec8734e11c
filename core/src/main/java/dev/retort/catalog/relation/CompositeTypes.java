package dev.retort.catalog.relation;

import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Oid;
import dev.retort.catalog.query.Ours;
import dev.retort.catalog.query.Reading;
import dev.retort.definition.TypeDefinition.Attribute;
import dev.retort.definition.TypeDefinition.Composite;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Composite types. One without attributes, which nothing can use, is not read. */
final class CompositeTypes {

    private CompositeTypes() {}

    static void read(Reading reading) throws SQLException {
        Map<NamedType, List<Attribute>> types = new LinkedHashMap<>();
        reading.query("""
                select t.oid, t.typarray as array_type, t.typrelid as relation, n.nspname as schema, t.typname as name,
                    a.attname as attribute, pg_catalog.format_type(a.atttypid, a.atttypmod) as type,
                    case when not pg_catalog.pg_collation_is_visible(l.oid) then ln.nspname end as collation_schema,
                    l.collname as collation
                from pg_catalog.pg_type t join pg_catalog.pg_namespace n on n.oid = t.typnamespace
                    join pg_catalog.pg_class c on c.oid = t.typrelid and c.relkind = 'c'
                    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                    join pg_catalog.pg_type at on at.oid = a.atttypid
                    left join pg_catalog.pg_collation l on l.oid = a.attcollation and a.attcollation <> at.typcollation
                    left join pg_catalog.pg_namespace ln on ln.oid = l.collnamespace
                where t.typtype = 'c' and""" + Ours.TYPE + """
                order by n.nspname collate "C", t.typname collate "C", a.attnum
                """, row -> {
            NamedType type = NamedType.of(reading, row);
            reading.at(Oid.of(Oid.Table.PG_CLASS, row.longNumber("relation")), type.key());
            types.computeIfAbsent(type, none -> new ArrayList<>()).add(attribute(row));
        });
        types.forEach((type, attributes) -> type.found(reading, new Composite(attributes)));
    }

    private static Attribute attribute(CatalogRow row) throws SQLException {
        return new Attribute(
                row.name("attribute"), row.type("type"), row.optionalName("collation_schema", "collation"));
    }
}
