package dev.retort.catalog.relation;

import dev.retort.catalog.Key;
import dev.retort.catalog.query.Oid;
import dev.retort.catalog.query.Reading;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnStorage;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import java.sql.SQLException;
import java.util.List;

/** Tables and their columns, as plain as they can be. */
final class Tables {

    private Tables() {}

    static void read(Reading reading) throws SQLException {
        reading.query("""
                select c.oid, c.reltype as type, n.nspname as schema, c.relname as name
                from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                    and not exists (select from pg_catalog.pg_depend d
                        where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objid = c.oid and d.deptype = 'e')
                order by n.nspname collate "C", c.relname collate "C"
                """, row -> {
            QualifiedName name = reading.name(row);
            Key key = Key.of(new TableName(name));
            reading.at(Oid.of(Oid.Table.PG_CLASS, row.longNumber("oid")), key);
            reading.at(Oid.of(Oid.Table.PG_TYPE, row.longNumber("type")), key);
            reading.found(key, new CreateTable(name, List.of()));
        });
        reading.query("""
                select c.oid, n.nspname as schema, c.relname as name, a.attnum as number, a.attname as "column",
                    a.attnotnull as not_null, pg_catalog.format_type(a.atttypid, a.atttypmod) as type,
                    pg_catalog.pg_get_expr(d.adbin, d.adrelid) as value
                from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                    left join pg_catalog.pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
                where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                    and not exists (select from pg_catalog.pg_depend d
                        where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objid = c.oid and d.deptype = 'e')
                order by n.nspname collate "C", c.relname collate "C", a.attnum
                """, row -> {
            QualifiedName table = reading.name(row);
            Key key = Key.of(new PartName(PartKind.COLUMN, table, row.name("column")));
            reading.at(Oid.column(row.longNumber("oid"), row.number("number")), key);
            SqlExpression value = row.optionalExpression("value");
            Column column = new Column(
                    row.name("column"),
                    row.type("type"),
                    null,
                    !row.isTrue("not_null"),
                    value == null ? new Column.Value.None() : new Column.Value.Default(value),
                    ColumnStorage.DEFAULT,
                    null);
            reading.found(key, new AddColumn(table, column), Key.of(new TableName(table)));
        });
    }
}
