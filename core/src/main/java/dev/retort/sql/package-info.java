/**
 * The text of PostgreSQL's SQL: which words are keywords, where tokens and statements begin and end, where in a script
 * something stands. It knows neither connections nor catalogs nor migrations. Start reading at {@link
 * dev.retort.sql.SqlSplitter}.
 */
@NullMarked
package dev.retort.sql;

import org.jspecify.annotations.NullMarked;
