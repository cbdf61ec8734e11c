package dev.retort.catalog.relation;

import dev.retort.catalog.query.Ours;
import dev.retort.catalog.query.Reading;
import dev.retort.definition.TypeDefinition;
import java.sql.SQLException;
import java.util.List;

/** Enum types. One without values, which nothing can use, is not read. */
final class EnumTypes {

    private EnumTypes() {}

    static void read(Reading reading) throws SQLException {
        reading.query("""
                select t.oid, t.typarray as array_type, n.nspname as schema, t.typname as name,
                    array(select l.enumlabel::text from pg_catalog.pg_enum l where l.enumtypid = t.oid
                        order by l.enumsortorder) as labels
                from pg_catalog.pg_type t join pg_catalog.pg_namespace n on n.oid = t.typnamespace
                where t.typtype = 'e' and""" + Ours.TYPE + """
                order by n.nspname collate "C", t.typname collate "C"
                """, row -> {
            List<String> labels = row.texts("labels");
            if (!labels.isEmpty()) {
                NamedType.of(reading, row).found(reading, new TypeDefinition.Enumeration(labels));
            }
        });
    }
}
