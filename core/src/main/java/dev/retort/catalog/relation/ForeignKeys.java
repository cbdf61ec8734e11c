package dev.retort.catalog.relation;

import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Ours;
import dev.retort.catalog.query.Reading;
import dev.retort.schema.Constraint.ForeignKey;
import dev.retort.schema.Constraint.LastColumn;
import dev.retort.schema.ForeignKeyTarget;
import dev.retort.schema.ForeignKeyTarget.Match;
import dev.retort.schema.ForeignKeyTarget.Reaction;
import dev.retort.schema.ReferentialAction;
import java.sql.SQLException;

/** Foreign keys; those that PostgreSQL makes for each partition by itself are parts of one. */
final class ForeignKeys {

    private ForeignKeys() {}

    static void read(Reading reading) throws SQLException {
        reading.query(
                """
                select o.oid, n.nspname as schema, c.relname as name, o.conname as constraint,
                    fn.nspname as target_schema, f.relname as target,
                    o.condeferrable as deferrable, o.condeferred as deferred, o.convalidated as valid,
                    coalesce((pg_catalog.to_jsonb(o) ->> 'conenforced')::pg_catalog.bool, true) as enforced,
                    coalesce((pg_catalog.to_jsonb(o) ->> 'conperiod')::pg_catalog.bool, false) as period,
                    o.confmatchtype as match, o.confupdtype as on_update, o.confdeltype as on_delete,
                    array(select a.attname::text from pg_catalog.unnest(o.conkey) with ordinality k (number, place)
                            join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
                        order by k.place) as columns,
                    array(select a.attname::text from pg_catalog.unnest(o.confkey) with ordinality k (number, place)
                            join pg_catalog.pg_attribute a on a.attrelid = f.oid and a.attnum = k.number
                        order by k.place) as target_columns,
                    array(select a.attname::text
                        from pg_catalog.jsonb_array_elements_text(
                                coalesce(nullif(pg_catalog.to_jsonb(o) -> 'confdelsetcols', 'null'), '[]'))
                                with ordinality k (number, place)
                            join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = k.number::int
                        order by k.place) as set_on_delete
                from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                    join pg_catalog.pg_constraint o on o.conrelid = c.oid and o.contype = 'f' and o.conparentid = 0
                    join pg_catalog.pg_class f on f.oid = o.confrelid
                    join pg_catalog.pg_namespace fn on fn.oid = f.relnamespace
                where c.relkind in ('r', 'p') and""" + Ours.RELATION + """
                order by n.nspname collate "C", c.relname collate "C", o.conname collate "C"
                """,
                row -> TableConstraint.of(reading, row).found(reading, key(reading, row)));
    }

    private static ForeignKey key(Reading reading, CatalogRow row) throws SQLException {
        ForeignKeyTarget target = new ForeignKeyTarget(
                reading.name(row.name("target_schema"), row.name("target")),
                row.names("target_columns"),
                row.isTrue("period") ? LastColumn.PERIOD : LastColumn.VALUE,
                row.letter("match") == 'f' ? Match.FULL : Match.SIMPLE,
                new Reaction(action(row.letter("on_delete")), row.names("set_on_delete")),
                action(row.letter("on_update")));
        return new ForeignKey(
                row.name("constraint"),
                row.names("columns"),
                target,
                TableConstraint.deferral(row),
                TableConstraint.enforcement(row));
    }

    private static ReferentialAction action(char letter) {
        return switch (letter) {
            case 'a' -> ReferentialAction.NO_ACTION;
            case 'r' -> ReferentialAction.RESTRICT;
            case 'c' -> ReferentialAction.CASCADE;
            case 'n' -> ReferentialAction.SET_NULL;
            case 'd' -> ReferentialAction.SET_DEFAULT;
            default -> throw new IllegalArgumentException("no action of a foreign key: " + letter);
        };
    }
}
