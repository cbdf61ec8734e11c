package dev.retort.source;

import dev.retort.change.TableChange;
import dev.retort.change.TableChange.Inherit;
import dev.retort.change.TableChange.NoInherit;
import dev.retort.change.TableChange.ReplicaIdentity;
import dev.retort.change.TableChange.SetAccessMethod;
import dev.retort.change.TableChange.SetPersistence;
import dev.retort.change.TableChange.SetReplicaIdentity;
import dev.retort.change.TableChange.StorageChange;
import dev.retort.source.code.Code;
import dev.retort.source.code.SchemaScope;
import dev.retort.source.code.StorageSource;
import dev.retort.sql.Identifier;
import org.jspecify.annotations.Nullable;

/** Changes of a table as a whole. */
final class TableChangeSource {

    private TableChangeSource() {}

    static Code of(TableChange change, SchemaScope scope) {
        return switch (change) {
            case StorageChange storage -> StorageSource.change(storage);
            case SetPersistence set ->
                switch (set.persistence()) {
                    case LOGGED -> call("setLogged");
                    case UNLOGGED -> call("setUnlogged");
                };
            case SetAccessMethod set -> from(call("setAccessMethod", SchemaScope.name(set.method())), set.was());
            case SetReplicaIdentity set -> {
                Code code = call("setReplicaIdentity", identity(set.identity()));
                yield set.was() == null ? code : code.then("from", identity(set.was()));
            }
            case Inherit inherit -> call("inherit", scope.name(inherit.parent()));
            case NoInherit inherit -> call("noInherit", scope.name(inherit.parent()));
        };
    }

    private static Code from(Code code, @Nullable Identifier was) {
        return was == null ? code : code.then("from", SchemaScope.name(was));
    }

    private static Code identity(ReplicaIdentity identity) {
        return switch (identity) {
            case ReplicaIdentity.Plain plain -> Code.constant(plain);
            case ReplicaIdentity.UsingIndex using -> call("usingIndex", SchemaScope.name(using.index()));
        };
    }

    private static Code call(String factory, Code... arguments) {
        return Code.call(TableChange.class, factory, arguments);
    }
}
