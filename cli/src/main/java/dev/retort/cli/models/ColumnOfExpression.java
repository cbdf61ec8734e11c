package dev.retort.cli.models;

import dev.retort.sql.SqlToken.Kind;
import dev.retort.sql.SqlTokens;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Hibernate takes {@code @Index(columnList = "lower(email)")} for the name of a column and quotes it: {@code create index ix on account
 * ("lower(email)")}. What that means only a person can say, as there may be such a column.
 */
final class ColumnOfExpression {

    private ColumnOfExpression() {}

    /** The first name of a column that looks like a call. */
    static Optional<String> in(SqlTokens tokens) {
        boolean isIndex = tokens.at(0, "create", "index") || tokens.at(0, "create", "unique", "index");
        return isIndex
                ? IntStream.range(0, tokens.size())
                        .filter(at -> tokens.token(at).kind() == Kind.QUOTED_IDENTIFIER)
                        .mapToObj(at -> tokens.text(at, at + 1))
                        .filter(name -> name.endsWith(")\"") && name.contains("("))
                        .map(name -> name.substring(1, name.length() - 1).replace("\"\"", "\""))
                        .findFirst()
                : Optional.empty();
    }
}
