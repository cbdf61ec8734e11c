package dev.retort.cli.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of a TOML file.
 *
 * @param values by their keys: text, a {@code Long}, a {@code Boolean}, a {@code List} of these, another table, or what else TOML
 *     has, of which only the text is told
 * @param lines where each of them stands, from 1
 */
record TomlValues(Map<String, Object> values, Map<String, Integer> lines) {

    static final TomlValues EMPTY = new TomlValues(Map.of(), Map.of());

    TomlValues {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    /** Null when there is none. */
    @Nullable
    Object get(String key) {
        return values.get(key);
    }

    int line(String key) {
        return lines.getOrDefault(key, 1);
    }
}
