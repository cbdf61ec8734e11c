package dev.retort.migration;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
 * -- depends-on: 0a1b2c3d4e5f
 * -- labels: users
 * </pre>
 */
final class SqlHeader {

    private static final String REVISION = "revision";
    private static final String DOWN = "down";
    private static final String DEPENDS_ON = "depends-on";
    private static final String LABELS = "labels";

    private static final List<String> KEYS = List.of(REVISION, DOWN, DEPENDS_ON, LABELS);
    private static final Set<String> SECTIONS = Set.of("upgrade", "downgrade");
    private static final Pattern KEY_AND_VALUE = Pattern.compile("([A-Za-z_-]+)\\s*:\\s*(.*)");
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n|\\z");

    private final String file;
    private final String text;
    private final Map<String, Line> lines = new HashMap<>();
    private @Nullable String message;

    private SqlHeader(String file, String text) {
        this.file = file;
        this.text = text;
        scan();
    }

    /**
     * A line that says something of the revision.
     *
     * @param value what stands behind its colon
     * @param start of the line, as an offset in the file
     * @param end of the line, without its line break
     */
    private record Line(String value, int number, int start, int end) {

        List<String> values() {
            return value.isEmpty() ? List.of() : List.of(value.split("[\\s,]+", -1));
        }
    }

    /** @throws ScriptException when the header lacks the revision, or says something that cannot be */
    static Header read(String file, String text) {
        return new SqlHeader(file, text).header();
    }

    /** Of a file whose header can be read. */
    static DownPlace down(String file, String text) {
        SqlHeader header = new SqlHeader(file, text);
        header.header();
        Line down = header.line(DOWN);
        return down.end() == 0 ? header.behind(header.line(REVISION)) : header.valueOf(down);
    }

    /** A line of its own, like this one. */
    private DownPlace behind(Line line) {
        Matcher lineEnd = LINE_END.matcher(text);
        boolean inMiddle = lineEnd.find(line.end()) && !lineEnd.group().isEmpty();
        String lineBreak = inMiddle ? lineEnd.group() : "\n";
        String indent = text.substring(line.start(), text.indexOf("--", line.start()));
        return new DownPlace(line.end(), line.end(), lineBreak + indent + "-- down: ", "");
    }

    private DownPlace valueOf(Line line) {
        if (line.value().isEmpty()) {
            String before = text.charAt(line.end() - 1) == ':' ? " " : "";
            return new DownPlace(line.end(), line.end(), before, "");
        }
        int start = text.indexOf(line.value(), text.indexOf(':', line.start()));
        return new DownPlace(start, start + line.value().length(), "", "");
    }

    private void scan() {
        Matcher lineEnd = LINE_END.matcher(text);
        int number = 0;
        int start = 0;
        while (start < text.length() && lineEnd.find(start)) {
            number++;
            String comment = comment(text.substring(start, lineEnd.start()));
            if (comment == null || SECTIONS.contains(comment.toLowerCase(Locale.ROOT))) {
                return;
            }
            read(comment, number, start, lineEnd.start());
            start = lineEnd.end();
        }
    }

    private void read(String comment, int number, int start, int end) {
        Matcher pair = KEY_AND_VALUE.matcher(comment);
        if (!pair.matches()) {
            message = message == null && !comment.isEmpty() ? comment : message;
            return;
        }
        String key = pair.group(1);
        if (KEYS.contains(key)) {
            if (lines.put(key, new Line(pair.group(2).strip(), number, start, end)) != null) {
                throw ScriptException.at(file, number, "a second '" + key + ":' in the header");
            }
        } else if (message == null && meant(key).isEmpty()) {
            message = comment;
        } else {
            String known = meant(key)
                    .or(() -> Spelling.nearest(key, KEYS))
                    .map(near -> "did you mean '" + near + "'?")
                    .orElse("the headers are " + String.join(", ", KEYS) + ".");
            throw ScriptException.at(
                    file,
                    number,
                    "'" + key + "' is no header; " + known + " For a remark, write it below the line '-- upgrade'");
        }
    }

    /** A key in other letters: {@code depends_on}, {@code Label}. Taken for a message it would be lost without a word. */
    private static Optional<String> meant(String word) {
        return KEYS.stream().filter(key -> letters(key).equals(letters(word))).findFirst();
    }

    private static String letters(String key) {
        return key.toLowerCase(Locale.ROOT).replaceAll("[_-]|s$", "");
    }

    private Header header() {
        Line revision = lines.get(REVISION);
        if (revision == null) {
            throw ScriptException.at(file, 1, "no revision; expected a comment line at the top: -- revision: ID");
        }
        Line down = line(DOWN);
        Line dependsOn = line(DEPENDS_ON);
        Line labels = line(LABELS);
        return new Header(
                Header.id(revision.value(), place(revision)),
                Header.ids(DOWN, down.values(), place(down)),
                Header.names(DEPENDS_ON, dependsOn.values(), place(dependsOn)),
                Header.names(LABELS, labels.values(), place(labels)),
                message == null ? "" : message,
                revision.number());
    }

    private Line line(String key) {
        return lines.getOrDefault(key, new Line("", 1, 0, 0));
    }

    private Header.Place place(Line line) {
        return new Header.Place(file, line.number());
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
