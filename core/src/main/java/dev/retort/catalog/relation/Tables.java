package dev.retort.catalog.relation;

import dev.retort.catalog.Key;
import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Oid;
import dev.retort.catalog.query.Ours;
import dev.retort.catalog.query.Parameters;
import dev.retort.catalog.query.Reading;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.schema.TableElement;
import dev.retort.schema.TableOption;
import dev.retort.schema.TableOption.InTablespace;
import dev.retort.schema.TableOption.Inherits;
import dev.retort.schema.TableOption.PartitionOf;
import dev.retort.schema.TableOption.Using;
import dev.retort.schema.TableOption.With;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables without their columns and constraints. A partitioned table is partitioned by the order of its own; a partition is one from
 * its beginning, whether it was attached or not.
 */
final class Tables {

    private Tables() {}

    static void read(Reading reading) throws SQLException {
        reading.query("""
                select c.oid, n.nspname as schema, c.relname as name, c.relpersistence as persistence,
                    c.reltype as row_type, y.typarray as array_type,
                    c.reloptions as options, t.reloptions as toast_options,
                    case when c.reltablespace = 0 and p.spaces > 0 then 'pg_default' else s.spcname end as tablespace,
                    case when m.amname <> 'heap' or c.relkind = 'p' or p.methods > 0 and c.relispartition
                        then m.amname end as method,
                    pg_catalog.pg_get_partkeydef(c.oid) as partition_key,
                    pg_catalog.pg_get_expr(c.relpartbound, c.oid) as bound,
                    p.schemas as parent_schemas, p.names as parents
                from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                    left join pg_catalog.pg_type y on y.oid = c.reltype
                    left join pg_catalog.pg_class t on t.oid = c.reltoastrelid
                    left join pg_catalog.pg_tablespace s on s.oid = c.reltablespace
                    left join pg_catalog.pg_am m on m.oid = c.relam
                    cross join lateral (
                        select pg_catalog.array_agg(pn.nspname::text order by i.inhseqno) as schemas,
                            pg_catalog.array_agg(o.relname::text order by i.inhseqno) as names,
                            pg_catalog.count(*) filter (where c.relispartition and o.reltablespace <> 0) as spaces,
                            pg_catalog.count(*) filter (where o.relam <> c.relam and o.relam <> 0) as methods
                        from pg_catalog.pg_inherits i join pg_catalog.pg_class o on o.oid = i.inhparent
                            join pg_catalog.pg_namespace pn on pn.oid = o.relnamespace
                        where i.inhrelid = c.oid) p
                where c.relkind in ('r', 'p') and""" + Ours.RELATION + """
                order by n.nspname collate "C", c.relname collate "C"
                """, row -> {
            QualifiedName name = reading.name(row);
            List<QualifiedName> parents = parents(reading, row);
            Key key = Key.of(new TableName(name));
            reading.at(Oid.of(Oid.Table.PG_CLASS, row.longNumber("oid")), key);
            reading.at(Oid.of(Oid.Table.PG_TYPE, row.longNumber("row_type")), key);
            reading.at(Oid.of(Oid.Table.PG_TYPE, row.longNumber("array_type")), key);
            reading.found(key, new CreateTable(name, options(row, parents)));
            parents.forEach(parent -> reading.needs(key, Key.of(new TableName(parent))));
        });
    }

    private static List<QualifiedName> parents(Reading reading, CatalogRow row) throws SQLException {
        List<Identifier> schemas = row.names("parent_schemas");
        List<Identifier> names = row.names("parents");
        List<QualifiedName> parents = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            parents.add(reading.name(schemas.get(i), names.get(i)));
        }
        return parents;
    }

    private static List<TableElement> options(CatalogRow row, List<QualifiedName> parents) throws SQLException {
        List<TableElement> options = new ArrayList<>();
        if (row.letter("persistence") == 'u') {
            options.add(TableOption.Persistence.UNLOGGED);
        }
        String bound = row.optionalCode("bound");
        if (bound != null) {
            options.add(new PartitionOf(parents.getFirst(), Partitioning.bound(bound)));
        } else if (!parents.isEmpty()) {
            options.add(new Inherits(parents));
        }
        String key = row.optionalCode("partition_key");
        if (key != null) {
            options.add(Partitioning.key(key));
        }
        Identifier method = row.optionalName("method");
        if (method != null) {
            options.add(new Using(method));
        }
        Parameters.of(row.texts("options")).forEach(parameter -> options.add(new With(parameter)));
        Parameters.ofToast(row.texts("toast_options")).forEach(parameter -> options.add(new With(parameter)));
        Identifier tablespace = row.optionalName("tablespace");
        if (tablespace != null) {
            options.add(new InTablespace(tablespace));
        }
        return options;
    }
}
