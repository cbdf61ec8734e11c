package dev.retort.catalog.relation;

import dev.retort.catalog.Key;
import dev.retort.catalog.Key.Aspect;
import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Oid;
import dev.retort.catalog.query.Ours;
import dev.retort.catalog.query.Reading;
import dev.retort.change.TableChange.ReplicaIdentity;
import dev.retort.change.TableChange.ReplicaIdentity.Plain;
import dev.retort.change.TableChange.SetReplicaIdentity;
import dev.retort.operation.TableOperation.AlterTable;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.sql.SQLException;
import java.util.List;

/** What logical replication tells of old rows, where it is not the primary key. */
final class ReplicaIdentities {

    private ReplicaIdentities() {}

    /** Without its index, which was dropped, an identity is nothing that could be said. */
    static void read(Reading reading) throws SQLException {
        reading.query("""
                select n.nspname as schema, c.relname as name, c.relreplident as identity,
                    x.oid as index_oid, x.relname as index
                from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                    left join pg_catalog.pg_index i on i.indrelid = c.oid and i.indisreplident
                        and c.relreplident = 'i'
                    left join pg_catalog.pg_class x on x.oid = i.indexrelid
                where c.relkind in ('r', 'p') and (c.relreplident in ('f', 'n') or x.oid is not null) and
                """ + Ours.RELATION + """
                order by n.nspname collate "C", c.relname collate "C"
                """, row -> {
            QualifiedName table = reading.name(row);
            TableName name = new TableName(table);
            Key key = Key.of(name, Aspect.REPLICA_IDENTITY);
            reading.found(
                    key,
                    new AlterTable(table, List.of(new SetReplicaIdentity(identity(row), Plain.DEFAULT))),
                    Key.of(name));
            reading.needed(Oid.of(Oid.Table.PG_CLASS, row.longNumber("index_oid")))
                    .forEach(need -> reading.needs(key, need));
        });
    }

    private static ReplicaIdentity identity(CatalogRow row) throws SQLException {
        Identifier index = row.optionalName("index");
        if (index != null) {
            return new ReplicaIdentity.UsingIndex(index);
        }
        return row.letter("identity") == 'f' ? Plain.FULL : Plain.NOTHING;
    }
}
