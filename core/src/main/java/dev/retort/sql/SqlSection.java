package dev.retort.sql;

import java.util.List;

/**
 * The statements of a script from one marker to the next.
 *
 * @param name as the caller of {@link SqlSplitter#sections} spelt it; empty for what precedes the first marker
 * @param offset the UTF-16 index in the script at which the marker begins; 0 for what precedes the first marker
 */
public record SqlSection(String name, int offset, List<SqlStatement> statements) {

    public SqlSection {
        statements = List.copyOf(statements);
    }
}
