package dev.retort.revision;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The revisions of a range, for people who look. */
final class Between {

    private final RevisionGraph graph;
    private final Places places;

    Between(RevisionGraph graph, Optional<SortedSet<RevisionId>> heads) {
        this.graph = graph;
        this.places = new Places(graph, heads.map(at -> DatabaseState.of(graph, at)));
    }

    List<RevisionNode> revisions(TargetRange range) {
        BitSet lower;
        BitSet upper;
        if (isOffset(range.to()) && !isOffset(range.from())) {
            lower = places.locate(range.from()).revisions();
            upper = counted(range.to(), lower);
        } else if (isOffset(range.from()) && !isOffset(range.to())) {
            upper = places.locate(range.to()).revisions();
            lower = counted(range.from(), upper);
        } else {
            lower = places.locate(range.from()).revisions();
            upper = places.locate(range.to()).revisions();
        }
        return between(lower, upper);
    }

    private List<RevisionNode> between(BitSet lower, BitSet upper) {
        BitSet between = graph.all().withAncestors(upper);
        if (!lower.isEmpty()) {
            between.and(graph.all().withDescendants(lower));
        }
        if (between.isEmpty() && !(lower.isEmpty() && upper.isEmpty())) {
            throw new TargetException.NotDescendant(graph.ids(lower), graph.ids(upper));
        }
        return between.stream().mapToObj(graph::node).toList();
    }

    private static boolean isOffset(Target target) {
        return target.anchor() instanceof Target.Here;
    }

    /** So many steps from each of these, along the target's branch; where a line ends before, to its end. */
    private BitSet counted(Target target, BitSet from) {
        BitSet within = target.branch().map(graph::branch).map(Branch::lineage).orElseGet(graph::everything);
        BitSet at = (BitSet) from.clone();
        at.and(within);
        if (at.isEmpty() && !from.isEmpty()) {
            throw new TargetException.NotInBranch(
                    graph.ids(from).first(), target.branch().orElseThrow());
        }
        boolean ended = false;
        for (int walked = 0; walked < Math.abs(target.offset()) && !ended; walked++) {
            BitSet next = target.offset() > 0 ? above(at, within) : below(at, within);
            ended = next.equals(at);
            at = next;
        }
        return at;
    }

    private BitSet above(BitSet revisions, BitSet within) {
        if (revisions.isEmpty()) {
            BitSet bases = graph.bases();
            bases.and(within);
            return bases;
        }
        return next(revisions, within, graph.down()::children);
    }

    private BitSet below(BitSet revisions, BitSet within) {
        return next(revisions, within, graph.down()::parents);
    }

    private static BitSet next(BitSet revisions, BitSet within, IntFunction<int[]> neighbours) {
        BitSet next = new BitSet();
        revisions.stream().forEach(i -> {
            int[] allowed =
                    IntStream.of(neighbours.apply(i)).filter(within::get).toArray();
            IntStream.of(allowed.length == 0 ? new int[] {i} : allowed).forEach(next::set);
        });
        return next;
    }
}
