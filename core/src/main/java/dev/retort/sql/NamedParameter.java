package dev.retort.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A place in a text where {@code :name} stands for a value.
 *
 * @param name without its colon
 * @param start the UTF-16 index of the colon
 * @param end the UTF-16 index after the name
 */
public record NamedParameter(String name, int start, int end) {

    /** What the characters up to the closing one are. */
    private enum Inside {
        PARENTHESES,
        /** {@code ARRAY[…]}: its parts are expressions. */
        CONSTRUCTOR,
        /** {@code a[…]}: a colon parts the bounds of a slice. */
        SUBSCRIPT
    }

    /**
     * All of them, in the order of the text. None is in a string, a comment, a quoted identifier or a dollar quote; {@code ::type},
     * {@code :=} and the colon of a slice {@code a[low:high]} begin none. A value in a subscript stands in parentheses:
     * {@code a[(:index)]}.
     *
     * @throws SqlSyntaxException where a token begins that does not end
     */
    public static List<NamedParameter> in(String sql) {
        SqlLexer lexer = new SqlLexer(sql);
        List<SqlToken> tokens = new ArrayList<>();
        for (SqlToken token = lexer.next(); token != null; token = lexer.next()) {
            tokens.add(token);
        }
        Deque<Inside> around = new ArrayDeque<>();
        List<NamedParameter> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            track(sql, tokens, i, around);
            if (around.peek() != Inside.SUBSCRIPT && beginsParameter(sql, tokens, i)) {
                SqlToken word = tokens.get(i + 1);
                found.add(new NamedParameter(word.in(sql), tokens.get(i).start(), word.end()));
            }
        }
        return found;
    }

    private static void track(String sql, List<SqlToken> tokens, int index, Deque<Inside> around) {
        switch (tokens.get(index).in(sql)) {
            case "(" -> around.push(Inside.PARENTHESES);
            case "[" -> around.push(constructs(sql, tokens, index, around) ? Inside.CONSTRUCTOR : Inside.SUBSCRIPT);
            case ")", "]" -> around.poll();
            default -> {}
        }
    }

    /** In a constructor, brackets without {@code ARRAY} make an inner array: {@code ARRAY[[1, 2], [3, 4]]}. */
    private static boolean constructs(String sql, List<SqlToken> tokens, int index, Deque<Inside> around) {
        if (index == 0) {
            return false;
        }
        SqlToken before = tokens.get(index - 1);
        String text = before.in(sql);
        return before.is(sql, "array")
                || (around.peek() == Inside.CONSTRUCTOR && (text.equals("[") || text.equals(",")));
    }

    private static boolean beginsParameter(String sql, List<SqlToken> tokens, int index) {
        if (!isColon(sql, tokens.get(index)) || index + 1 == tokens.size()) {
            return false;
        }
        SqlToken colon = tokens.get(index);
        SqlToken next = tokens.get(index + 1);
        boolean casts = index > 0
                && isColon(sql, tokens.get(index - 1))
                && tokens.get(index - 1).end() == colon.start();
        return next.kind() == SqlToken.Kind.WORD && next.start() == colon.end() && !casts;
    }

    private static boolean isColon(String sql, SqlToken token) {
        return token.end() - token.start() == 1 && sql.charAt(token.start()) == ':';
    }
}
