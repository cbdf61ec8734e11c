package dev.retort.catalog.relation;

import dev.retort.catalog.Key;
import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Oid;
import dev.retort.catalog.query.Ours;
import dev.retort.catalog.query.Reading;
import dev.retort.change.ColumnChange;
import dev.retort.change.ColumnChange.DropDefault;
import dev.retort.change.ColumnChange.DropNotNull;
import dev.retort.change.ColumnChange.PreviousDefault;
import dev.retort.change.ColumnChange.SetDefault;
import dev.retort.change.ColumnChange.SetExpression;
import dev.retort.change.ColumnChange.SetNotNull;
import dev.retort.change.ColumnStorageChange.SetCompression;
import dev.retort.change.ColumnStorageChange.SetOption;
import dev.retort.change.ColumnStorageChange.SetStatistics;
import dev.retort.change.ColumnStorageChange.SetStorage;
import dev.retort.change.TableChange.PreviousParameter;
import dev.retort.operation.ColumnOperation.AlterColumn;
import dev.retort.schema.ColumnStorage;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The columns that partitions and children have from their parents; an entry says where one became different. A new child takes
 * defaults, storage and compression from its parent, and statistics and options not (tablecmds.c, MergeAttributes).
 */
final class InheritedColumns {

    private InheritedColumns() {}

    /** Of parents that have the column, the first that has a default counts. */
    static void read(Reading reading, NotNulls notNulls) throws SQLException {
        Map<Key, Oid> addresses = new HashMap<>();
        reading.query("""
                select c.oid as table_oid, a.attnum as number, n.nspname as schema, c.relname as name,
                    a.attname as column, a.attgenerated as generated, d.oid as default_oid,
                    pg_catalog.pg_get_expr(d.adbin, d.adrelid) as expression,
                    a.attstorage as storage, nullif(pg_catalog.to_jsonb(a) ->> 'attcompression', '') as compression,
                    nullif(a.attstattarget, -1) as statistics, a.attoptions as options, a.attnotnull as not_null,
                    p.oid as parent_oid, p.number as parent_number, p.expression as parent_expression,
                    p.storage as parent_storage, p.compression as parent_compression,
                    (select pg_catalog.bool_or(pa.attnotnull)
                        from pg_catalog.pg_inherits i join pg_catalog.pg_attribute pa
                            on pa.attrelid = i.inhparent and pa.attname = a.attname and not pa.attisdropped
                        where i.inhrelid = c.oid) as parent_not_null
                from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                    left join pg_catalog.pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
                    cross join lateral (
                        select pa.attrelid as oid, pa.attnum as number, pa.attstorage as storage,
                            nullif(pg_catalog.to_jsonb(pa) ->> 'attcompression', '') as compression,
                            pg_catalog.pg_get_expr(pd.adbin, pd.adrelid) as expression
                        from pg_catalog.pg_inherits i join pg_catalog.pg_attribute pa
                                on pa.attrelid = i.inhparent and pa.attname = a.attname and not pa.attisdropped
                            left join pg_catalog.pg_attrdef pd on pd.adrelid = pa.attrelid and pd.adnum = pa.attnum
                        where i.inhrelid = c.oid
                        order by pd.oid is null, i.inhseqno
                        limit 1) p
                where c.relkind in ('r', 'p') and not a.attislocal and""" + Ours.RELATION + """
                order by n.nspname collate "C", c.relname collate "C", a.attnum
                """, row -> {
            Oid address = Oid.column(row.longNumber("table_oid"), row.number("number"));
            Oid original = Oid.column(row.longNumber("parent_oid"), row.number("parent_number"));
            reading.copy(address, original);
            List<ColumnChange> changes = changes(row, notNulls.contains(address));
            if (!changes.isEmpty()) {
                addresses.put(found(reading, row, address, changes), address);
            }
        });
        addresses.forEach((key, address) -> reading.needed(address).forEach(original -> reading.needs(key, original)));
    }

    private static Key found(Reading reading, CatalogRow row, Oid address, List<ColumnChange> changes)
            throws SQLException {
        QualifiedName table = reading.name(row);
        Identifier column = row.name("column");
        Key key = Key.of(new PartName(PartKind.COLUMN, table, column));
        reading.at(address, key);
        reading.at(Oid.of(Oid.Table.PG_ATTRDEF, row.longNumber("default_oid")), key);
        reading.found(key, new AlterColumn(table, column, changes), Key.of(new TableName(table)));
        return key;
    }

    private static List<ColumnChange> changes(CatalogRow row, boolean isNotNullByName) throws SQLException {
        List<ColumnChange> changes = new ArrayList<>();
        boolean nullable = !row.isTrue("not_null") || isNotNullByName;
        if (nullable == row.isTrue("parent_not_null")) {
            changes.add(nullable ? new DropNotNull() : new SetNotNull());
        }
        addDefault(row, changes);
        ColumnStorage storage = Columns.storage(row);
        ColumnStorage.Strategy parents = Columns.strategy(row.optionalText("parent_storage"));
        if (storage.strategy() != null && storage.strategy() != parents) {
            changes.add(new SetStorage(storage.strategy(), parents));
        }
        Identifier before = compression(Columns.compression(row.optionalText("parent_compression")));
        Identifier now = compression(storage.compression());
        if (!now.equals(before)) {
            changes.add(new SetCompression(now, before));
        }
        if (storage.statistics() != null) {
            changes.add(new SetStatistics(storage.statistics(), -1));
        }
        storage.options().forEach(option -> changes.add(new SetOption(option, new PreviousParameter(null))));
        return changes;
    }

    private static void addDefault(CatalogRow row, List<ColumnChange> changes) throws SQLException {
        SqlExpression now = row.optionalExpression("expression");
        SqlExpression before = row.optionalExpression("parent_expression");
        if (Objects.equals(now, before)) {
            return;
        }
        if (now == null) {
            changes.add(new DropDefault(before));
        } else if (row.text("generated").isEmpty()) {
            changes.add(new SetDefault(now, new PreviousDefault(before)));
        } else {
            changes.add(new SetExpression(now, before));
        }
    }

    private static Identifier compression(@Nullable Identifier method) {
        return method == null ? Identifier.of("default") : method;
    }
}
