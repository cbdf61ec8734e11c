/**
 * What is changed of a thing that is there: of a column or a table; each with what undoes it. It must not know operations\n * or SQL. Start reading at {@link dev.retort.change.ColumnChange}.
 */
@NullMarked
package dev.retort.change;

import org.jspecify.annotations.NullMarked;
