package dev.retort.plan;

import dev.retort.postgres.Statement;
import java.time.Duration;

/**
 * What a stage does before its own transaction, in transactions of its own: a change of many rows that is begun once, repeated until
 * nothing is left, and continued by the next run where this one dies.
 *
 * @param update what is changed, as people read it
 * @param guard the first statement of each of these transactions
 * @param begin the rest of the first one; harmless where an earlier run began
 * @param step changes the next rows; harmless where none is left
 * @param progress a query for the rows changed so far, by all runs, and whether none is left
 * @param finish what the stage's own transaction does about it; fails where something is left
 * @param loop all steps with their guards as one statement, which commits by itself
 */
public record Repetition(
        PlannedStatement update,
        Statement.Sql guard,
        Statement.Sql begin,
        Statement.Sql step,
        Statement.Sql progress,
        PlannedStatement finish,
        Statement.Sql loop,
        Duration pause) {}
