package dev.retort.data;

import dev.retort.schema.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A value for a place {@code :name} in the text of {@code op.execute}; the factories are to be imported statically.
 *
 * @param type what the value is cast to; null for the one type of its Java class, or for what its place tells
 */
public record Parameter(String name, @Nullable DataType type, Value value) {

    public Parameter {
        if (value instanceof Value.Computed(var sql)) {
            throw new IllegalArgumentException(
                    "the value of parameter :" + name + " is SQL, " + sql + "; write it into the text itself");
        }
    }

    /** {@code param("plan", "pro")}; see {@link Value#of} for the classes. A list becomes an array: {@code any(:ids)}. */
    public static Parameter param(String name, @Nullable Object value) {
        return new Parameter(name, null, Value.of(value));
    }

    /** {@code param("doc", jsonb(), "{}")}. */
    public static Parameter param(String name, DataType type, @Nullable Object value) {
        return new Parameter(name, type, Value.of(value));
    }
}
