package dev.retort.sql;

/**
 * A token of SQL as a place in its text.
 *
 * @param start the UTF-16 index of its first character
 * @param end the UTF-16 index after its last character
 */
public record SqlToken(Kind kind, int start, int end) {

    /** What a token is, as far as one can tell without knowing the grammar. */
    public enum Kind {
        /** A keyword or an identifier without quotes. */
        WORD,
        /** {@code "..."} or {@code U&"..."}. */
        QUOTED_IDENTIFIER,
        /** A string constant of any notation, dollar quotes and bit strings included, with all its continuations. */
        STRING,
        NUMBER,
        /** {@code $1}. */
        PARAMETER,
        /** A run of operator characters, or a single character that has no kind of its own. */
        OPERATOR_OR_OTHER,
        SEMICOLON,
        OPEN,
        CLOSE,
        /** From {@code --} to before the line's end. */
        LINE_COMMENT,
        BLOCK_COMMENT,
        /** A backslash where SQL has none: the beginning of a command to psql. */
        BACKSLASH
    }

    /** The characters of the text that this token was found in. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /**
     * Whether this token is the given keyword, in any case and without quotes.
     *
     * @param text what this token was found in
     * @param lowerCaseKeyword in ASCII letters only
     */
    public boolean is(String text, String lowerCaseKeyword) {
        if (kind != Kind.WORD || end - start != lowerCaseKeyword.length()) {
            return false;
        }
        for (int i = 0; i < lowerCaseKeyword.length(); i++) {
            // Not equalsIgnoreCase: PostgreSQL folds ASCII only, so "caſe" and the Kelvin sign make other words.
            if (SqlCharacters.toAsciiLowerCase(text.charAt(start + i)) != lowerCaseKeyword.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
