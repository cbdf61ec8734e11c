package dev.retort.catalog.relation;

import dev.retort.catalog.Key;
import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Oid;
import dev.retort.catalog.query.Ours;
import dev.retort.catalog.query.Parameters;
import dev.retort.catalog.query.Reading;
import dev.retort.change.ColumnChange.DropDefault;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.ColumnOperation.AlterColumn;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Column.Generation;
import dev.retort.schema.Column.IdentityKind;
import dev.retort.schema.ColumnStorage;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns that tables have of their own; a child may have one that a parent has, too. */
final class Columns {

    private Columns() {}

    static void read(Reading reading, NotNulls notNulls) throws SQLException {
        reading.query("""
                select c.oid as table_oid, a.attnum as number, n.nspname as schema, c.relname as name,
                    a.attname as column, pg_catalog.format_type(a.atttypid, a.atttypmod) as type,
                    a.attnotnull as not_null, a.attidentity as identity, a.attgenerated as generated,
                    d.oid as default_oid, pg_catalog.pg_get_expr(d.adbin, d.adrelid) as expression,
                    case when not pg_catalog.pg_collation_is_visible(l.oid) then ln.nspname end as collation_schema,
                    l.collname as collation, nullif(a.attstorage, t.typstorage) as storage,
                    nullif(pg_catalog.to_jsonb(a) ->> 'attcompression', '') as compression,
                    nullif(a.attstattarget, -1) as statistics, a.attoptions as options, q.seqrelid as sequence,
                    (select pg_catalog.pg_get_expr(pd.adbin, pd.adrelid)
                        from pg_catalog.pg_inherits h
                            join pg_catalog.pg_attribute pa on pa.attrelid = h.inhparent and pa.attname = a.attname
                            join pg_catalog.pg_attrdef pd on pd.adrelid = pa.attrelid and pd.adnum = pa.attnum
                        where h.inhrelid = c.oid and a.attinhcount > 0 and d.oid is null
                        order by h.inhseqno limit 1) as parent_expression,
                """ + SequenceOptions.COLUMNS + """
                from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                    join pg_catalog.pg_type t on t.oid = a.atttypid
                    left join pg_catalog.pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
                    left join pg_catalog.pg_collation l on l.oid = a.attcollation and l.oid <> t.typcollation
                    left join pg_catalog.pg_namespace ln on ln.oid = l.collnamespace
                    left join pg_catalog.pg_depend i on a.attidentity <> '' and i.deptype = 'i'
                        and i.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and i.refclassid = i.classid
                        and i.refobjid = c.oid and i.refobjsubid = a.attnum
                    left join pg_catalog.pg_sequence q on q.seqrelid = i.objid
                where c.relkind in ('r', 'p') and a.attislocal and""" + Ours.RELATION + """
                order by n.nspname collate "C", c.relname collate "C", a.attnum
                """, row -> {
            QualifiedName table = reading.name(row);
            Oid address = Oid.column(row.longNumber("table_oid"), row.number("number"));
            Key key = Key.of(new PartName(PartKind.COLUMN, table, row.name("column")));
            reading.at(address, key);
            reading.at(Oid.of(Oid.Table.PG_ATTRDEF, row.longNumber("default_oid")), key);
            reading.at(Oid.of(Oid.Table.PG_CLASS, row.longNumber("sequence")), key);
            boolean nullable = !row.isTrue("not_null") || notNulls.contains(address);
            reading.found(key, made(table, column(row, nullable), row), Key.of(new TableName(table)));
        });
    }

    /** A column that a parent has, too, takes the default of that when it has none. */
    private static List<Operation> made(QualifiedName table, Column column, CatalogRow row) throws SQLException {
        AddColumn add = new AddColumn(table, column);
        SqlExpression parents = row.optionalExpression("parent_expression");
        return parents == null
                ? List.of(add)
                : List.of(add, new AlterColumn(table, column.name(), List.of(new DropDefault(parents))));
    }

    private static Column column(CatalogRow row, boolean nullable) throws SQLException {
        return new Column(
                row.name("column"),
                row.type("type"),
                row.optionalName("collation_schema", "collation"),
                nullable,
                value(row),
                storage(row),
                null);
    }

    private static Column.Value value(CatalogRow row) throws SQLException {
        String identity = row.text("identity");
        if (!identity.isEmpty()) {
            return new Column.Value.Identity(
                    identity.equals("a") ? IdentityKind.ALWAYS : IdentityKind.BY_DEFAULT, SequenceOptions.of(row));
        }
        SqlExpression expression = row.optionalExpression("expression");
        if (expression == null) {
            return new Column.Value.None();
        }
        String generated = row.text("generated");
        return generated.isEmpty()
                ? new Column.Value.Default(expression)
                : new Column.Value.Generated(
                        expression, generated.equals("v") ? Generation.VIRTUAL : Generation.STORED);
    }

    /** Of the columns {@code storage}, {@code compression}, {@code statistics} and {@code options}. */
    static ColumnStorage storage(CatalogRow row) throws SQLException {
        return new ColumnStorage(
                strategy(row.optionalText("storage")),
                compression(row.optionalText("compression")),
                row.optionalNumber("statistics"),
                Parameters.of(row.texts("options")));
    }

    static ColumnStorage.@Nullable Strategy strategy(@Nullable String letter) {
        return switch (letter) {
            case "p" -> ColumnStorage.Strategy.PLAIN;
            case "e" -> ColumnStorage.Strategy.EXTERNAL;
            case "x" -> ColumnStorage.Strategy.EXTENDED;
            case "m" -> ColumnStorage.Strategy.MAIN;
            case null -> null;
            case String other -> throw new IllegalArgumentException("no storage of a column: " + other);
        };
    }

    static @Nullable Identifier compression(@Nullable String letter) {
        return switch (letter) {
            case "p" -> Identifier.of("pglz");
            case "l" -> Identifier.of("lz4");
            case null -> null;
            case String other -> throw new IllegalArgumentException("no compression of a column: " + other);
        };
    }
}
