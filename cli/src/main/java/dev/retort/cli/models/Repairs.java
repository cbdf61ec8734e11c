package dev.retort.cli.models;

import dev.retort.sql.SqlTokens;
import java.util.ArrayList;
import java.util.List;

/**
 * A provider's statements without what it gets wrong.
 *
 * @param notes what was changed and why, a sentence each
 */
record Repairs(List<ModelStatement> statements, List<String> notes) {

    Repairs {
        statements = List.copyOf(statements);
        notes = List.copyOf(notes);
    }

    static Repairs of(List<ModelStatement> written) {
        List<ModelStatement> statements = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (ModelStatement statement : written) {
            SqlTokens tokens = SqlTokens.of(statement.sql());
            if (isCastOfAnEnum(tokens)) {
                notes.add("left out '" + statement.sql()
                        + "': it would change what all comparisons of the database mean, and"
                        + " Hibernate binds values of named enums without it");
                continue;
            }
            ColumnOfExpression.in(tokens)
                    .ifPresent(
                            column -> notes.add("'" + statement.sql() + "' is over a column of that name; an expression"
                                    + " stands in parentheses: columnList = \"(" + column + ")\""));
            UniqueIndexes indexes = UniqueIndexes.in(tokens);
            for (String sql :
                    indexes.statements().isEmpty() ? List.of(schema(statement.sql(), tokens)) : indexes.statements()) {
                statements.add(new ModelStatement(sql, statement.from()));
            }
            indexes.made()
                    .forEach(index -> notes.add("made '" + index
                            + "' of a constraint: PostgreSQL has such a condition or order only for indexes"));
        }
        return new Repairs(statements, notes);
    }

    /**
     * {@code create cast (varchar as Status) with inout as implicit} and the way back. An implicit cast between text and an enum
     * takes part wherever PostgreSQL looks for an operator or a function, in everybody's statements (manual, CREATE CAST: "It is wise
     * to be conservative about marking casts as implicit").
     */
    private static boolean isCastOfAnEnum(SqlTokens tokens) {
        int end = tokens.size() - 4;
        return tokens.at(0, "create", "cast")
                && tokens.at(end, "with", "inout", "as", "implicit")
                && (tokens.at(3, "varchar", "as") || tokens.at(end - 3, "as", "varchar"));
    }

    /** What an entity names may be there already, as {@code public} is. */
    private static String schema(String sql, SqlTokens tokens) {
        return tokens.at(0, "create", "schema") && !tokens.at(2, "if") && tokens.size() == 3
                ? "create schema if not exists " + tokens.text(2, 3)
                : sql;
    }
}
