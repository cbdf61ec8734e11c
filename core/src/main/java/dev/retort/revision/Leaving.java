package dev.retort.revision;

import java.util.BitSet;
import java.util.Optional;

/**
 * What a downgrade takes away.
 *
 * @param asked the revisions that the target says, by number
 * @param all those, and what follows or depends on them
 */
record Leaving(BitSet asked, BitSet all) {

    Leaving(RevisionGraph graph, DatabaseState database, Places places, Target target) {
        this(asked(graph, database, places, target), new BitSet());
        all.or(graph.all().withDescendants(asked));
        all.and(database.applied());
    }

    private static BitSet asked(RevisionGraph graph, DatabaseState database, Places places, Target target) {
        Optional<Branch> branch = target.branch().map(graph::branch);
        BitSet asked;
        if (target.anchor() instanceof Target.Base && target.offset() == 0) {
            asked = branch.map(Branch::members).orElseGet(database::applied);
        } else {
            Places.Place place = places.locate(target);
            asked = target.isFromCurrent() ? place.passed() : above(graph, database, place, branch);
        }
        BitSet applied = (BitSet) database.applied().clone();
        applied.and(asked);
        return applied;
    }

    /** The target stays; a walk that came out below every revision takes the last one, too. */
    private static BitSet above(
            RevisionGraph graph, DatabaseState database, Places.Place place, Optional<Branch> branch) {
        BitSet notApplied = (BitSet) place.revisions().clone();
        notApplied.andNot(database.applied());
        if (!notApplied.isEmpty()) {
            throw new StateException.NotApplied(
                    graph.node(notApplied.nextSetBit(0)).id(), database.heads());
        }
        BitSet roots = graph.down().childrenOf(place.revisions());
        if (place.isBelowFirst()) {
            roots.set(place.passed().nextSetBit(0));
        }
        branch.ifPresent(in -> roots.and(in.lineage()));
        BitSet above = graph.down().withDescendants(roots);
        branch.ifPresent(in -> above.and(in.lineage()));
        return above;
    }
}
