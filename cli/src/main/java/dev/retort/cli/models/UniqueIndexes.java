package dev.retort.cli.models;

import dev.retort.sql.SqlToken;
import dev.retort.sql.SqlTokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Hibernate writes {@code @Index(unique = true)} as a constraint, together with what only an index has: {@code constraint ux unique
 * (email) where deleted_at is null}, {@code unique (name desc)}. PostgreSQL refuses that, so it becomes the index that was meant.
 *
 * @param statements instead of the one that was looked at, the indexes behind it; empty when that one is right
 * @param made the indexes among them
 * @see <a href="https://www.postgresql.org/docs/current/sql-createindex.html">CREATE INDEX</a>
 */
record UniqueIndexes(List<String> statements, List<String> made) {

    UniqueIndexes {
        statements = List.copyOf(statements);
        made = List.copyOf(made);
    }

    private static final UniqueIndexes NONE = new UniqueIndexes(List.of(), List.of());

    static UniqueIndexes in(SqlTokens tokens) {
        if (tokens.at(0, "create", "table")) {
            return inTable(tokens, tokens.at(2, "if", "not", "exists") ? 5 : 2);
        }
        return tokens.at(0, "alter", "table") ? inChange(tokens, tokens.at(2, "if", "exists") ? 4 : 2) : NONE;
    }

    private static UniqueIndexes inTable(SqlTokens tokens, int name) {
        int open = name + tokens.nameLength(name);
        if (open >= tokens.size() || tokens.token(open).kind() != SqlToken.Kind.OPEN) {
            return NONE;
        }
        int close = closing(tokens, open);
        String table = tokens.text(name, open);
        List<String> kept = new ArrayList<>();
        List<String> indexes = new ArrayList<>();
        int start = open + 1;
        for (int end = endOfElement(tokens, start); start < close; end = endOfElement(tokens, start)) {
            if (meansIndex(tokens, start, end)) {
                indexes.add(index(tokens, start, end, table));
            } else {
                kept.add(tokens.text(start, end));
            }
            start = end + 1;
        }
        if (indexes.isEmpty()) {
            return NONE;
        }
        List<String> statements = new ArrayList<>();
        statements.add(tokens.text(0, open) + " (" + String.join(", ", kept) + tokens.text(close, tokens.size()));
        statements.addAll(indexes);
        return new UniqueIndexes(statements, indexes);
    }

    private static UniqueIndexes inChange(SqlTokens tokens, int name) {
        int add = name + tokens.nameLength(name);
        if (!tokens.at(add, "add") || !meansIndex(tokens, add + 1, tokens.size())) {
            return NONE;
        }
        List<String> index = List.of(index(tokens, add + 1, tokens.size(), tokens.text(name, add)));
        return new UniqueIndexes(index, index);
    }

    private static String index(SqlTokens tokens, int start, int end, String table) {
        String name = tokens.at(start, "constraint") ? tokens.text(start + 1, start + 2) + " " : "";
        return "create unique index " + name + "on " + table + " " + tokens.text(columns(tokens, start), end);
    }

    /** Where the columns' parenthesis is to be expected. */
    private static int columns(SqlTokens tokens, int start) {
        return (tokens.at(start, "constraint") ? start + 2 : start) + 1;
    }

    private static boolean meansIndex(SqlTokens tokens, int start, int end) {
        int columns = columns(tokens, start);
        if (!tokens.at(columns - 1, "unique")
                || columns >= end
                || tokens.token(columns).kind() != SqlToken.Kind.OPEN) {
            return false;
        }
        int close = closing(tokens, columns);
        for (int at = columns; at < close; at++) {
            if (tokens.at(at, "asc") || tokens.at(at, "desc") || tokens.at(at, "nulls")) {
                return true;
            }
        }
        for (int at = close; at < end; at++) {
            if (tokens.at(at, "where") || tokens.at(at, "nulls")) {
                return true;
            }
        }
        return false;
    }

    /** The comma or parenthesis that ends what begins here. */
    private static int endOfElement(SqlTokens tokens, int start) {
        int at = start;
        while (at < tokens.size() && !tokens.isText(at, ",") && tokens.token(at).kind() != SqlToken.Kind.CLOSE) {
            at = tokens.token(at).kind() == SqlToken.Kind.OPEN ? closing(tokens, at) + 1 : at + 1;
        }
        return at;
    }

    /** The parenthesis that closes the one here; the last token when none does. */
    private static int closing(SqlTokens tokens, int open) {
        int depth = 0;
        for (int at = open; at < tokens.size(); at++) {
            depth += switch (tokens.token(at).kind()) {
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
            if (depth == 0) {
                return at;
            }
        }
        return tokens.size() - 1;
    }
}
