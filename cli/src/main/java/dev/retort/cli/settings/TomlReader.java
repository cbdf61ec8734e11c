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
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * A table of a TOML file that wants every key known and every value of its type, and says the line otherwise.
 *
 * @param path the table's name with a dot behind it; empty for the file itself
 */
record TomlReader(Path file, TomlTable table, String path) {

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
        List<String> keys = new ArrayList<>(table.keySet());
        keys.sort(Comparator.comparingInt(this::line));
        return keys;
    }

    /** An empty one when the file has none. */
    TomlReader table(String key) {
        Object value = table.get(List.of(key));
        return switch (value) {
            case null -> new TomlReader(file, Toml.parse(""), path + key + ".");
            case TomlTable found -> new TomlReader(file, found, path + key + ".");
            default -> throw wrong(key, "a table: [" + path + key + "]", value);
        };
    }

    Optional<String> string(String key) {
        Object value = table.get(List.of(key));
        return switch (value) {
            case null -> Optional.empty();
            case String text when !text.isBlank() -> Optional.of(text);
            default -> throw wrong(key, "text between quotes", value);
        };
    }

    Optional<Boolean> truth(String key) {
        Object value = table.get(List.of(key));
        return switch (value) {
            case null -> Optional.empty();
            case Boolean truth -> Optional.of(truth);
            default -> throw wrong(key, "true or false, without quotes", value);
        };
    }

    Optional<Integer> whole(String key) {
        Object value = table.get(List.of(key));
        return switch (value) {
            case null -> Optional.empty();
            case Long number when number == number.intValue() -> Optional.of(number.intValue());
            default -> throw wrong(key, "a whole number, without quotes", value);
        };
    }

    Optional<List<String>> strings(String key) {
        Object value = table.get(List.of(key));
        return switch (value) {
            case null -> Optional.empty();
            case TomlArray array -> Optional.of(strings(key, array));
            default -> throw wrong(key, "a list of texts: [\"…\"]", value);
        };
    }

    boolean isList(String key) {
        return table.get(List.of(key)) instanceof TomlArray;
    }

    /** A text, or a list of texts; empty when there is neither. */
    List<String> oneOrMore(String key) {
        return isList(key)
                ? strings(key).orElse(List.of())
                : string(key).map(List::of).orElse(List.of());
    }

    /** Lists of texts, of which a single one may stand without the list around it; empty when there is none. */
    List<List<String>> lists(String key) {
        Object value = table.get(List.of(key));
        return switch (value) {
            case null -> List.of();
            case TomlArray array
            when array.toList().stream().allMatch(String.class::isInstance) ->
                array.isEmpty() ? List.of() : List.of(strings(key, array));
            case TomlArray array
            when array.toList().stream().allMatch(TomlArray.class::isInstance) ->
                array.toList().stream()
                        .map(inner -> strings(key, (TomlArray) inner))
                        .toList();
            default -> throw wrong(key, "a list of texts, or a list of such lists: [[\"…\", \"…\"]]", value);
        };
    }

    /** The values of a table as texts, by their keys; tables in it give their name and a dot. */
    Map<String, String> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        table(key).collect("", texts);
        return texts;
    }

    private void collect(String prefix, Map<String, String> texts) {
        for (String key : keysInOrder()) {
            Object value = table.get(List.of(key));
            switch (value) {
                case TomlTable inner -> table(key).collect(prefix + key + ".", texts);
                case String text -> texts.put(prefix + key, text);
                case Boolean truth -> texts.put(prefix + key, truth.toString());
                case Long number -> texts.put(prefix + key, number.toString());
                case null, default -> throw wrong(key, "text, true, false or a whole number", String.valueOf(value));
            }
        }
    }

    private List<String> strings(String key, TomlArray array) {
        List<String> texts = new ArrayList<>();
        for (Object element : array.toList()) {
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
            case TomlTable table -> "a table";
            case TomlArray array -> "a list";
            case String text when text.isBlank() -> "empty";
            case String text -> "'" + DatabaseUrl.redacted(text) + "'";
            default -> value.toString();
        };
    }

    /** {@code file:line}. */
    String where(String key) {
        return file + ":" + line(key);
    }

    private int line(String key) {
        TomlPosition position = table.inputPositionOf(List.of(key));
        return position == null ? 1 : position.line();
    }
}
