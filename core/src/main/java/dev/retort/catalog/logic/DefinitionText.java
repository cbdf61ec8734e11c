package dev.retort.catalog.logic;

import dev.retort.catalog.query.Deparsed;
import dev.retort.sql.SqlExpression;
import dev.retort.sql.SqlToken;
import dev.retort.sql.SqlTokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the definitions of triggers and rules apart, where no function of PostgreSQL writes the part alone: {@code pg_get_expr}
 * knows one table, and these have OLD and NEW. Words that part them are reserved (manual, appendix C), so that a name of this
 * spelling has quotes.
 */
final class DefinitionText {

    private final SqlTokens tokens;

    private DefinitionText(String definition) {
        tokens = SqlTokens.of(definition);
    }

    /** @param commands empty for none */
    record RuleParts(@Nullable SqlExpression condition, List<SqlExpression> commands) {
        RuleParts {
            commands = List.copyOf(commands);
        }
    }

    /** Of a trigger that has one, from {@code pg_get_triggerdef}. */
    static SqlExpression condition(String trigger) {
        DefinitionText text = new DefinitionText(trigger);
        int open = text.first("when", 0) + 1;
        int depth = 0;
        int close = open;
        do {
            depth += text.depth(close);
            close++;
        } while (depth > 0);
        return new SqlExpression(Deparsed.unwrapped(text.tokens.text(open + 1, close - 1)));
    }

    /** From {@code pg_get_ruledef}. */
    static RuleParts rule(String definition) {
        DefinitionText text = new DefinitionText(definition);
        int action = text.first("do", 0);
        int where = text.first("where", 0);
        int first = text.tokens.at(action + 1, "instead") ? action + 2 : action + 1;
        return new RuleParts(
                where < action ? new SqlExpression(text.tokens.text(where + 1, action)) : null,
                text.tokens.at(first, "nothing") ? List.of() : text.commands(first));
    }

    /** One, or several between parentheses; each has a semicolon behind it. */
    private List<SqlExpression> commands(int from) {
        List<Integer> ends = new ArrayList<>();
        for (int i = from; i < tokens.size(); i++) {
            if (tokens.token(i).kind() == SqlToken.Kind.SEMICOLON) {
                ends.add(i);
            }
        }
        if (ends.size() == 1) {
            return List.of(new SqlExpression(tokens.text(from, ends.getFirst())));
        }
        List<SqlExpression> commands = new ArrayList<>();
        int start = from + 1;
        for (int end : ends.subList(0, ends.size() - 1)) {
            commands.add(new SqlExpression(tokens.text(start, end)));
            start = end + 1;
        }
        return commands;
    }

    /** Behind the end when the word is nowhere. */
    private int first(String word, int from) {
        int place = from;
        while (place < tokens.size() && !tokens.at(place, word)) {
            place++;
        }
        return place;
    }

    private int depth(int place) {
        return switch (tokens.token(place).kind()) {
            case OPEN -> 1;
            case CLOSE -> -1;
            case WORD,
                    QUOTED_IDENTIFIER,
                    STRING,
                    NUMBER,
                    PARAMETER,
                    OPERATOR_OR_OTHER,
                    SEMICOLON,
                    LINE_COMMENT,
                    BLOCK_COMMENT,
                    BACKSLASH -> 0;
        };
    }
}
