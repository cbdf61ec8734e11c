package dev.retort.catalog.relation;

import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Deparsed;
import dev.retort.catalog.query.Oid;
import dev.retort.catalog.query.Ours;
import dev.retort.catalog.query.Reading;
import dev.retort.schema.Constraint;
import dev.retort.schema.Constraint.Exclude;
import dev.retort.schema.Constraint.Exclude.Exclusion;
import dev.retort.schema.Constraint.LastColumn;
import dev.retort.schema.Constraint.PrimaryKey;
import dev.retort.schema.Constraint.Unique;
import dev.retort.schema.IndexPart;
import dev.retort.sql.SqlExpression;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Constraints that have an index: primary keys, unique and exclusion constraints. Primary keys come first, as a foreign key takes the
 * oldest that fits (tablecmds.c, transformFkeyCheckAttrs).
 */
final class KeyConstraints {

    private KeyConstraints() {}

    static void read(Reading reading, NotNulls notNulls) throws SQLException {
        reading.query("""
                select o.oid, c.oid as table_oid, n.nspname as schema, c.relname as name, o.conname as constraint,
                    o.contype as kind, o.condeferrable as deferrable, o.condeferred as deferred,
                    coalesce((pg_catalog.to_jsonb(o) ->> 'conperiod')::pg_catalog.bool, false) as period,
                    array(select a.attname::text from pg_catalog.unnest(o.conkey) with ordinality k (number, place)
                            join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
                        order by k.place) as columns,
                    array(select k.number::text from pg_catalog.unnest(o.conkey) k (number)) as numbers,
                    array(select case when pg_catalog.pg_operator_is_visible(p.oid) then p.oprname::text
                            else pg_catalog.format('OPERATOR(%I.%s)', pn.nspname, p.oprname) end
                        from pg_catalog.unnest(o.conexclop) with ordinality k (operator, place)
                            join pg_catalog.pg_operator p on p.oid = k.operator
                            join pg_catalog.pg_namespace pn on pn.oid = p.oprnamespace
                        order by k.place) as operators,
                """ + IndexRows.COLUMNS + """
                from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                    join pg_catalog.pg_constraint o on o.conrelid = c.oid and o.contype in ('p', 'u', 'x')
                    join pg_catalog.pg_index i on i.indexrelid = o.conindid
                """ + IndexRows.JOINS + """
                where c.relkind in ('r', 'p') and o.conislocal and o.conparentid = 0 and""" + Ours.RELATION + """
                order by n.nspname collate "C", c.relname collate "C", o.contype <> 'p', o.conname collate "C"
                """, row -> {
            TableConstraint constraint = TableConstraint.of(reading, row);
            constraint.found(reading, constraint(row));
            reading.at(Oid.of(Oid.Table.PG_CLASS, row.longNumber("index_oid")), constraint.key());
            if (row.letter("kind") == 'p') {
                for (String number : row.texts("numbers")) {
                    notNulls.of(Oid.column(row.longNumber("table_oid"), Integer.parseInt(number)))
                            .ifPresent(need -> reading.needs(constraint.key(), need));
                }
            }
        });
    }

    private static Constraint constraint(CatalogRow row) throws SQLException {
        LastColumn last = row.isTrue("period") ? LastColumn.PERIOD : LastColumn.VALUE;
        return switch (row.letter("kind")) {
            case 'p' ->
                new PrimaryKey(
                        row.name("constraint"),
                        row.names("columns"),
                        last,
                        IndexRows.storage(row),
                        TableConstraint.deferral(row));
            case 'u' ->
                new Unique(
                        row.name("constraint"),
                        row.names("columns"),
                        last,
                        row.isTrue("nulls_not_distinct") ? Unique.Nulls.NOT_DISTINCT : Unique.Nulls.DISTINCT,
                        IndexRows.storage(row),
                        TableConstraint.deferral(row));
            default -> exclude(row);
        };
    }

    private static Exclude exclude(CatalogRow row) throws SQLException {
        List<IndexPart> keys =
                IndexKeys.read(Deparsed.groups(row.code("definition")).getFirst());
        List<String> operators = row.texts("operators");
        List<Exclusion> parts = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            parts.add(new Exclusion(keys.get(i), new SqlExpression(operators.get(i))));
        }
        return new Exclude(
                row.name("constraint"),
                parts,
                row.optionalName("method"),
                IndexRows.storage(row),
                row.optionalExpression("predicate"),
                TableConstraint.deferral(row));
    }
}
