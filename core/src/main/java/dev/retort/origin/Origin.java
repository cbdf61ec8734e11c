package dev.retort.origin;

import dev.retort.sql.SourceExcerpt;
import dev.retort.sql.SourcePosition;
import java.util.function.UnaryOperator;

/** Where in the migrations something was asked for. */
public sealed interface Origin {

    /** The file's name, with its folder as the settings name it. */
    String file();

    /** 1-based. */
    int line();

    /** A call in a Java migration. */
    record JavaLine(String file, int line) implements Origin {}

    /**
     * A place in an SQL migration.
     *
     * @param text the whole file, so that an error can show the line
     * @param offset of the statement's first character, in UTF-16 units
     */
    record SqlPlace(String file, String text, int offset) implements Origin {

        @Override
        public int line() {
            return SourcePosition.of(text, offset).line();
        }

        /** The same file, so many characters further on. */
        public SqlPlace plus(int characters) {
            return new SqlPlace(file, text, Math.min(text.length(), offset + characters));
        }

        /**
         * A line of the statement and a caret under a place in it.
         *
         * @param length of the statement
         * @param characters from the statement's beginning to the place
         * @param hiding what is before it in its first line, the statement, and what is behind it in its last line; each is to keep its
         *     length
         */
        public String excerpt(int length, int characters, UnaryOperator<String> hiding) {
            int end = Math.min(text.length(), offset + length);
            int first = text.lastIndexOf('\n', offset - 1) + 1;
            int behind = text.indexOf('\n', end);
            int last = behind < 0 ? text.length() : behind;
            String lines = hiding.apply(text.substring(first, offset))
                    + hiding.apply(text.substring(offset, end))
                    + hiding.apply(text.substring(end, last));
            return SourceExcerpt.at(lines, Math.min(lines.length(), offset - first + characters));
        }

        @Override
        public String toString() {
            return file + ":" + SourcePosition.of(text, offset).line() + ":"
                    + SourcePosition.of(text, offset).column();
        }
    }
}
