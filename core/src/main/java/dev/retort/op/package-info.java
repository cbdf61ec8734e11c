/**
 * What migrations call {@code op}: the recorder, one interface for each family of operations, and the line of the migration that
 * each operation comes from. It must not know how operations are written as SQL. Start reading at
 * {@link dev.retort.op.Operations}.
 */
@NullMarked
package dev.retort.op;

import org.jspecify.annotations.NullMarked;
