package dev.retort.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where a database is.
 *
 * @param heads the rows of its version table
 * @param applied the heads and all that comes before them, by number
 */
record DatabaseState(SortedSet<RevisionId> heads, BitSet applied) {

    DatabaseState {
        heads = Collections.unmodifiableSortedSet(new TreeSet<>(heads));
    }

    /**
     * @throws StateException.DatabaseAhead when a head is no revision of the graph
     * @throws StateException.Overlap when a head comes before another
     * @throws GraphException when a revision before a head is not there
     */
    static DatabaseState of(RevisionGraph graph, Collection<RevisionId> heads) {
        List<RevisionId> unknown =
                heads.stream().filter(id -> !graph.contains(id)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new StateException.DatabaseAhead(unknown);
        }
        BitSet rows = graph.bits(heads);
        BitSet overlapping = (BitSet) rows.clone();
        overlapping.andNot(graph.all().tips(rows));
        if (!overlapping.isEmpty()) {
            throw overlap(graph, rows, overlapping.nextSetBit(0));
        }
        return new DatabaseState(new TreeSet<>(heads), graph.whole(graph.all().withAncestors(rows)));
    }

    private static StateException.Overlap overlap(RevisionGraph graph, BitSet rows, int ancestor) {
        BitSet later = new BitSet();
        later.set(ancestor);
        later = graph.all().withDescendants(later);
        later.and(rows);
        return new StateException.Overlap(
                graph.node(ancestor).id(),
                graph.node(later.nextSetBit(ancestor + 1)).id());
    }
}
