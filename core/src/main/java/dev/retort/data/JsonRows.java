package dev.retort.data;

import dev.retort.sql.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a file with one JSON object a line. */
final class JsonRows {

    private JsonRows() {}

    static FileRows.Objects read(String file, String text, @Nullable List<Identifier> named) {
        Set<Identifier> keys = new LinkedHashSet<>();
        List<String> objects = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            FilePlace place = new FilePlace(file, ++number);
            if (!line.isBlank()) {
                objects.add(line.strip());
                keys.addAll(place.columns(new JsonScanner(place, line).object()));
            }
        }
        if (objects.isEmpty()) {
            throw new IllegalArgumentException(file + ": no rows; expected one JSON object a line");
        }
        if (named == null && keys.isEmpty()) {
            throw new IllegalArgumentException(file + ": no object has a key, so no column has a value");
        }
        return new FileRows.Objects(named == null ? List.copyOf(keys) : named, objects);
    }
}
