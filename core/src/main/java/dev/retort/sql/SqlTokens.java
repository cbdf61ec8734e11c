package dev.retort.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of one statement, comments left out, for those who must recognise what kind of statement it is. */
public final class SqlTokens {

    private final String text;
    private final List<SqlToken> tokens;

    private SqlTokens(String text, List<SqlToken> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** All tokens of a statement that {@link SqlSplitter} found. */
    public static SqlTokens of(String statement) {
        return first(statement, Integer.MAX_VALUE);
    }

    /** At most so many tokens, for statements that may be long. */
    public static SqlTokens first(String statement, int limit) {
        SqlLexer lexer = new SqlLexer(statement);
        List<SqlToken> tokens = new ArrayList<>();
        SqlToken token = lexer.next();
        while (token != null && tokens.size() < limit) {
            if (token.kind() != SqlToken.Kind.LINE_COMMENT && token.kind() != SqlToken.Kind.BLOCK_COMMENT) {
                tokens.add(token);
            }
            token = lexer.next();
        }
        return new SqlTokens(statement, tokens);
    }

    public int size() {
        return tokens.size();
    }

    /** Whether the tokens from here on are these keywords; false behind the end. */
    public boolean at(int index, String... lowerCaseKeywords) {
        if (index < 0 || index + lowerCaseKeywords.length > tokens.size()) {
            return false;
        }
        for (int i = 0; i < lowerCaseKeywords.length; i++) {
            if (!tokens.get(index + i).is(text, lowerCaseKeywords[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether this keyword stands anywhere. */
    public boolean contains(String lowerCaseKeyword) {
        return tokens.stream().anyMatch(token -> token.is(text, lowerCaseKeyword));
    }

    /** Whether the token here is exactly this text, for example a comma. */
    public boolean isText(int index, String exact) {
        return index < tokens.size() && tokens.get(index).in(text).equals(exact);
    }

    /**
     * The name that begins here: {@code a}, {@code a.b}, {@code "A"."b"}; null when none does, or one that PostgreSQL would
     * cut. A name without quotes is folded to lower case, as PostgreSQL does.
     */
    public @Nullable QualifiedName name(int index) {
        Identifier first = identifier(index);
        if (first == null) {
            return null;
        }
        Identifier second = isText(index + 1, ".") ? identifier(index + 2) : null;
        return second == null ? new QualifiedName(null, first) : new QualifiedName(first, second);
    }

    /**
     * The name that PostgreSQL reads from this one token: folded where it has no quotes, and cut where it is too long; null
     * when the token is no name, or behind the end. A keyword is a name, too.
     */
    public @Nullable Identifier identifierAt(int index) {
        return index < tokens.size() ? NameToken.read(tokens.get(index), text) : null;
    }

    /** @throws IndexOutOfBoundsException behind the end */
    public SqlToken token(int index) {
        return tokens.get(index);
    }

    /** The characters of the statement from one token to before another, comments included; empty for none. */
    public String text(int from, int to) {
        return from < to
                ? text.substring(tokens.get(from).start(), tokens.get(to - 1).end())
                : "";
    }

    /** How many tokens the name that begins here has. */
    public int nameLength(int index) {
        return isText(index + 1, ".") ? 3 : 1;
    }

    private @Nullable Identifier identifier(int index) {
        if (index >= tokens.size()) {
            return null;
        }
        String word = tokens.get(index).in(text);
        return switch (tokens.get(index).kind()) {
            case WORD -> storable(word.toLowerCase(Locale.ROOT));
            case QUOTED_IDENTIFIER ->
                word.startsWith("\"")
                        ? storable(word.substring(1, word.length() - 1).replace("\"\"", "\""))
                        : null;
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

    private static @Nullable Identifier storable(String name) {
        try {
            return Identifier.of(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
