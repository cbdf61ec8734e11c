package dev.retort.sql;

/**
 * Finds where the tokens end that say themselves what ends them. All methods throw {@link SqlSyntaxException} where the
 * text ends first.
 */
final class DelimitedToken {

    private static final int LONGEST_TAG_SHOWN = 40;

    private DelimitedToken() {}

    /** What a backslash means in a string. */
    enum Escapes {
        /** A character like any other. */
        NONE,
        /** It takes the next character with it, a quote too. */
        BACKSLASH
    }

    /**
     * A string goes on at a quote after blanks with at least one line end among them and line comments; its notation
     * stays the same then: {@code E'a'<line end>'\''} is one string.
     *
     * @param start where the token starts: at its quote or at what precedes that
     */
    static int endOfString(String text, int start, int quote, Escapes escapes) {
        int at = quote + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && escapes == Escapes.BACKSLASH) {
                at += 2;
            } else if (c != '\'') {
                at++;
            } else if (SqlCharacters.hasAt(text, at + 1, '\'')) {
                at += 2;
            } else {
                int continuation = afterBlanksAndLineComments(text, at + 1);
                if (!continuesAt(text, at + 1, continuation)) {
                    return at + 1;
                }
                at = continuation + 1;
            }
        }
        throw notEnded(text, start, "string", "' (within a string a quote is written '')");
    }

    static int endOfQuotedIdentifier(String text, int start, int quote) {
        int end = text.indexOf('"', quote + 1);
        while (end >= 0 && SqlCharacters.hasAt(text, end + 1, '"')) {
            end = text.indexOf('"', end + 2);
        }
        if (end < 0) {
            throw notEnded(text, start, "quoted identifier", "\" (within it a quote is written \"\")");
        }
        return end + 1;
    }

    /** @param body the index after the second dollar of the opening delimiter */
    static int endOfDollarQuote(String text, int start, int body) {
        String delimiter = text.substring(start, body);
        int end = text.indexOf(delimiter, body);
        if (end < 0) {
            throw notEnded(text, start, "dollar-quoted string", shortened(delimiter));
        }
        return end + delimiter.length();
    }

    static int endOfBlockComment(String text, int start) {
        int depth = 1;
        int at = start + 2;
        while (at < text.length()) {
            if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
                if (depth == 0) {
                    return at;
                }
            } else if (text.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else {
                at++;
            }
        }
        throw notEnded(
                text, start, "block comment", "*/ (block comments nest: this one lacks %d of them)".formatted(depth));
    }

    private static boolean continuesAt(String text, int from, int quote) {
        return SqlCharacters.hasAt(text, quote, '\'') && SqlCharacters.endOfLine(text, from) < quote;
    }

    private static int afterBlanksAndLineComments(String text, int from) {
        int at = SqlCharacters.afterBlanks(text, from);
        while (text.startsWith("--", at)) {
            at = SqlCharacters.afterBlanks(text, SqlCharacters.endOfLine(text, at));
        }
        return at;
    }

    private static String shortened(String delimiter) {
        return delimiter.length() <= LONGEST_TAG_SHOWN
                ? delimiter
                : delimiter.substring(0, LONGEST_TAG_SHOWN) + "… (the same tag)";
    }

    private static SqlSyntaxException notEnded(String text, int start, String what, String expected) {
        return new SqlSyntaxException(
                "the %s that begins at %s is not ended; expected %s"
                        .formatted(what, SourcePosition.of(text, start), expected),
                start);
    }
}
