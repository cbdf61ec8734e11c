/**
 * What turns one database into another, as operations in an order in which they run. It must not know connections. Start reading at
 * {@link dev.retort.diff.Difference}.
 */
@NullMarked
package dev.retort.diff;

import org.jspecify.annotations.NullMarked;
