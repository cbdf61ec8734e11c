package dev.retort.plan;

import dev.retort.effect.Loss;
import dev.retort.postgres.Statement;
import java.util.List;

/**
 * Everything that a run will do, before any of it is done.
 *
 * @param preparation creates the tracking tables where they are missing
 * @param batches one transaction each, in order; none when there is nothing to do
 */
public record Plan(List<Statement.Sql> preparation, List<Batch> batches) {

    /** Of a run that has nothing to do. */
    public static final Plan NOTHING = new Plan(List.of(), List.of());

    public Plan {
        preparation = List.copyOf(preparation);
        batches = List.copyOf(batches);
    }

    public boolean isEmpty() {
        return batches.isEmpty();
    }

    public List<Stage> stages() {
        return batches.stream().flatMap(batch -> batch.stages().stream()).toList();
    }

    /** Data that will be gone, as far as it is known, in the order of the run. */
    public List<Loss> losses() {
        return stages().stream()
                .flatMap(stage -> stage.losses().stream())
                .distinct()
                .toList();
    }
}
