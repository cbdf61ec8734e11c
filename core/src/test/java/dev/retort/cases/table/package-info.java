/** The ways to write operations on tables, columns, constraints and indexes. Start at {@link dev.retort.cases.OperationCases}. */
@NullMarked
package dev.retort.cases.table;

import org.jspecify.annotations.NullMarked;
