/**
 * Rows for tables that have none: made from their columns and constraints, so that what a migration does to data can be seen where there
 * is no data. It knows nothing of migrations. Start reading at {@link dev.retort.rows.Filling}.
 */
@NullMarked
package dev.retort.rows;

import org.jspecify.annotations.NullMarked;
