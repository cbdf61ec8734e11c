package dev.retort.postgres;

import static dev.retort.sql.SqlText.sql;

import dev.retort.change.TableChange;
import dev.retort.change.TableChange.Inherit;
import dev.retort.change.TableChange.NoInherit;
import dev.retort.change.TableChange.ReplicaIdentity;
import dev.retort.change.TableChange.ResetParameter;
import dev.retort.change.TableChange.SetAccessMethod;
import dev.retort.change.TableChange.SetParameter;
import dev.retort.change.TableChange.SetPersistence;
import dev.retort.change.TableChange.SetReplicaIdentity;
import dev.retort.change.TableChange.SetTablespace;
import dev.retort.change.TableChange.StorageChange;
import dev.retort.postgres.clause.NeedsNewerServerException;
import dev.retort.schema.StorageParameter;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.SqlText;
import java.util.List;

/** The actions of {@code ALTER TABLE} for a table as a whole. */
final class TableChangeSql {

    private TableChangeSql() {}

    static SqlText of(TableChange change, PostgresVersion server) {
        return switch (change) {
            case StorageChange storage -> storage(storage);
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

    static SqlText storage(StorageChange change) {
        return switch (change) {
            case SetParameter set -> sql("SET {}", StorageSql.list(List.of(set.parameter())));
            case ResetParameter reset -> sql("RESET ({})", StorageParameter.qualified(reset.name()));
            case SetTablespace set -> sql("SET TABLESPACE {}", set.tablespace());
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
