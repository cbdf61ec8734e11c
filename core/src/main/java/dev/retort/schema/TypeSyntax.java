package dev.retort.schema;

import dev.retort.sql.SqlLexer;
import dev.retort.sql.SqlSyntaxException;
import dev.retort.sql.SqlToken;
import org.jspecify.annotations.Nullable;

/** What the text of a type has to be, as far as one can tell without knowing the types. */
public final class TypeSyntax {

    private TypeSyntax() {}

    /**
     * @param type as somebody wrote it
     * @throws IllegalArgumentException when no server could read it as a type: a quote or a parenthesis is open, or something ends
     *     the statement or comments the rest of it out
     */
    public static void check(String type) {
        String defect = defect(type);
        if (defect != null) {
            throw new IllegalArgumentException(
                    "the type '" + type + "' " + defect + "; write it as PostgreSQL does, for example numeric(10,2)");
        }
    }

    private static @Nullable String defect(String type) {
        try {
            SqlLexer lexer = new SqlLexer(type);
            int open = 0;
            SqlToken token = lexer.next();
            while (token != null && open >= 0) {
                switch (token.kind()) {
                    case OPEN -> open++;
                    case CLOSE -> open--;
                    case SEMICOLON -> {
                        return "holds a semicolon, which would end the statement";
                    }
                    case LINE_COMMENT, BLOCK_COMMENT -> {
                        return "holds a comment";
                    }
                    case BACKSLASH, PARAMETER -> {
                        return "holds " + token.in(type) + ", which is part of no type";
                    }
                    case WORD, QUOTED_IDENTIFIER, NUMBER, STRING, OPERATOR_OR_OTHER -> {}
                }
                token = lexer.next();
            }
            return open == 0 ? null : "has parentheses that do not match";
        } catch (SqlSyntaxException e) {
            return "cannot be read: " + e.getMessage();
        }
    }
}
