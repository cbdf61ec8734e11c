package dev.retort.origin;

import dev.retort.sql.SourceExcerpt;
import dev.retort.sql.SourcePosition;

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

        /** The line and a caret under the place. */
        public String excerpt() {
            return SourceExcerpt.at(text, offset);
        }

        @Override
        public String toString() {
            return file + ":" + SourcePosition.of(text, offset).line() + ":"
                    + SourcePosition.of(text, offset).column();
        }
    }
}
