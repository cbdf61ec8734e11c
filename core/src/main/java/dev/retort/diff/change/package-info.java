/**
 * How one entry of a catalog becomes another one of the same key. It must not know what else changes. Start reading at
 * {@link dev.retort.diff.change.Changes}.
 */
@NullMarked
package dev.retort.diff.change;

import org.jspecify.annotations.NullMarked;
