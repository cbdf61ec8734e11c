/**
 * Decides everything that a run will do, and does none of it: a plan is a list of stages, each with the statements of one
 * revision and Retort's own bookkeeping between them. It must not know connections. Start reading at
 * {@link dev.retort.plan.Planner}.
 */
@NullMarked
package dev.retort.plan;

import org.jspecify.annotations.NullMarked;
