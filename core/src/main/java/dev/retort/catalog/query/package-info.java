/**
 * What readers of a catalog have in common: queries, rows, and the collection of what they find. Start reading at
 * {@link dev.retort.catalog.query.Reading}.
 */
@NullMarked
package dev.retort.catalog.query;

import org.jspecify.annotations.NullMarked;
