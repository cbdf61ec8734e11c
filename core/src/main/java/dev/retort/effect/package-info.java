/**
 * What one SQL statement does beside what it is for: what it locks, rewrites, reads and destroys, and whether it may stand in a
 * transaction. Known from its text and the server's version alone; this room must not know operations, plans or databases. Start
 * reading at {@link dev.retort.effect.Effect}.
 */
@NullMarked
package dev.retort.effect;

import org.jspecify.annotations.NullMarked;
