package dev.retort.catalog.query;

import dev.retort.sql.SqlLexer;
import dev.retort.sql.SqlToken;
import dev.retort.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL writes when it shows how something was made, cut into pieces. */
public final class Deparsed {

    private Deparsed() {}

    /** What stands in the parentheses that come first, second, …; parentheses in parentheses do not count. */
    public static List<String> groups(String text) {
        List<String> groups = new ArrayList<>();
        SqlLexer lexer = new SqlLexer(text);
        int depth = 0;
        int start = 0;
        for (SqlToken token = lexer.next(); token != null; token = lexer.next()) {
            if (token.kind() == Kind.OPEN && depth++ == 0) {
                start = token.end();
            } else if (token.kind() == Kind.CLOSE && --depth == 0) {
                groups.add(text.substring(start, token.start()));
            }
        }
        return groups;
    }

    /** Where the bracket is closed that was opened before the text; -1 where it never is. */
    static int closing(String text) {
        SqlLexer lexer = new SqlLexer(text);
        int depth = 0;
        for (SqlToken token = lexer.next(); token != null; token = lexer.next()) {
            String written = token.in(text);
            if (written.equals("[")) {
                depth++;
            } else if (written.equals("]") && depth-- == 0) {
                return token.start();
            }
        }
        return -1;
    }

    /** What stands between commas; those in parentheses and brackets do not count. */
    public static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        SqlLexer lexer = new SqlLexer(text);
        int depth = 0;
        int start = 0;
        for (SqlToken token = lexer.next(); token != null; token = lexer.next()) {
            String written = token.in(text);
            if (token.kind() == Kind.OPEN || written.equals("[")) {
                depth++;
            } else if (token.kind() == Kind.CLOSE || written.equals("]")) {
                depth--;
            } else if (depth == 0 && written.equals(",")) {
                items.add(text.substring(start, token.start()).strip());
                start = token.end();
            }
        }
        items.add(text.substring(start).strip());
        return items;
    }
}
