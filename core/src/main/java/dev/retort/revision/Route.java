package dev.retort.revision;

import java.util.List;
import java.util.SortedSet;

/** The steps from where the database is to a target, in the order in which they run; none when it is there already. */
public record Route(SortedSet<RevisionId> headsBefore, List<Step> steps) {

    public Route {
        headsBefore = Step.copy(headsBefore);
        steps = List.copyOf(steps);
    }

    /** Where the database is at the end. */
    public SortedSet<RevisionId> headsAfter() {
        return steps.isEmpty() ? headsBefore : steps.getLast().headsAfter();
    }
}
