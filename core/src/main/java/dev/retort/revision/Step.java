package dev.retort.revision;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One revision run in one direction, and what it does to the rows of the version table. It says what changes and not what
 * stays, so that a route is as long as its steps however many heads a database has.
 *
 * @param leaving the rows that are no heads any more, sorted
 * @param coming the rows that are heads from now on, sorted
 */
public record Step(RevisionNode revision, Direction direction, List<RevisionId> leaving, List<RevisionId> coming) {

    public Step {
        leaving = sorted(leaving);
        coming = sorted(coming);
    }

    private static List<RevisionId> sorted(List<RevisionId> ids) {
        return ids.size() < 2 ? List.copyOf(ids) : ids.stream().sorted().toList();
    }

    /** The rows of the version table after the step, where these are the rows before it. */
    public SortedSet<RevisionId> headsAfter(SortedSet<RevisionId> headsBefore) {
        SortedSet<RevisionId> heads = new TreeSet<>(headsBefore);
        heads.removeAll(leaving);
        heads.addAll(coming);
        return Collections.unmodifiableSortedSet(heads);
    }

    static SortedSet<RevisionId> copy(Collection<RevisionId> heads) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(heads));
    }
}
