/**
 * Reads all that a database holds into a {@link dev.retort.catalog.Catalog}. Start reading at
 * {@link dev.retort.catalog.reader.CatalogReader}.
 */
@NullMarked
package dev.retort.catalog.reader;

import org.jspecify.annotations.NullMarked;
