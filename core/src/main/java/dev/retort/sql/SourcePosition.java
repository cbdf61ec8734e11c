package dev.retort.sql;

import java.util.Objects;

/**
 * A place in a text as editors show it.
 *
 * @param line from 1; lines end with {@code \n}, {@code \r\n} or {@code \r}
 * @param column from 1, in code points; a tab is one
 */
public record SourcePosition(int line, int column) {

    /**
     * The place of a character, or of the text's end.
     *
     * @param offset a UTF-16 index from 0 to the text's length
     * @throws IndexOutOfBoundsException if it is none of these
     */
    public static SourcePosition of(String text, int offset) {
        Objects.checkIndex(offset, text.length() + 1);
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            if (SqlCharacters.endsLineAt(text, i)) {
                line++;
                lineStart = i + 1;
            }
        }
        return new SourcePosition(line, text.codePointCount(lineStart, offset) + 1);
    }

    /** For messages: {@code line 3, column 14}. */
    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
