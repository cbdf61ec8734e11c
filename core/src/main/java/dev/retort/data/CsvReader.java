package dev.retort.data;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a CSV file into records and fields. */
final class CsvReader {

    private final RowFile.Csv file;
    private final String text;
    private int at;
    private int line = 1;

    CsvReader(RowFile.Csv file, String text) {
        this.file = file;
        this.text = text;
    }

    enum Notation {
        QUOTED,
        PLAIN
    }

    record Field(String text, Notation notation) {}

    /** @param place where the record begins; a quoted field may go on over several lines */
    record Line(FilePlace place, List<Field> fields) {
        Line {
            fields = List.copyOf(fields);
        }
    }

    /**
     * The next record; null at the end.
     *
     * @throws IllegalArgumentException where quotes are not as they should be
     */
    @Nullable
    Line next() {
        if (at == text.length()) {
            return null;
        }
        FilePlace place = place();
        List<Field> fields = new ArrayList<>();
        fields.add(field());
        while (hasAt(at, file.delimiter())) {
            at++;
            fields.add(field());
        }
        if (at < text.length()) {
            at += hasAt(at, '\r') && hasAt(at + 1, '\n') ? 2 : 1;
            line++;
        }
        return new Line(place, fields);
    }

    private Field field() {
        return hasAt(at, '"') ? quoted() : plain();
    }

    private Field plain() {
        int start = at;
        while (at < text.length() && !endsField(text.charAt(at))) {
            if (text.charAt(at) == '"') {
                throw place().wrong(
                                "a quote within a field that does not begin with one; write the whole field in quotes,"
                                        + " with \"\" for each quote in it");
            }
            at++;
        }
        return new Field(text.substring(start, at), Notation.PLAIN);
    }

    private Field quoted() {
        FilePlace begin = place();
        StringBuilder value = new StringBuilder();
        at++;
        while (!hasAt(at, '"') || hasAt(at + 1, '"')) {
            if (at == text.length()) {
                throw begin.wrong("the quote that begins here is not ended");
            }
            char c = text.charAt(at);
            boolean lineEnd = c == '\n' || (c == '\r' && !hasAt(at + 1, '\n'));
            if (lineEnd) {
                line++;
            }
            value.append(c);
            at += c == '"' ? 2 : 1;
        }
        at++;
        if (at < text.length() && !endsField(text.charAt(at))) {
            throw place().wrong("'" + Character.toString(text.codePointAt(at))
                    + "' behind the quote that ends a field; expected '" + file.delimiter()
                    + "' or the line's end (a quote within a field is written \"\")");
        }
        return new Field(value.toString(), Notation.QUOTED);
    }

    private boolean endsField(char c) {
        return c == file.delimiter() || c == '\n' || c == '\r';
    }

    private boolean hasAt(int index, char c) {
        return index < text.length() && text.charAt(index) == c;
    }

    private FilePlace place() {
        return new FilePlace(file.path(), line);
    }
}
