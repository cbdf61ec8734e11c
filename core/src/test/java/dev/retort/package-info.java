/** Rules that hold for the whole library. Start reading at {@link dev.retort.Floors}. */
@NullMarked
package dev.retort;

import org.jspecify.annotations.NullMarked;
