package dev.retort.catalog.relation;

import dev.retort.catalog.query.Oid;
import dev.retort.catalog.query.Reading;
import java.sql.SQLException;

/** Constraints and indexes that partitions and children have because their parents have them. */
final class Copies {

    private Copies() {}

    static void read(Reading reading) throws SQLException {
        reading.query(
                """
                select o.oid as copy, coalesce(p.oid, h.oid) as original
                from pg_catalog.pg_constraint o
                    left join pg_catalog.pg_constraint p on p.oid = o.conparentid
                    left join pg_catalog.pg_inherits i on i.inhrelid = o.conrelid and p.oid is null
                    left join pg_catalog.pg_constraint h
                        on h.conrelid = i.inhparent and h.contype = o.contype and h.conname = o.conname
                where o.contype <> 'n' and (o.conparentid <> 0 or not o.conislocal) and coalesce(p.oid, h.oid) is not null
                order by i.inhseqno desc
                """,
                row -> reading.copy(
                        Oid.of(Oid.Table.PG_CONSTRAINT, row.longNumber("copy")),
                        Oid.of(Oid.Table.PG_CONSTRAINT, row.longNumber("original"))));
        reading.query(
                """
                select i.inhrelid as copy, i.inhparent as original
                from pg_catalog.pg_inherits i
                    join pg_catalog.pg_class x on x.oid = i.inhrelid and x.relkind in ('i', 'I')
                """,
                row -> reading.copy(
                        Oid.of(Oid.Table.PG_CLASS, row.longNumber("copy")),
                        Oid.of(Oid.Table.PG_CLASS, row.longNumber("original"))));
    }
}
