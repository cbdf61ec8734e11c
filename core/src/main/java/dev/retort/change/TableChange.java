package dev.retort.change;

import dev.retort.schema.StorageParameter;
import dev.retort.schema.TableOption.Persistence;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * One change of {@code op.alterTable}; the factories are to be imported statically.
 *
 * <p>A change that replaces something can be reversed when it says what it replaces:
 * {@code setParameter("fillfactor", 70).from(90)}.
 */
public sealed interface TableChange {

    /** What undoes it; null when nobody said enough. */
    @Nullable
    TableChange inverse();

    /** The same change where another table without a schema is looked for in this one. */
    default TableChange in(@Nullable Identifier schema) {
        return this;
    }

    /** What {@code op.alterIndex} can do, too. */
    sealed interface StorageChange extends TableChange {
        @Override
        @Nullable
        StorageChange inverse();
    }

    /** @param was null when nobody said */
    record SetParameter(
            StorageParameter parameter, @Nullable PreviousParameter was) implements StorageChange {

        public SetParameter from(Object value) {
            StorageParameter old = StorageParameter.of(parameter.name(), value);
            return new SetParameter(parameter, new PreviousParameter(old.value()));
        }

        public SetParameter fromNone() {
            return new SetParameter(parameter, new PreviousParameter(null));
        }

        @Override
        public @Nullable StorageChange inverse() {
            if (was == null) {
                return null;
            }
            return was.value() == null
                    ? new ResetParameter(parameter.name(), parameter.value())
                    : new SetParameter(
                            new StorageParameter(parameter.name(), was.value()),
                            new PreviousParameter(parameter.value()));
        }
    }

    /** What a parameter was before; null means that it was not set, which is not the same as not to know. */
    record PreviousParameter(@Nullable String value) {}

    /** @param was null when nobody said */
    record ResetParameter(String name, @Nullable String was) implements StorageChange {

        /** @throws IllegalArgumentException when PostgreSQL cannot store the name */
        public ResetParameter {
            StorageParameter.qualified(name);
        }

        public ResetParameter from(Object value) {
            return new ResetParameter(name, StorageParameter.of(name, value).value());
        }

        @Override
        public @Nullable SetParameter inverse() {
            return was == null ? null : new SetParameter(new StorageParameter(name, was), new PreviousParameter(null));
        }
    }

    /** @param was null when nobody said */
    record SetTablespace(Identifier tablespace, @Nullable Identifier was) implements StorageChange {

        public SetTablespace from(String old) {
            return new SetTablespace(tablespace, Identifier.of(old));
        }

        @Override
        public @Nullable SetTablespace inverse() {
            return was == null ? null : new SetTablespace(was, tablespace);
        }
    }

    /** Whether rows survive a crash. All of them are written again. */
    record SetPersistence(Persistence persistence) implements TableChange {
        @Override
        public SetPersistence inverse() {
            return new SetPersistence(
                    switch (persistence) {
                        case LOGGED -> Persistence.UNLOGGED;
                        case UNLOGGED -> Persistence.LOGGED;
                    });
        }
    }

    /**
     * Needs PostgreSQL 15.
     *
     * @param was null when nobody said
     */
    record SetAccessMethod(Identifier method, @Nullable Identifier was) implements TableChange {

        public SetAccessMethod from(String old) {
            return new SetAccessMethod(method, Identifier.of(old));
        }

        @Override
        public @Nullable SetAccessMethod inverse() {
            return was == null ? null : new SetAccessMethod(was, method);
        }
    }

    /** What logical replication tells of the old row. */
    sealed interface ReplicaIdentity {

        enum Plain implements ReplicaIdentity {
            /** The primary key. */
            DEFAULT,
            /** All columns. */
            FULL,
            NOTHING
        }

        record UsingIndex(Identifier index) implements ReplicaIdentity {}
    }

    /** @param was null when nobody said */
    record SetReplicaIdentity(
            ReplicaIdentity identity, @Nullable ReplicaIdentity was) implements TableChange {

        public SetReplicaIdentity from(ReplicaIdentity old) {
            return new SetReplicaIdentity(identity, old);
        }

        @Override
        public @Nullable SetReplicaIdentity inverse() {
            return was == null ? null : new SetReplicaIdentity(was, identity);
        }
    }

    record Inherit(QualifiedName parent) implements TableChange {
        @Override
        public NoInherit inverse() {
            return new NoInherit(parent);
        }

        @Override
        public Inherit in(@Nullable Identifier schema) {
            return new Inherit(parent.in(schema));
        }
    }

    record NoInherit(QualifiedName parent) implements TableChange {
        @Override
        public Inherit inverse() {
            return new Inherit(parent);
        }

        @Override
        public NoInherit in(@Nullable Identifier schema) {
            return new NoInherit(parent.in(schema));
        }
    }

    /** {@code setParameter("fillfactor", 70)}. */
    static SetParameter setParameter(String name, Object value) {
        return new SetParameter(StorageParameter.of(name, value), null);
    }

    static ResetParameter resetParameter(String name) {
        return new ResetParameter(name, null);
    }

    static SetTablespace setTablespace(String name) {
        return new SetTablespace(Identifier.of(name), null);
    }

    static SetPersistence setLogged() {
        return new SetPersistence(Persistence.LOGGED);
    }

    static SetPersistence setUnlogged() {
        return new SetPersistence(Persistence.UNLOGGED);
    }

    static SetAccessMethod setAccessMethod(String method) {
        return new SetAccessMethod(Identifier.of(method), null);
    }

    /** {@code setReplicaIdentity(FULL).from(DEFAULT)}. */
    static SetReplicaIdentity setReplicaIdentity(ReplicaIdentity identity) {
        return new SetReplicaIdentity(identity, null);
    }

    /** The columns of a unique index: {@code setReplicaIdentity(usingIndex("uq_offers_code"))}. */
    static ReplicaIdentity usingIndex(String index) {
        return new ReplicaIdentity.UsingIndex(Identifier.of(index));
    }

    static Inherit inherit(String parent) {
        return inherit(QualifiedName.of(parent));
    }

    static Inherit inherit(QualifiedName parent) {
        return new Inherit(parent);
    }

    static NoInherit noInherit(String parent) {
        return noInherit(QualifiedName.of(parent));
    }

    static NoInherit noInherit(QualifiedName parent) {
        return new NoInherit(parent);
    }
}
