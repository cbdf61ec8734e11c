package dev.retort.catalog.relation;

import dev.retort.catalog.Key;
import dev.retort.catalog.query.Oid;
import dev.retort.catalog.query.Reading;
import dev.retort.definition.ExtensionOption;
import dev.retort.operation.SchemaOperation.CreateExtension;
import dev.retort.operation.SchemaOperation.CreateSchema;
import dev.retort.schema.Creation;
import dev.retort.schema.ObjectName.GlobalKind;
import dev.retort.schema.ObjectName.GlobalName;
import dev.retort.sql.Identifier;
import java.sql.SQLException;
import java.util.List;

/** Schemas and extensions. A version of an extension is the server's matter and is not said. */
final class Schemas {

    private Schemas() {}

    static void read(Reading reading) throws SQLException {
        reading.query("""
                select n.oid, n.nspname as name
                from pg_catalog.pg_namespace n
                where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                order by n.nspname collate "C"
                """, row -> {
            Identifier name = row.name("name");
            Key key = Key.of(new GlobalName(GlobalKind.SCHEMA, name));
            reading.at(Oid.of(Oid.Table.PG_NAMESPACE, row.longNumber("oid")), key);
            reading.found(key, new CreateSchema(name, null, Creation.MUST_BE_NEW));
        });
        reading.query("""
                select e.oid, e.extname as name, n.nspname as schema
                from pg_catalog.pg_extension e join pg_catalog.pg_namespace n on n.oid = e.extnamespace
                where e.extname <> 'plpgsql'
                order by e.extname collate "C"
                """, row -> {
            Identifier name = row.name("name");
            Key key = Key.of(new GlobalName(GlobalKind.EXTENSION, name));
            reading.at(Oid.of(Oid.Table.PG_EXTENSION, row.longNumber("oid")), key);
            reading.found(key, new CreateExtension(name, List.of(new ExtensionOption.InSchema(row.name("schema")))));
        });
    }
}
