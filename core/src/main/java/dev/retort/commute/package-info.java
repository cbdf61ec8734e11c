/**
 * Whether branches do the same in either order: what of a database their operations have to do with, and where two of them meet. It
 * must not know plans or databases. Start reading at {@link dev.retort.commute.Comparison}.
 */
@NullMarked
package dev.retort.commute;

import org.jspecify.annotations.NullMarked;
