package dev.retort.revision;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One revision run in one direction.
 *
 * @param headsBefore the rows of the version table before the step
 * @param headsAfter the rows of the version table after the step
 */
public record Step(
        RevisionNode revision,
        Direction direction,
        SortedSet<RevisionId> headsBefore,
        SortedSet<RevisionId> headsAfter) {

    public Step {
        headsBefore = copy(headsBefore);
        headsAfter = copy(headsAfter);
    }

    static SortedSet<RevisionId> copy(SortedSet<RevisionId> heads) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(heads));
    }
}
