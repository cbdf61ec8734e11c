package dev.retort.revision;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * So many steps along the revisions that follow each other, as a target's offset says. A fork is never taken by chance.
 *
 * @param within the revisions that the walk may come to
 */
record Walk(RevisionGraph graph, Target target, BitSet within) {

    int up(int start) {
        int at = start;
        for (int walked = 0; walked < target.offset(); walked++) {
            at = only(allowed(graph.down().children(at)), graph.node(at), walked);
        }
        return at;
    }

    int upFromBase() {
        BitSet bases = graph.bases();
        bases.and(within);
        int at = only(bases.stream().toArray(), null, 0);
        for (int walked = 1; walked < target.offset(); walked++) {
            at = only(allowed(graph.down().children(at)), graph.node(at), walked);
        }
        return at;
    }

    /**
     * The last step may lead from a base to nothing; and where the database is at a merge, to all that it joined, because that
     * is one place for a database.
     */
    Places.Place down(int start) {
        BitSet passed = new BitSet();
        int last = start;
        int[] at = {start};
        for (int walked = 0; walked < -target.offset(); walked++) {
            last = only(at, graph.node(last), walked);
            passed.set(last);
            at = allowed(graph.parents(last));
        }
        if (!target.isFromCurrent() && at.length > 1) {
            throw ambiguous(at, graph.node(last));
        }
        return new Places.Place(set(target.isFromCurrent() ? graph.down().parents(last) : at), passed);
    }

    private int only(int[] next, @Nullable RevisionNode from, int walked) {
        if (next.length == 0) {
            throw new TargetException.TooFar(target, walked);
        }
        if (next.length > 1) {
            throw ambiguous(next, from);
        }
        return next[0];
    }

    private TargetException ambiguous(int[] next, @Nullable RevisionNode from) {
        return new TargetException.AmbiguousWalk(
                target, from == null ? null : from.id(), List.copyOf(graph.ids(set(next))));
    }

    private static BitSet set(int[] numbers) {
        BitSet set = new BitSet();
        IntStream.of(numbers).forEach(set::set);
        return set;
    }

    private int[] allowed(int[] revisions) {
        return IntStream.of(revisions).filter(within::get).toArray();
    }
}
