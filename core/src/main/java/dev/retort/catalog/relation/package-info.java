/**
 * Reads what holds rows, and the types of its columns. Start reading at
 * {@link dev.retort.catalog.relation.Relations}.
 */
@NullMarked
package dev.retort.catalog.relation;

import org.jspecify.annotations.NullMarked;
