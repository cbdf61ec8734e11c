package dev.retort.catalog.relation;

import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Ours;
import dev.retort.catalog.query.Reading;
import dev.retort.schema.Constraint.Check;
import dev.retort.schema.ConstraintRule.Inheritance;
import java.sql.SQLException;

/** Check constraints of tables. */
final class Checks {

    private Checks() {}

    static void read(Reading reading) throws SQLException {
        reading.query(
                """
                select o.oid, n.nspname as schema, c.relname as name, o.conname as constraint, o.connoinherit as alone,
                    pg_catalog.pg_get_expr(o.conbin, o.conrelid) as condition, o.convalidated as valid,
                    coalesce((pg_catalog.to_jsonb(o) ->> 'conenforced')::pg_catalog.bool, true) as enforced
                from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                    join pg_catalog.pg_constraint o on o.conrelid = c.oid and o.contype = 'c'
                where c.relkind in ('r', 'p') and o.conislocal and""" + Ours.RELATION + """
                order by n.nspname collate "C", c.relname collate "C", o.conname collate "C"
                """,
                row -> TableConstraint.of(reading, row).found(reading, check(row)));
    }

    private static Check check(CatalogRow row) throws SQLException {
        return new Check(
                row.name("constraint"),
                row.condition("condition"),
                row.isTrue("alone") ? Inheritance.NO_INHERIT : Inheritance.INHERIT,
                TableConstraint.enforcement(row));
    }
}
