package dev.retort.cli.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The TOML that most settings files are written in: tables and keys of plain words, each with a text, a whole number, a boolean or a
 * list of texts on one line. Whatever else there is, a mistake included, is for {@link WholeToml}, which takes 20 ms more.
 */
final class PlainToml {

    /** So many digits fit into a {@code long} whatever they are. */
    private static final int MOST_DIGITS = 18;

    private final Table top = new Table();
    private final Set<List<String>> headers = new HashSet<>();
    private Table current = top;

    /** The line that is being read. */
    private String text = "";

    /** In the line. */
    private int at;

    private PlainToml() {}

    /** A table that is being filled. */
    private static final class Table {

        private final Map<String, Object> values = new LinkedHashMap<>();
        private final Map<String, Integer> lines = new LinkedHashMap<>();

        boolean put(String key, Object value, int line) {
            lines.putIfAbsent(key, line);
            return values.putIfAbsent(key, value) == null;
        }

        TomlValues whole() {
            Map<String, Object> whole = new LinkedHashMap<>();
            values.forEach((key, value) -> whole.put(key, value instanceof Table table ? table.whole() : value));
            return new TomlValues(whole, lines);
        }
    }

    /** @return empty when the file is not written so */
    static Optional<TomlValues> read(String text) {
        PlainToml toml = new PlainToml();
        int start = 0;
        for (int line = 1; start < text.length(); line++) {
            int found = text.indexOf('\n', start);
            int end = found < 0 ? text.length() : found;
            boolean carriageReturn = found > start && text.charAt(found - 1) == '\r';
            if (!toml.take(text.substring(start, carriageReturn ? end - 1 : end), line)) {
                return Optional.empty();
            }
            start = end + 1;
        }
        return Optional.of(toml.top.whole());
    }

    private boolean take(String line, int number) {
        text = line;
        at = 0;
        for (int i = 0; i < line.length(); i++) {
            if (Character.isISOControl(line.charAt(i)) && line.charAt(i) != '\t') {
                return false;
            }
        }
        passBlanks();
        if (atEnd()) {
            return true;
        }
        boolean understood = text.charAt(at) == '[' ? header(number) : keyAndValue(number);
        passBlanks();
        return understood && atEnd();
    }

    private boolean header(int line) {
        List<String> path = new ArrayList<>();
        do {
            at++;
            String key = word();
            if (key.isEmpty()) {
                return false;
            }
            path.add(key);
        } while (isAt('.'));
        if (!isAt(']') || !headers.add(path)) {
            return false;
        }
        at++;
        Table table = top;
        for (int i = 0; i < path.size(); i++) {
            String key = path.get(i);
            Object inner = table.values.get(key);
            if (inner == null) {
                inner = new Table();
                table.put(key, inner, line);
            } else if (i == path.size() - 1) {
                table.lines.put(key, line);
            }
            if (!(inner instanceof Table found)) {
                return false;
            }
            table = found;
        }
        current = table;
        return true;
    }

    private boolean keyAndValue(int line) {
        String key = word();
        passBlanks();
        if (key.isEmpty() || !isAt('=')) {
            return false;
        }
        at++;
        passBlanks();
        Object value = isAt('[') ? list() : isQuote() ? quoted() : literal();
        return value != null && current.put(key, value, line);
    }

    /** Null when it is not plain. */
    private @Nullable List<String> list() {
        List<String> elements = new ArrayList<>();
        do {
            at++;
            passBlanks();
            if (isAt(']') && elements.isEmpty()) {
                break;
            }
            String element = isQuote() ? quoted() : null;
            if (element == null) {
                return null;
            }
            elements.add(element);
            passBlanks();
        } while (isAt(','));
        if (!isAt(']')) {
            return null;
        }
        at++;
        return List.copyOf(elements);
    }

    /** Null when it has an escape, or is a text of several lines, which begins like an empty one. */
    private @Nullable String quoted() {
        char quote = text.charAt(at);
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            return null;
        }
        String value = text.substring(at + 1, end);
        at = end + 1;
        return isAt(quote) || (quote == '"' && value.indexOf('\\') >= 0) ? null : value;
    }

    private @Nullable Object literal() {
        String word = word();
        if (word.equals("true") || word.equals("false")) {
            return word.equals("true");
        }
        boolean zeroFirst = word.length() > 1 && word.charAt(0) == '0';
        if (word.isEmpty() || word.length() > MOST_DIGITS || zeroFirst || isAt('.') || isAt(':')) {
            return null;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return null;
            }
        }
        return Long.valueOf(word);
    }

    /** As keys are without quotes; empty when something else is here. */
    private String word() {
        int start = at;
        while (!atEndOfText() && isWord(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }

    private void passBlanks() {
        while (isAt(' ') || isAt('\t')) {
            at++;
        }
    }

    private boolean isAt(char c) {
        return !atEndOfText() && text.charAt(at) == c;
    }

    private boolean isQuote() {
        return isAt('"') || isAt('\'');
    }

    private boolean atEnd() {
        return atEndOfText() || text.charAt(at) == '#';
    }

    private boolean atEndOfText() {
        return at >= text.length();
    }
}
