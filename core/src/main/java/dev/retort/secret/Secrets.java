package dev.retort.secret;

import dev.retort.sql.SqlLexer;
import dev.retort.sql.SqlSyntaxException;
import dev.retort.sql.SqlToken;
import dev.retort.sql.SqlTokens;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves out of a statement what is a secret: {@code PASSWORD '…'} of roles, options of user mappings but the user, connection strings
 * of subscriptions, and passwords in connection strings and URLs anywhere. A secret that looks like any other value is not found.
 */
public final class Secrets {

    private static final String MASK = "***";

    /** In a body of code, or in another text that is SQL itself. */
    private static final Pattern PASSWORD_CLAUSE =
            Pattern.compile("(?i)\\b(password\\s+)(''(?:[^']|'''')+''|'(?:[^']|'')*')");

    /** {@code password=…} of a connection string, with spaces and quotes as libpq allows (manual, 34.1.1.1). */
    private static final Pattern PASSWORD_PARAMETER =
            Pattern.compile("(?i)\\b((?:password|sslpassword)\\s*=\\s*)('+(?:[^'\\\\]|\\\\.)*'+|[^\\s'&\"]+)");

    private static final Pattern URL_LOGIN =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*://[^\\s:@/']*:)([^\\s@/']+)(?=@)");

    private static final Pattern OPTION =
            Pattern.compile("(?i).*(?:passw|secret|token|apikey|access_key|private_key).*");

    private static final Pattern SIGN = Pattern.compile("(?i)passw|mapping|connection|options|://");

    private static final Pattern COVERED = Pattern.compile("[*']+");

    private static final Pattern VISIBLE = Pattern.compile("[^\\s]");

    private final String text;
    private final SqlTokens words;
    private final UnaryOperator<String> cover;

    private Secrets(String text, UnaryOperator<String> cover) {
        this.text = text;
        this.words = SqlTokens.of(text);
        this.cover = cover;
    }

    /**
     * The statement with {@code ***} in the place of each secret; the same text where there is none.
     *
     * @param statement one statement, without its semicolon
     */
    public static String masked(String statement) {
        return mayHold(statement) ? new Secrets(statement, secret -> MASK).masked() : statement;
    }

    /**
     * The same with as many characters as before, so that places in it stay where they are. What begins and does not end is left out
     * as a whole.
     */
    public static String hidden(String statement) {
        if (!mayHold(statement)) {
            return statement;
        }
        try {
            return new Secrets(statement, Secrets::stars).masked();
        } catch (SqlSyntaxException e) {
            return hidden(statement.substring(0, e.offset())) + stars(statement.substring(e.offset()));
        }
    }

    private static String stars(String secret) {
        return VISIBLE.matcher(secret).replaceAll("*");
    }

    /** In a text that may quote a statement, such as a server's message. */
    public static String maskedIn(String text) {
        return mayHold(text) ? inside(text, secret -> MASK) : text;
    }

    /**
     * The same of several statements, of which the last may end in the middle. What begins there and does not end, such as a text
     * without its second quote, is left out.
     */
    public static String maskedBeginning(String statements) {
        return mayHold(statements) ? beginning(statements) : statements;
    }

    private static String beginning(String statements) {
        SqlLexer lexer = new SqlLexer(statements);
        StringBuilder masked = new StringBuilder();
        int start = 0;
        try {
            for (SqlToken token = lexer.next(); token != null; token = lexer.next()) {
                if (token.kind() == SqlToken.Kind.SEMICOLON) {
                    masked.append(masked(statements.substring(start, token.end())));
                    start = token.end();
                }
            }
            return masked.append(masked(statements.substring(start))).toString();
        } catch (SqlSyntaxException e) {
            return masked.append(masked(statements.substring(start, e.offset())))
                    .append('…')
                    .toString();
        }
    }

    /** Most statements are let through without reading their words. */
    private static boolean mayHold(String statement) {
        return SIGN.matcher(statement).find();
    }

    private String masked() {
        StringBuilder masked = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < words.size(); i++) {
            SqlToken token = words.token(i);
            if (token.kind() == SqlToken.Kind.STRING) {
                masked.append(text, copied, token.start()).append(masked(i, token.in(text)));
                copied = token.end();
            }
        }
        return masked.append(text.substring(copied)).toString();
    }

    private String masked(int index, String constant) {
        boolean secret = words.at(index - 1, "password")
                || (isMapping() && !words.at(index - 1, "user"))
                || (isOfConnections() && words.at(index - 1, "connection"))
                || isSecretOption(index - 1);
        return secret ? "'" + cover.apply(constant.substring(1, constant.length() - 1)) + "'" : inside(constant, cover);
    }

    /** {@code CREATE USER MAPPING}, {@code ALTER USER MAPPING}: of its options only the name of the user is none. */
    private boolean isMapping() {
        return words.at(0, "create", "user", "mapping") || words.at(0, "alter", "user", "mapping");
    }

    private boolean isOfConnections() {
        return words.at(1, "subscription");
    }

    private boolean isSecretOption(int index) {
        return index > 0
                && words.contains("options")
                && OPTION.matcher(words.text(index, index + 1)).matches();
    }

    private static String inside(String constant, UnaryOperator<String> cover) {
        String clauses = covered(PASSWORD_CLAUSE, constant, cover);
        String parameters = covered(PASSWORD_PARAMETER, clauses, cover);
        return covered(URL_LOGIN, parameters, cover);
    }

    /** The pattern's second group is the secret; what is covered already stays so. */
    private static String covered(Pattern pattern, String text, UnaryOperator<String> cover) {
        return pattern.matcher(text).replaceAll(found -> {
            String secret = found.group(2);
            return Matcher.quoteReplacement(
                    COVERED.matcher(secret).matches() ? found.group() : found.group(1) + cover.apply(secret));
        });
    }
}
