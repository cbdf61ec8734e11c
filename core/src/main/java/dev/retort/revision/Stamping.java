package dev.retort.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Where a database is after somebody has said so. */
final class Stamping {

    private final RevisionGraph graph;
    private final DatabaseState database;
    private final Places places;

    Stamping(RevisionGraph graph, Collection<RevisionId> heads) {
        this.graph = graph;
        this.database = DatabaseState.of(graph, heads);
        this.places = new Places(graph, Optional.of(database));
    }

    SortedSet<RevisionId> stamped(List<Target> targets) {
        for (int i = 0; i < targets.size(); i++) {
            for (int j = 0; j < i; j++) {
                refuseContradiction(targets.get(j), targets.get(i));
            }
        }
        BitSet applied = (BitSet) database.applied().clone();
        targets.forEach(target -> applied.andNot(leaving(target)));
        BitSet wanted = new BitSet();
        targets.forEach(target -> wanted.or(reached(target)));
        BitSet rows = graph.all().tips(applied);
        BitSet onTheWay = graph.all().withAncestors(wanted);
        onTheWay.or(graph.all().withDescendants(wanted));
        rows.andNot(onTheWay);
        rows.or(wanted);
        graph.whole(graph.all().withAncestors(rows));
        return graph.ids(graph.all().tips(rows));
    }

    /** What is not applied if the target is true. */
    private BitSet leaving(Target target) {
        return isDown(target) ? new Leaving(graph, database, places, target).all() : new BitSet();
    }

    /** What is applied last if the target is true. */
    private BitSet reached(Target target) {
        return isDown(target) ? new BitSet() : places.locate(target).revisions();
    }

    private boolean isDown(Target target) {
        return isBase(target)
                || (target.offset() < 0
                        && (target.isFromCurrent() || places.locate(target).isBelowFirst()));
    }

    private static boolean isBase(Target target) {
        return target.anchor() instanceof Target.Base && target.offset() == 0;
    }

    private void refuseContradiction(Target first, Target second) {
        refuseOneSide(first, second);
        refuseOneSide(second, first);
    }

    private void refuseOneSide(Target one, Target other) {
        BitSet reached = reached(one);
        BitSet gone = denied(other);
        gone.and(reached);
        if (!gone.isEmpty()) {
            throw new TargetException.Contradiction(
                    one, other, "revision " + graph.node(gone.nextSetBit(0)).id() + " cannot be applied then");
        }
        BitSet below = graph.all().withAncestors(reached);
        below.andNot(reached);
        below.and(reached(other));
        if (!below.isEmpty()) {
            RevisionId ancestor = graph.node(below.nextSetBit(0)).id();
            throw new TargetException.Contradiction(
                    other,
                    one,
                    RevisionException.list(graph.ids(reached)) + " comes after " + ancestor + " and includes it");
        }
    }

    /** What cannot be applied if the target is true, whether it is now or not. */
    private BitSet denied(Target target) {
        BitSet denied = new BitSet();
        if (isBase(target)) {
            denied.or(target.branch().map(graph::branch).map(Branch::members).orElseGet(graph::everything));
        } else if (isDown(target)) {
            denied.or(places.locate(target).passed());
        }
        return graph.all().withDescendants(denied);
    }
}
