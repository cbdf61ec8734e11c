/** The ways to write operations on what holds code: routines, triggers, rules, policies, views, statistics. Start at {@link dev.retort.cases.OperationCases}. */
@NullMarked
package dev.retort.cases.logic;

import org.jspecify.annotations.NullMarked;
