package dev.retort.sql;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a name as PostgreSQL reads it from a statement: folds, unquotes and cuts it.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">4.1.1
 *     Identifiers and Key Words</a>
 */
final class NameToken {

    private static final Pattern UNICODE_ESCAPE =
            Pattern.compile("\\\\(?:([0-9A-Fa-f]{4})|\\+([0-9A-Fa-f]{6})|(\\\\))");

    private NameToken() {}

    /** The name that a token stands for; null when the token is no name. */
    static @Nullable Identifier read(SqlToken token, String text) {
        String written = token.in(text);
        return switch (token.kind()) {
            case WORD -> Identifier.of(Identifier.cut(folded(written), Identifier.MAX_BYTES));
            case QUOTED_IDENTIFIER -> unquoted(written);
            case STRING,
                    NUMBER,
                    PARAMETER,
                    OPERATOR_OR_OTHER,
                    SEMICOLON,
                    OPEN,
                    CLOSE,
                    LINE_COMMENT,
                    BLOCK_COMMENT,
                    BACKSLASH -> null;
        };
    }

    private static @Nullable Identifier unquoted(String written) {
        int quote = written.indexOf('"');
        String name = written.substring(quote + 1, written.length() - 1).replace("\"\"", "\"");
        try {
            return Identifier.of(Identifier.cut(quote == 0 ? name : unescaped(name), Identifier.MAX_BYTES));
        } catch (IllegalArgumentException e) {
            // PostgreSQL refuses the statement: an empty name, half a surrogate pair, no code point.
            return null;
        }
    }

    /** Folds ASCII alone, as PostgreSQL does in UTF-8. */
    private static String folded(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        word.chars().forEach(c -> folded.append(SqlCharacters.toAsciiLowerCase((char) c)));
        return folded.toString();
    }

    private static String unescaped(String name) {
        return UNICODE_ESCAPE.matcher(name).replaceAll(escape -> Matcher.quoteReplacement(character(escape)));
    }

    private static String character(MatchResult escape) {
        if (escape.group(3) != null) {
            return "\\";
        }
        String digits = escape.group(1) == null ? escape.group(2) : escape.group(1);
        return new String(Character.toChars(Integer.parseInt(digits, 16)));
    }
}
