/** How two things of one name differ. */
@NullMarked
package dev.retort.diff.change;

import org.jspecify.annotations.NullMarked;
