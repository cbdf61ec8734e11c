package dev.retort.execute;

import dev.retort.plan.Stage;
import dev.retort.revision.RevisionId;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a run did.
 *
 * @param done committed stages, in order; none when there was nothing to do
 */
public record Outcome(List<Done> done, SortedSet<RevisionId> headsBefore, SortedSet<RevisionId> headsAfter) {

    /** @param duration wall time */
    public record Done(Stage stage, Duration duration) {}

    public Outcome {
        done = List.copyOf(done);
        headsBefore = Collections.unmodifiableSortedSet(new TreeSet<>(headsBefore));
        headsAfter = Collections.unmodifiableSortedSet(new TreeSet<>(headsAfter));
    }
}
