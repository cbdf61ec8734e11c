package dev.retort.revision;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

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

    /** So many steps from each of these; where the history ends before, as many as there are. */
    private BitSet counted(Target target, BitSet from) {
        BitSet at = from;
        boolean ended = false;
        for (int walked = 0; walked < Math.abs(target.offset()) && !ended; walked++) {
            BitSet next = target.offset() > 0 ? above(at) : below(at);
            ended = target.offset() > 0 && next.isEmpty();
            at = ended ? at : next;
        }
        return at;
    }

    private BitSet above(BitSet revisions) {
        return revisions.isEmpty() ? graph.down().bases() : graph.down().childrenOf(revisions);
    }

    private BitSet below(BitSet revisions) {
        BitSet below = new BitSet();
        revisions.stream().forEach(i -> {
            for (int parent : graph.down().parents(i)) {
                below.set(parent);
            }
        });
        return below;
    }
}
