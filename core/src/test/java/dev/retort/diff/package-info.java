/** A difference turns one database into the other. */
@NullMarked
package dev.retort.diff;

import org.jspecify.annotations.NullMarked;
