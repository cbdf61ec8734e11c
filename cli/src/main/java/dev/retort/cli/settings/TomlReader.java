package dev.retort.cli.settings;

import dev.retort.connection.DatabaseUrl;
import dev.retort.migration.Spelling;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A table of a TOML file that wants every key known and every value of its type, and says the line otherwise. What is read on the way
 * to every command tells types apart by {@code instanceof}: a switch over them is made anew in each process.
 *
 * @param path the table's name with a dot behind it; empty for the file itself
 */
record TomlReader(Path file, TomlValues table, String path) {

    void allowOnly(List<String> keys) {
        for (String key : keysInOrder()) {
            if (!keys.contains(key)) {
                String meant = Spelling.nearest(key, keys)
                        .map(known -> "did you mean '" + known + "'?")
                        .orElse("expected one of " + String.join(", ", keys));
                throw new CliException(where(key) + ": unknown setting '" + path + key + "'; " + meant);
            }
        }
    }

    List<String> keysInOrder() {
        List<String> keys = new ArrayList<>(table.values().keySet());
        keys.sort(Comparator.comparingInt(table::line));
        return keys;
    }

    /** An empty one when the file has none. */
    TomlReader table(String key) {
        Object value = table.get(key);
        if (value == null) {
            return new TomlReader(file, TomlValues.EMPTY, path + key + ".");
        }
        if (value instanceof TomlValues found) {
            return new TomlReader(file, found, path + key + ".");
        }
        throw wrong(key, "a table: [" + path + key + "]", value);
    }

    Optional<String> string(String key) {
        Object value = table.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text && !text.isBlank()) {
            return Optional.of(text);
        }
        throw wrong(key, "text between quotes", value);
    }

    Optional<Boolean> truth(String key) {
        Object value = table.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Boolean truth) {
            return Optional.of(truth);
        }
        throw wrong(key, "true or false, without quotes", value);
    }

    Optional<Integer> whole(String key) {
        Object value = table.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Long number && number == number.intValue()) {
            return Optional.of(number.intValue());
        }
        throw wrong(key, "a whole number, without quotes", value);
    }

    Optional<List<String>> strings(String key) {
        Object value = table.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof List<?> array) {
            return Optional.of(strings(key, array));
        }
        throw wrong(key, "a list of texts: [\"…\"]", value);
    }

    boolean isList(String key) {
        return table.get(key) instanceof List;
    }

    /** A text, or a list of texts; empty when there is neither. */
    List<String> oneOrMore(String key) {
        return isList(key)
                ? strings(key).orElse(List.of())
                : string(key).map(List::of).orElse(List.of());
    }

    /** Lists of texts, of which a single one may stand without the list around it; empty when there is none. */
    List<List<String>> lists(String key) {
        Object value = table.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> array && array.stream().allMatch(String.class::isInstance)) {
            return array.isEmpty() ? List.of() : List.of(strings(key, array));
        }
        if (value instanceof List<?> array && array.stream().allMatch(List.class::isInstance)) {
            return array.stream().map(inner -> strings(key, (List<?>) inner)).toList();
        }
        throw wrong(key, "a list of texts, or a list of such lists: [[\"…\", \"…\"]]", value);
    }

    /** The values of a table as texts, by their keys; tables in it give their name and a dot. */
    Map<String, String> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        table(key).collect("", texts);
        return texts;
    }

    private void collect(String prefix, Map<String, String> texts) {
        for (String key : keysInOrder()) {
            Object value = table.get(key);
            switch (value) {
                case TomlValues inner -> table(key).collect(prefix + key + ".", texts);
                case String text -> texts.put(prefix + key, text);
                case Boolean truth -> texts.put(prefix + key, truth.toString());
                case Long number -> texts.put(prefix + key, number.toString());
                case null, default -> throw wrong(key, "text, true, false or a whole number", String.valueOf(value));
            }
        }
    }

    private List<String> strings(String key, List<?> array) {
        List<String> texts = new ArrayList<>();
        for (Object element : array) {
            if (!(element instanceof String text)) {
                throw wrong(key, "a list of texts: [\"…\"]", element);
            }
            texts.add(text);
        }
        return texts;
    }

    /** The result of the work, whose complaint gets the place of the key. */
    <T> T checked(String key, Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            throw new CliException(where(key) + ": '" + path + key + "': " + e.getMessage(), e);
        }
    }

    CliException missing(String key, String expected) {
        return new CliException(file + ": no '" + path + key + "'; expected " + expected);
    }

    private CliException wrong(String key, String expected, Object value) {
        return new CliException(where(key) + ": '" + path + key + "' is " + shown(value) + "; expected " + expected);
    }

    /** What is in the wrong place may be a URL with a password. */
    private static String shown(Object value) {
        return switch (value) {
            case TomlValues table -> "a table";
            case List<?> array -> "a list";
            case String text when text.isBlank() -> "empty";
            case String text -> "'" + DatabaseUrl.redacted(text) + "'";
            default -> value.toString();
        };
    }

    /** {@code file:line}. */
    String where(String key) {
        return file + ":" + table.line(key);
    }
}
