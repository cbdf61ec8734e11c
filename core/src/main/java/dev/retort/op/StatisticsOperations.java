package dev.retort.op;

import dev.retort.logic.ExtendedStatistics;
import dev.retort.operation.StatisticsOperation.CreateStatistics;
import dev.retort.operation.StatisticsOperation.DropStatistics;
import dev.retort.operation.StatisticsOperation.SetStatisticsTarget;
import dev.retort.schema.Dropping;

/** Extended statistics; they are in the schema of the recorder, as is their table. */
public sealed interface StatisticsOperations extends Recorder permits Operations {

    /** {@code op.createStatistics("stx_users", "users", statisticsOver("city", "zip").kinds(NDISTINCT, MCV))}. */
    default void createStatistics(String name, String table, ExtendedStatistics statistics) {
        invoke(new CreateStatistics(name(name), name(table), statistics));
    }

    /** {@code op.setStatisticsTarget("stx_users", 1000)}, -1 for the default; not reversible. */
    default void setStatisticsTarget(String name, int target) {
        invoke(new SetStatisticsTarget(name(name), target, null));
    }

    /** Sets the target and says what it was: {@code op.setStatisticsTarget("stx_users", 1000, -1)}. */
    default void setStatisticsTarget(String name, int target, int was) {
        invoke(new SetStatisticsTarget(name(name), target, was));
    }

    /**
     * {@code op.dropStatistics("stx_users")}; not reversible,
     * {@link #dropStatistics(String, String, ExtendedStatistics)} is.
     */
    default void dropStatistics(String name) {
        dropStatistics(name, Dropping.PLAIN);
    }

    /** The same in another way than the plain one: {@code op.dropStatistics(…, ifExists().andCascade())}. */
    default void dropStatistics(String name, Dropping how) {
        invoke(new DropStatistics(name(name), null, how));
    }

    /** Drops statistics and says what they were: {@code op.dropStatistics("stx_users", "users", statisticsOver("city", "zip"))}. */
    default void dropStatistics(String name, String table, ExtendedStatistics was) {
        dropStatistics(name, table, was, Dropping.PLAIN);
    }

    /** The same in another way than the plain one: {@code op.dropStatistics(…, ifExists().andCascade())}. */
    default void dropStatistics(String name, String table, ExtendedStatistics was, Dropping how) {
        invoke(new DropStatistics(name(name), new CreateStatistics(name(name), name(table), was), how));
    }
}
