/**
 * Speaks PostgreSQL: turns operations into statements and knows what a statement does. Pure; it must not know files, plans or
 * connections. Start reading at {@link dev.retort.postgres.Postgres}.
 */
@NullMarked
package dev.retort.postgres;

import org.jspecify.annotations.NullMarked;
