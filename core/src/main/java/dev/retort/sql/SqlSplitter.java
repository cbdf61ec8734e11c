package dev.retort.sql;

import java.util.List;
import java.util.Set;

/**
 * Splits scripts into the statements that PostgreSQL would find in them if it were sent them as a whole. Bodies {@code
 * BEGIN ATOMIC ... END} of functions and procedures are kept whole, and so is what stands in parentheses. Empty
 * statements are left out.
 *
 * <p>A script may hold data for {@code COPY ... FROM STDIN} as psql reads it: from the line after the statement to a
 * line {@code \.}.
 */
public final class SqlSplitter {

    private SqlSplitter() {}

    /**
     * The statements of a script in its order.
     *
     * @throws SqlSyntaxException if a token, a function's body or data do not end, if there is a command to psql, or a
     *     NUL character
     */
    public static List<SqlStatement> split(String script) {
        return sections(script, Set.of()).getFirst().statements();
    }

    /**
     * The sections of a script in its order, the one before the first marker always first, if only to say that it is
     * empty. A marker is a line comment that has a line for itself and holds a section's name and nothing else: {@code
     * -- down}. A statement ends there, with or without semicolon. A script may have several sections of one name.
     *
     * @param names the sections' names; scripts may spell them in any case
     * @throws SqlSyntaxException as by {@link #split}
     */
    public static List<SqlSection> sections(String script, Set<String> names) {
        return new ScriptReader(script, names).read();
    }
}
