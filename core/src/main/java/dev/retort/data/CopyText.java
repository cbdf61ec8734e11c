package dev.retort.data;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows as {@code COPY … FROM stdin} reads them in its text format.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, Text Format</a>
 */
public final class CopyText {

    private static final String NULL = "\\N";

    private CopyText() {}

    /** One line for each row, each ended by a line feed. No row holds SQL. */
    public static String of(List<Row> rows) {
        return rows.stream()
                .map(row -> line(row.values().stream().map(Value::text)))
                .collect(joining());
    }

    /** @param fields null for NULL */
    static String line(Stream<@Nullable String> fields) {
        return fields.map(CopyText::field).collect(joining("\t", "", "\n"));
    }

    /** A backslash is escaped wherever it stands, so no line is {@code \.}, which would end the data. */
    private static String field(@Nullable String value) {
        if (value == null) {
            return NULL;
        }
        StringBuilder text = new StringBuilder(value.length() + 8);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
        return text.toString();
    }
}
