package dev.retort.migration;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the comment lines at the top of an SQL migration:
 *
 * <pre>
 * -- Add phone number
 * -- revision: 1975ea83b712
 * -- down: 5c8ca8d3f0b1
 * </pre>
 */
final class SqlHeader {

    private static final Set<String> KEYS = Set.of("revision", "down");
    private static final Set<String> SECTIONS = Set.of("upgrade", "downgrade");
    private static final Pattern KEY_AND_VALUE = Pattern.compile("([A-Za-z_-]+)\\s*:\\s*(.*)");

    private SqlHeader() {}

    private record Value(String text, int line) {}

    /** @throws ScriptException when the header lacks the revision, or says something that cannot be */
    static Header read(String file, String text) {
        Map<String, Value> values = new HashMap<>();
        String message = null;
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            String comment = comment(line);
            if (comment == null || SECTIONS.contains(comment.toLowerCase(Locale.ROOT))) {
                break;
            }
            Matcher pair = KEY_AND_VALUE.matcher(comment);
            if (pair.matches() && KEYS.contains(pair.group(1))) {
                if (values.put(pair.group(1), new Value(pair.group(2).strip(), number)) != null) {
                    throw ScriptException.at(file, number, "a second '" + pair.group(1) + ":' in the header");
                }
            } else if (message == null && !comment.isEmpty()) {
                message = comment;
            } else if (pair.matches()) {
                throw ScriptException.at(
                        file,
                        number,
                        "'" + pair.group(1) + "' is no header; the headers are 'revision' and 'down'."
                                + " For a remark, write it below the line '-- upgrade'");
            }
        }
        return header(file, values, message == null ? "" : message);
    }

    private static Header header(String file, Map<String, Value> values, String message) {
        Value id = values.get("revision");
        if (id == null) {
            throw ScriptException.at(file, 1, "no revision; expected a comment line at the top: -- revision: ID");
        }
        Value down = values.getOrDefault("down", new Value("", id.line()));
        List<String> parents =
                down.text().isEmpty() ? List.of() : List.of(down.text().split("[\\s,]+", -1));
        return new Header(
                Header.id(id.text(), file, id.line()), Header.parents(parents, file, down.line()), message, id.line());
    }

    /** What a comment line says; empty for a blank line, null for a line that is not comment. */
    private static @Nullable String comment(String line) {
        String stripped = line.strip();
        if (stripped.isEmpty()) {
            return "";
        }
        return stripped.startsWith("--") ? stripped.substring(2).strip() : null;
    }
}
