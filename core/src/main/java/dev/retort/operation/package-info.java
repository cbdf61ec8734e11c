/**
 * What can be done to a database, as data: what each operation is, what undoes it and what it has to do with. It must not know
 * SQL, files or who recorded it. Start reading at {@link dev.retort.operation.Operation}.
 */
@NullMarked
package dev.retort.operation;

import org.jspecify.annotations.NullMarked;
