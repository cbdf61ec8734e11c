package dev.retort.source;

import dev.retort.operation.TableChange;
import dev.retort.operation.TableChange.Inherit;
import dev.retort.operation.TableChange.NoInherit;
import dev.retort.operation.TableChange.PreviousParameter;
import dev.retort.operation.TableChange.ReplicaIdentity;
import dev.retort.operation.TableChange.ResetParameter;
import dev.retort.operation.TableChange.SetAccessMethod;
import dev.retort.operation.TableChange.SetParameter;
import dev.retort.operation.TableChange.SetPersistence;
import dev.retort.operation.TableChange.SetReplicaIdentity;
import dev.retort.operation.TableChange.SetTablespace;
import dev.retort.operation.TableChange.StorageChange;
import dev.retort.sql.Identifier;
import org.jspecify.annotations.Nullable;

/** Changes of a table as a whole. */
final class TableChangeSource {

    private TableChangeSource() {}

    static Code of(TableChange change, SchemaScope scope) {
        return switch (change) {
            case StorageChange storage -> storage(storage);
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

    static Code storage(StorageChange change) {
        return switch (change) {
            case SetParameter set ->
                from(
                        call(
                                "setParameter",
                                Code.text(set.parameter().name()),
                                StorageSource.value(set.parameter().value())),
                        set.was());
            case ResetParameter reset -> {
                Code code = call("resetParameter", Code.text(reset.name()));
                yield reset.was() == null ? code : code.then("from", StorageSource.value(reset.was()));
            }
            case SetTablespace set -> from(call("setTablespace", SchemaScope.name(set.tablespace())), set.was());
        };
    }

    /** {@code code.from(70)} or {@code code.fromNone()}. */
    static Code from(Code code, @Nullable PreviousParameter was) {
        if (was == null) {
            return code;
        }
        return was.value() == null ? code.then("fromNone") : code.then("from", StorageSource.value(was.value()));
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
