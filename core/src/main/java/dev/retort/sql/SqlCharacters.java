package dev.retort.sql;

/** The classes of characters that PostgreSQL's scanner tells apart. */
final class SqlCharacters {

    private SqlCharacters() {}

    /** Only ASCII blanks are: a no-break space is a letter to PostgreSQL. */
    static boolean isBlank(char c) {
        return switch (c) {
            case ' ', '\t', '\n', '\r', '\f', '\u000B' -> true;
            default -> false;
        };
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Every character outside ASCII is a letter, half a surrogate pair too. */
    static boolean isIdentifierStart(char c) {
        char lower = toAsciiLowerCase(c);
        return (lower >= 'a' && lower <= 'z') || c == '_' || c >= 0x80;
    }

    static boolean isIdentifierPart(char c) {
        return isTagPart(c) || c == '$';
    }

    /** What may follow the first character of a dollar quote's tag. */
    static boolean isTagPart(char c) {
        return isIdentifierStart(c) || isDigit(c);
    }

    static boolean isOperator(char c) {
        return switch (c) {
            case '~', '!', '@', '#', '^', '&', '|', '`', '?', '+', '-', '*', '/', '%', '<', '>', '=' -> true;
            default -> false;
        };
    }

    static char toAsciiLowerCase(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    /** The index of the first character from here on that is no blank, or the text's length. */
    static int afterBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The index of the first line end from here on, or the text's length. */
    static int endOfLine(String text, int from) {
        int at = from;
        while (at < text.length() && !isLineEnd(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Whether the text has this character at this index: {@code false} beyond its end. */
    static boolean hasAt(String text, int index, char c) {
        return index < text.length() && text.charAt(index) == c;
    }

    /** Whether the character is the last one of a line: {@code \n}, {@code \r} or the second of both. */
    static boolean endsLineAt(String text, int i) {
        char c = text.charAt(i);
        return c == '\n' || (c == '\r' && !hasAt(text, i + 1, '\n'));
    }
}
