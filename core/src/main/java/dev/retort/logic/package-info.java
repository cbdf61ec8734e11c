/**
 * The objects of a database that keep SQL inside them, as immutable values without a name: views, functions, triggers, rules,
 * policies, extended statistics. It must not know how any of them is created or compared; what contradicts itself is refused here.
 * Start reading at {@link dev.retort.logic.Triggers} and {@link dev.retort.logic.Views}, which migrations import.
 */
@NullMarked
package dev.retort.logic;

import org.jspecify.annotations.NullMarked;
