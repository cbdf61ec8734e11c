package dev.retort.catalog.reader;

import dev.retort.catalog.Key;
import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Oid;
import dev.retort.catalog.query.Reading;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/**
 * What needs what, as {@code pg_depend} says; what PostgreSQL brings itself is in no such row. That a sequence goes with a column is
 * not said here, but by a {@link Key.Aspect#OWNING_COLUMN}: mostly the column needs the sequence.
 */
final class Dependencies {

    private Dependencies() {}

    static void read(Reading reading) throws SQLException {
        readParts(reading);
        reading.query("""
                select dc.relname as "table", d.objid as oid, d.objsubid as part,
                    rc.relname as "needed_table", d.refobjid as needed_oid, d.refobjsubid as needed_part
                from pg_catalog.pg_depend d
                    join pg_catalog.pg_class dc on dc.oid = d.classid
                    join pg_catalog.pg_class rc on rc.oid = d.refclassid
                where d.deptype in ('n', 'a', 'i', 'P', 'S', 'x')
                    and not (d.deptype = 'a' and d.refobjsubid > 0 and dc.relname = 'pg_class' and exists (
                        select from pg_catalog.pg_class s where s.oid = d.objid and s.relkind = 'S'))
                order by d.classid, d.objid, d.objsubid, d.refclassid, d.refobjid, d.refobjsubid
                """, row -> {
            Optional<Key> key = oid(row, "table", "oid", "part").flatMap(reading::needing);
            Optional<Oid> need = oid(row, "needed_table", "needed_oid", "needed_part");
            if (key.isPresent() && need.isPresent()) {
                reading.needed(need.get()).forEach(needed -> reading.needs(key.get(), needed));
            }
        });
    }

    /** What nobody read, but as a part of something: what an extension brought, and arrays of a type that was read. */
    private static void readParts(Reading reading) throws SQLException {
        reading.query("""
                select dc.relname as "table", d.objid as oid, 0 as part,
                    'pg_extension' as "whole_table", d.refobjid as whole_oid, 0 as whole_part
                from pg_catalog.pg_depend d join pg_catalog.pg_class dc on dc.oid = d.classid
                where d.deptype = 'e' and d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
                union all
                select 'pg_type', t.typarray, 0, 'pg_type', t.oid, 0 from pg_catalog.pg_type t
                where t.typarray <> 0 and t.typnamespace <> 'pg_catalog'::pg_catalog.regnamespace
                order by 1, 2
                """, row -> {
            Optional<Oid> part = oid(row, "table", "oid", "part");
            Optional<Key> whole = key(reading, row, "whole_table", "whole_oid", "whole_part");
            if (part.isPresent() && whole.isPresent() && reading.at(part.get()).isEmpty()) {
                reading.at(part.get(), whole.get());
            }
        });
    }

    private static Optional<Key> key(Reading reading, CatalogRow row, String table, String oid, String part)
            throws SQLException {
        return oid(row, table, oid, part).flatMap(reading::at);
    }

    /** Empty for a system catalog that nothing is read from. */
    private static Optional<Oid> oid(CatalogRow row, String table, String oid, String part) throws SQLException {
        String name = row.text(table).toUpperCase(Locale.ROOT);
        for (Oid.Table known : Oid.Table.values()) {
            if (known.name().equals(name)) {
                return Optional.of(new Oid(known, row.longNumber(oid), row.number(part)));
            }
        }
        return Optional.empty();
    }
}
