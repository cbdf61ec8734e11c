package dev.retort.source.code;

import dev.retort.schema.Elements;
import dev.retort.sql.Literal;
import dev.retort.sql.SqlExpression;
import java.util.Optional;

/** SQL expressions. */
public final class ExpressionSource {

    private ExpressionSource() {}

    /** {@code now()}, {@code value("draft")} or {@code expression("…")}. */
    public static Code of(SqlExpression expression) {
        return switch (expression.sql()) {
            case "now()" -> Code.call(Elements.class, "now");
            case "gen_random_uuid()" -> Code.call(Elements.class, "genRandomUuid");
            default ->
                constant(expression.sql())
                        .<Code>map(constant -> Code.call(Elements.class, "value", constant))
                        .orElseGet(() -> expression(expression));
        };
    }

    /** {@code "draft"} or {@code expression("…")}, for a method that takes both. */
    public static Code constantOrExpression(SqlExpression expression) {
        return constant(expression.sql()).orElseGet(() -> expression(expression));
    }

    private static Code expression(SqlExpression expression) {
        return Code.call(Elements.class, "expression", Code.text(expression.sql()));
    }

    /** The constant of Java that {@link Literal} writes exactly so. */
    private static Optional<Code> constant(String sql) {
        return switch (sql) {
            case "NULL" -> Optional.of(Code.word("null"));
            case "true", "false" -> Optional.of(Code.word(sql));
            default -> text(sql).or(() -> number(sql));
        };
    }

    private static Optional<Code> text(String sql) {
        int quote = sql.startsWith("E'") ? 1 : 0;
        if (sql.length() < quote + 2 || sql.charAt(quote) != '\'' || !sql.endsWith("'")) {
            return Optional.empty();
        }
        String inside = sql.substring(quote + 1, sql.length() - 1).replace("''", "'");
        String text = quote == 1 ? inside.replace("\\\\", "\\") : inside;
        return Literal.text(text).sql().equals(sql) ? Optional.of(Code.text(text)) : Optional.empty();
    }

    private static Optional<Code> number(String sql) {
        String digits = sql.startsWith("(-") && sql.endsWith(")") ? sql.substring(1, sql.length() - 1) : sql;
        if (digits.matches("-?\\d{1,9}")) {
            int number = Integer.parseInt(digits);
            return exact(number, sql) ? Optional.of(Code.number(number)) : Optional.empty();
        }
        if (digits.matches("-?\\d{1,9}\\.\\d{1,6}")) {
            double number = Double.parseDouble(digits);
            return exact(number, sql) ? Optional.of(Code.number(number)) : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean exact(Number number, String sql) {
        return Literal.of(number).sql().equals(sql);
    }
}
