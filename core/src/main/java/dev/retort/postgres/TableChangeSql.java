package dev.retort.postgres;

import static dev.retort.sql.SqlText.sql;

import dev.retort.change.TableChange;
import dev.retort.change.TableChange.Inherit;
import dev.retort.change.TableChange.NoInherit;
import dev.retort.change.TableChange.ReplicaIdentity;
import dev.retort.change.TableChange.SetAccessMethod;
import dev.retort.change.TableChange.SetPersistence;
import dev.retort.change.TableChange.SetReplicaIdentity;
import dev.retort.change.TableChange.StorageChange;
import dev.retort.postgres.clause.NeedsNewerServerException;
import dev.retort.postgres.clause.StorageSql;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.SqlText;

/** The actions of {@code ALTER TABLE} for a table as a whole. */
final class TableChangeSql {

    private TableChangeSql() {}

    static SqlText of(TableChange change, PostgresVersion server) {
        return switch (change) {
            case StorageChange storage -> StorageSql.change(storage);
            case SetPersistence set ->
                switch (set.persistence()) {
                    case LOGGED -> sql("SET LOGGED");
                    case UNLOGGED -> sql("SET UNLOGGED");
                };
            case SetAccessMethod set -> {
                NeedsNewerServerException.unless(server, 15, "SET ACCESS METHOD");
                yield sql("SET ACCESS METHOD {}", set.method());
            }
            case SetReplicaIdentity set -> sql("REPLICA IDENTITY {}", identity(set.identity()));
            case Inherit inherit -> sql("INHERIT {}", inherit.parent());
            case NoInherit inherit -> sql("NO INHERIT {}", inherit.parent());
        };
    }

    private static SqlText identity(ReplicaIdentity identity) {
        return switch (identity) {
            case ReplicaIdentity.Plain plain ->
                switch (plain) {
                    case DEFAULT -> sql("DEFAULT");
                    case FULL -> sql("FULL");
                    case NOTHING -> sql("NOTHING");
                };
            case ReplicaIdentity.UsingIndex using -> sql("USING INDEX {}", using.index());
        };
    }
}
