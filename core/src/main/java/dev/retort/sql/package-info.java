/**
 * Text-level truths about PostgreSQL's SQL: identifiers and literals with the one place that quotes them, the lexer and
 * splitter, and positions in a text. It must not know what the SQL is for. Start reading at {@link dev.retort.sql.SqlText}.
 */
@NullMarked
package dev.retort.sql;

import org.jspecify.annotations.NullMarked;
