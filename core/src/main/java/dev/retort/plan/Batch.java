package dev.retort.plan;

import java.util.List;

/** Stages that share one transaction: all of them happen or none. */
public record Batch(List<Stage> stages) {

    public Batch {
        stages = List.copyOf(stages);
    }
}
