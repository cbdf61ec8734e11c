package dev.retort.logic;

import dev.retort.logic.MaterializedView.StorageParameter;
import dev.retort.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** One change of {@code op.alterMaterializedView}; made by {@link Views#setStorage} and its like. */
public sealed interface StorageChange {

    /** What undoes it; null when nobody said what was there before. */
    @Nullable
    StorageChange inverse();

    /** @param was null when nobody said */
    record Set(StorageParameter parameter, @Nullable Previous was) implements StorageChange {

        public Set from(long old) {
            return from(Long.toString(old));
        }

        public Set from(String old) {
            return new Set(parameter, new Previous(new StorageParameter(parameter.name(), old)));
        }

        public Set fromNone() {
            return new Set(parameter, new Previous(null));
        }

        @Override
        public @Nullable StorageChange inverse() {
            if (was == null) {
                return null;
            }
            return was.parameter() == null
                    ? new Reset(parameter.name(), parameter)
                    : new Set(was.parameter(), new Previous(parameter));
        }
    }

    /** What there was; to know that there was nothing is not the same as not to know. */
    record Previous(@Nullable StorageParameter parameter) {}

    /** @param was null when nobody said */
    record Reset(QualifiedName name, @Nullable StorageParameter was) implements StorageChange {

        public Reset from(long old) {
            return from(Long.toString(old));
        }

        public Reset from(String old) {
            return new Reset(name, new StorageParameter(name, old));
        }

        @Override
        public @Nullable Set inverse() {
            return was == null ? null : new Set(was, new Previous(null));
        }
    }
}
