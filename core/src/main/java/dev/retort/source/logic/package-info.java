/**
 * Writes operations on what holds code as Java: routines, triggers, rules, policies, views, statistics. Start reading at\n * {@link dev.retort.source.logic.RoutineSource}.
 */
@NullMarked
package dev.retort.source.logic;

import org.jspecify.annotations.NullMarked;
