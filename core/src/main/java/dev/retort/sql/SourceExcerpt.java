package dev.retort.sql;

import java.util.Objects;

/** Shows a place in a text to a person. */
public final class SourceExcerpt {

    /** In UTF-16 units: longer lines are cut to what surrounds the place. */
    private static final int WIDTH = 120;

    private static final String CUT = "…";

    private SourceExcerpt() {}

    /**
     * Two lines: the one that the place is in, and one with {@code ^} beneath the place. Tabs are kept in both, so that
     * the mark stands right whatever the tab width.
     *
     * @param offset a UTF-16 index from 0 to the text's length
     * @throws IndexOutOfBoundsException if it is none of these
     */
    public static String at(String text, int offset) {
        Objects.checkIndex(offset, text.length() + 1);
        int lineStart = lineStart(text, offset);
        int lineEnd = SqlCharacters.endOfLine(text, lineStart);
        if (lineEnd - lineStart <= WIDTH) {
            return text.substring(lineStart, lineEnd) + "\n" + mark(text, lineStart, offset);
        }
        int room = WIDTH - 2 * CUT.length();
        int from = Math.clamp(offset - room / 2, lineStart, lineEnd - room);
        if (from > lineStart && Character.isLowSurrogate(text.charAt(from))) {
            from++;
        }
        int to = Math.min(from + room, lineEnd);
        if (to < lineEnd && Character.isLowSurrogate(text.charAt(to))) {
            to--;
        }
        String before = from > lineStart ? CUT : "";
        String after = to < lineEnd ? CUT : "";
        return before + text.substring(from, to) + after + "\n" + " ".repeat(before.length())
                + mark(text, from, offset);
    }

    private static String mark(String text, int from, int offset) {
        StringBuilder line = new StringBuilder();
        text.substring(from, offset).codePoints().forEach(c -> line.append(c == '\t' ? '\t' : ' '));
        return line.append('^').toString();
    }

    private static int lineStart(String text, int offset) {
        boolean withinLineEnd =
                offset > 0 && SqlCharacters.hasAt(text, offset, '\n') && text.charAt(offset - 1) == '\r';
        int start = withinLineEnd ? offset - 1 : offset;
        while (start > 0 && !SqlCharacters.isLineEnd(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }
}
