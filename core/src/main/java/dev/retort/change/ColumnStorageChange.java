package dev.retort.change;

import dev.retort.change.TableChange.PreviousParameter;
import dev.retort.schema.ColumnStorage.Strategy;
import dev.retort.schema.StorageParameter;
import dev.retort.sql.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * A change of how a column is kept, or of what the planner knows of it; the factories are to be imported statically. A component
 * {@code was} is null when nobody said.
 */
public sealed interface ColumnStorageChange extends ColumnChange {

    /** For values that are written from now on. */
    record SetStorage(Strategy strategy, @Nullable Strategy was) implements ColumnStorageChange {

        public SetStorage from(Strategy old) {
            return new SetStorage(strategy, old);
        }

        @Override
        public @Nullable SetStorage inverse() {
            return was == null ? null : new SetStorage(was, strategy);
        }

        @Override
        public String subject() {
            return "the storage";
        }
    }

    /**
     * For values that are written from now on (PostgreSQL 14).
     *
     * @param method {@code default} for what the server is set to
     */
    record SetCompression(Identifier method, @Nullable Identifier was) implements ColumnStorageChange {

        public SetCompression from(String old) {
            return new SetCompression(method, Identifier.of(old));
        }

        @Override
        public @Nullable SetCompression inverse() {
            return was == null ? null : new SetCompression(was, method);
        }

        @Override
        public String subject() {
            return "the compression";
        }
    }

    /** @param target how many values ANALYZE keeps, 0 to 10000; -1 for the server's default */
    record SetStatistics(int target, @Nullable Integer was) implements ColumnStorageChange {

        public SetStatistics from(int old) {
            return new SetStatistics(target, old);
        }

        @Override
        public @Nullable SetStatistics inverse() {
            return was == null ? null : new SetStatistics(was, target);
        }

        @Override
        public String subject() {
            return "the statistics target";
        }
    }

    record SetOption(StorageParameter option, @Nullable PreviousParameter was) implements ColumnStorageChange {

        public SetOption from(Object value) {
            StorageParameter old = StorageParameter.of(option.name(), value);
            return new SetOption(option, new PreviousParameter(old.value()));
        }

        public SetOption fromNone() {
            return new SetOption(option, new PreviousParameter(null));
        }

        @Override
        public @Nullable ColumnStorageChange inverse() {
            if (was == null) {
                return null;
            }
            return was.value() == null
                    ? new ResetOption(option.name(), option.value())
                    : new SetOption(
                            new StorageParameter(option.name(), was.value()), new PreviousParameter(option.value()));
        }

        @Override
        public String subject() {
            return "the option " + option.name();
        }
    }

    record ResetOption(String name, @Nullable String was) implements ColumnStorageChange {

        /** @throws IllegalArgumentException when PostgreSQL cannot store the name */
        public ResetOption {
            StorageParameter.qualified(name);
        }

        public ResetOption from(Object value) {
            return new ResetOption(name, StorageParameter.of(name, value).value());
        }

        @Override
        public @Nullable SetOption inverse() {
            return was == null ? null : new SetOption(new StorageParameter(name, was), new PreviousParameter(null));
        }

        @Override
        public String subject() {
            return "the option " + name;
        }
    }

    /** {@code setStorage(EXTERNAL).from(EXTENDED)}. */
    static SetStorage setStorage(Strategy strategy) {
        return new SetStorage(strategy, null);
    }

    /** {@code setCompression("lz4").from("default")}. */
    static SetCompression setCompression(String method) {
        return new SetCompression(Identifier.of(method), null);
    }

    /** {@code setStatistics(500).from(-1)}. */
    static SetStatistics setStatistics(int target) {
        return new SetStatistics(target, null);
    }

    /** {@code setOption("n_distinct", -0.5).fromNone()}. */
    static SetOption setOption(String name, Object value) {
        return new SetOption(StorageParameter.of(name, value), null);
    }

    static ResetOption resetOption(String name) {
        return new ResetOption(name, null);
    }
}
