package dev.retort.source;

import dev.retort.schema.Elements;
import dev.retort.sql.SqlExpression;

/** SQL expressions. */
final class ExpressionSource {

    private ExpressionSource() {}

    /** {@code now()}, or {@code expression("…")}. */
    static Code of(SqlExpression expression) {
        return switch (expression.sql()) {
            case "now()" -> Code.call(Elements.class, "now");
            case "gen_random_uuid()" -> Code.call(Elements.class, "genRandomUuid");
            default -> Code.call(Elements.class, "expression", Code.text(expression.sql()));
        };
    }
}
