package dev.retort.cli.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** All of TOML, by a parser for it. */
final class WholeToml {

    private WholeToml() {}

    /** @throws CliException when the text is no TOML */
    static TomlValues read(Path file, String text) {
        TomlParseResult toml = Toml.parse(text);
        if (toml.hasErrors()) {
            TomlParseError error = toml.errors().getFirst();
            throw new CliException(file + ":" + error.position().line() + ": " + error.getMessage());
        }
        return table(toml);
    }

    private static TomlValues table(TomlTable table) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (String key : table.keySet()) {
            List<String> path = List.of(key);
            Object value = table.get(path);
            TomlPosition position = table.inputPositionOf(path);
            if (value != null) {
                values.put(key, value(value));
                lines.put(key, position == null ? 1 : position.line());
            }
        }
        return new TomlValues(values, lines);
    }

    private static Object value(Object value) {
        return switch (value) {
            case TomlTable table -> table(table);
            case TomlArray array -> {
                List<Object> elements = new ArrayList<>();
                array.toList().forEach(element -> elements.add(value(element)));
                yield List.copyOf(elements);
            }
            default -> value;
        };
    }
}
