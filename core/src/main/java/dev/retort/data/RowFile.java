package dev.retort.data;

import dev.retort.sql.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file with rows that lies beside a migration. */
public sealed interface RowFile {

    /** From the migration's folder, with {@code /} between folders. */
    String path();

    /**
     * Reads and checks it.
     *
     * @param text the whole file
     * @param named the columns as the migration names them; null when the file has to
     * @throws IllegalArgumentException when it is not what it should be; the message begins with the file and the line
     */
    FileRows read(String text, @Nullable List<Identifier> named);

    /**
     * Comma-separated values (RFC 4180). The first record names the columns, unless the migration does; then it is a row as well.
     *
     * @param delimiter between two fields
     * @param nullText the field that is NULL when it is not quoted; empty text means that an empty field is
     */
    record Csv(String path, char delimiter, String nullText) implements RowFile {

        public Csv {
            if (delimiter == '"' || delimiter == '\n' || delimiter == '\r') {
                throw new IllegalArgumentException(
                        path + ": a quote or a line end cannot be the delimiter; expected for example ';' or '\\t'");
            }
            if (nullText.indexOf('"') >= 0
                    || nullText.indexOf(delimiter) >= 0
                    || nullText.indexOf('\n') >= 0
                    || nullText.indexOf('\r') >= 0) {
                throw new IllegalArgumentException(path + ": the text for NULL, '" + nullText
                        + "', cannot hold a quote, a line end or the delimiter");
            }
        }

        /** {@code csv("countries.csv").delimiter(';')}. */
        public Csv delimiter(char other) {
            return new Csv(path, other, nullText);
        }

        /** {@code csv("countries.csv").nullText("NULL")}: an empty field is then empty text. */
        public Csv nullText(String other) {
            return new Csv(path, delimiter, other);
        }

        @Override
        public FileRows.Fields read(String text, @Nullable List<Identifier> named) {
            return CsvRows.read(this, text, named);
        }
    }

    /**
     * One JSON object a line. Its keys are columns; a column without a key is NULL.
     *
     * @see <a href="https://jsonlines.org">JSON Lines</a>
     */
    record JsonLines(String path) implements RowFile {

        @Override
        public FileRows.Objects read(String text, @Nullable List<Identifier> named) {
            return JsonRows.read(path, text, named);
        }
    }
}
