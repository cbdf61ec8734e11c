package dev.retort.plan;

import dev.retort.postgres.Loss;
import dev.retort.postgres.Statement;
import java.util.List;

/**
 * Everything that a run will do, before any of it is done.
 *
 * @param preparation creates the tracking tables where they are missing
 */
public record Plan(
        Tracking tracking, Transactions transactions, List<Statement.Sql> preparation, List<Stage> stages) {

    public Plan {
        preparation = List.copyOf(preparation);
        stages = List.copyOf(stages);
    }

    public boolean isEmpty() {
        return stages.isEmpty();
    }

    /** Data that will be gone, as far as it is known, in the order of the run. */
    public List<Loss> losses() {
        return stages.stream().flatMap(stage -> stage.losses().stream()).distinct().toList();
    }
}
