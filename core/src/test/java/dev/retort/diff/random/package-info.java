/** Schemas put together at random, in pairs of which most is the same, and the law that a difference keeps. */
@NullMarked
package dev.retort.diff.random;

import org.jspecify.annotations.NullMarked;
