/**
 * Renders operations on what holds code: routines, triggers, rules, policies, views, statistics. It must not know tables' own\n * statements. Start reading at {@link dev.retort.postgres.logic.RoutineSql}.
 */
@NullMarked
package dev.retort.postgres.logic;

import org.jspecify.annotations.NullMarked;
