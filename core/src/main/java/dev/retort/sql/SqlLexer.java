package dev.retort.sql;

import dev.retort.sql.DelimitedToken.Escapes;
import dev.retort.sql.SqlToken.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into tokens where PostgreSQL would cut it, comments included. It takes every version's notations for
 * numbers, and for strings what {@code standard_conforming_strings = on} means.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">4.1 Lexical Structure</a>
 */
public final class SqlLexer {

    private final String text;
    private int position;

    /** @throws SqlSyntaxException where the text contains a NUL character, which PostgreSQL takes nowhere */
    public SqlLexer(String text) {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new SqlSyntaxException(
                    "the NUL character at %s cannot be part of SQL; remove it".formatted(SourcePosition.of(text, nul)),
                    nul);
        }
        this.text = text;
    }

    /**
     * The next token, or {@code null} at the end of the text.
     *
     * @throws SqlSyntaxException where a token begins that does not end
     */
    @Nullable
    public SqlToken next() {
        int start = SqlCharacters.afterBlanks(text, position);
        position = start;
        if (start == text.length()) {
            return null;
        }
        SqlToken token = tokenAt(start);
        position = token.end();
        return token;
    }

    /** Makes {@link #next} continue at an index, behind what was not SQL. */
    void continueAt(int index) {
        position = index;
    }

    private SqlToken tokenAt(int start) {
        char first = text.charAt(start);
        return switch (first) {
            case ';' -> new SqlToken(Kind.SEMICOLON, start, start + 1);
            case '(' -> new SqlToken(Kind.OPEN, start, start + 1);
            case ')' -> new SqlToken(Kind.CLOSE, start, start + 1);
            case '\\' -> new SqlToken(Kind.BACKSLASH, start, start + 1);
            case '\'' -> string(start, start, Escapes.NONE);
            case '"' -> quotedIdentifier(start, start);
            case '$' -> dollar(start);
            default -> {
                if (SqlCharacters.isIdentifierStart(first)) {
                    yield word(start);
                }
                if (NumberToken.startsAt(text, start)) {
                    yield new SqlToken(Kind.NUMBER, start, NumberToken.end(text, start));
                }
                yield operatorOrComment(start);
            }
        };
    }

    private SqlToken word(int start) {
        switch (text.charAt(start)) {
            case 'e', 'E' -> {
                if (SqlCharacters.hasAt(text, start + 1, '\'')) {
                    return string(start, start + 1, Escapes.BACKSLASH);
                }
            }
            case 'b', 'B', 'x', 'X', 'n', 'N' -> {
                if (SqlCharacters.hasAt(text, start + 1, '\'')) {
                    return string(start, start + 1, Escapes.NONE);
                }
            }
            case 'u', 'U' -> {
                if (text.startsWith("&'", start + 1)) {
                    return string(start, start + 2, Escapes.NONE);
                }
                if (text.startsWith("&\"", start + 1)) {
                    return quotedIdentifier(start, start + 2);
                }
            }
            default -> {}
        }
        int end = start + 1;
        while (end < text.length() && SqlCharacters.isIdentifierPart(text.charAt(end))) {
            end++;
        }
        return new SqlToken(Kind.WORD, start, end);
    }

    private SqlToken string(int start, int quote, Escapes escapes) {
        return new SqlToken(Kind.STRING, start, DelimitedToken.endOfString(text, start, quote, escapes));
    }

    private SqlToken quotedIdentifier(int start, int quote) {
        return new SqlToken(Kind.QUOTED_IDENTIFIER, start, DelimitedToken.endOfQuotedIdentifier(text, start, quote));
    }

    private SqlToken dollar(int start) {
        int end = start + 1;
        if (end < text.length() && SqlCharacters.isDigit(text.charAt(end))) {
            return new SqlToken(Kind.PARAMETER, start, NumberToken.endOfDigits(text, end, 10));
        }
        if (end < text.length() && SqlCharacters.isIdentifierStart(text.charAt(end))) {
            while (end < text.length() && SqlCharacters.isTagPart(text.charAt(end))) {
                end++;
            }
        }
        return SqlCharacters.hasAt(text, end, '$')
                ? new SqlToken(Kind.STRING, start, DelimitedToken.endOfDollarQuote(text, start, end + 1))
                : new SqlToken(Kind.OPERATOR_OR_OTHER, start, start + 1);
    }

    private SqlToken operatorOrComment(int start) {
        if (text.startsWith("--", start)) {
            return new SqlToken(Kind.LINE_COMMENT, start, SqlCharacters.endOfLine(text, start));
        }
        if (text.startsWith("/*", start)) {
            return new SqlToken(Kind.BLOCK_COMMENT, start, DelimitedToken.endOfBlockComment(text, start));
        }
        int end = start + 1;
        if (SqlCharacters.isOperator(text.charAt(start))) {
            while (end < text.length() && SqlCharacters.isOperator(text.charAt(end)) && !startsComment(end)) {
                end++;
            }
        }
        return new SqlToken(Kind.OPERATOR_OR_OTHER, start, end);
    }

    private boolean startsComment(int index) {
        return text.startsWith("--", index) || text.startsWith("/*", index);
    }
}
