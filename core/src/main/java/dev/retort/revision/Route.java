package dev.retort.revision;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The steps from where the database is to a target, in the order in which they run; none when it is there already.
 *
 * @param takenToo of a way down: revisions that were not asked for, but depend on one that was, in the order of the steps
 */
public record Route(SortedSet<RevisionId> headsBefore, List<Step> steps, List<RevisionNode> takenToo) {

    public Route {
        headsBefore = Step.copy(headsBefore);
        steps = List.copyOf(steps);
        takenToo = List.copyOf(takenToo);
    }

    /** Where the database is at the end. */
    public SortedSet<RevisionId> headsAfter() {
        SortedSet<RevisionId> heads = new TreeSet<>(headsBefore);
        for (Step step : steps) {
            heads.removeAll(step.leaving());
            heads.addAll(step.coming());
        }
        return Collections.unmodifiableSortedSet(heads);
    }
}
