/** What readers of a catalog have in common. */
@NullMarked
package dev.retort.catalog.query;

import org.jspecify.annotations.NullMarked;
