/**
 * A database as values: what it holds, what would make it, and what needs what. It must not know connections. Start reading at
 * {@link dev.retort.catalog.Catalog}.
 */
@NullMarked
package dev.retort.catalog;

import org.jspecify.annotations.NullMarked;
