/**
 * Databases that are made to try something, and thrown away. Start reading at {@link dev.retort.scratch.ScratchServer}.
 */
@NullMarked
package dev.retort.scratch;

import org.jspecify.annotations.NullMarked;
