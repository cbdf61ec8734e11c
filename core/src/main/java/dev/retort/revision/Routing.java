package dev.retort.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Routes from one state of a database. */
final class Routing {

    private final RevisionGraph graph;
    private final DatabaseState database;
    private final Places places;

    /**
     * @throws StateException.DatabaseAhead when a head is no revision of the graph
     * @throws StateException.Overlap when a head comes before another
     */
    Routing(RevisionGraph graph, Collection<RevisionId> heads) {
        this.graph = graph;
        this.database = DatabaseState.of(graph, heads);
        this.places = new Places(graph, Optional.of(database));
    }

    Route up(Target target) {
        if (target.isFromCurrent() && target.offset() < 0) {
            throw new TargetException.WrongDirection(target);
        }
        return upTo(places.locate(target).revisions());
    }

    Route upTo(BitSet wanted) {
        BitSet missing = graph.whole(graph.all().withAncestors(wanted));
        missing.andNot(database.applied());
        BitSet rows = graph.bits(database.heads());
        List<Step> steps = new ArrayList<>(missing.cardinality());
        missing.stream().forEach(revision -> {
            // Before the others are cleared: a BitSet that is cleared looks for its last bit, and this is close to it.
            rows.set(revision);
            int[] needed = graph.all().parents(revision);
            List<RevisionId> leaving = new ArrayList<>(needed.length);
            for (int before : needed) {
                if (rows.get(before)) {
                    rows.clear(before);
                    leaving.add(graph.node(before).id());
                }
            }
            RevisionNode node = graph.node(revision);
            steps.add(new Step(node, Direction.UPGRADE, leaving, List.of(node.id())));
        });
        return new Route(database.heads(), steps, List.of());
    }

    Route down(Target target) {
        if (target.isFromCurrent() && target.offset() > 0) {
            throw new TargetException.WrongDirection(target);
        }
        Leaving leaving = new Leaving(graph, database, places, target);
        BitSet all = leaving.all();
        List<RevisionNode> takenToo = new ArrayList<>();
        BitSet dependents = (BitSet) all.clone();
        dependents.andNot(leaving.asked());
        for (int i = dependents.length() - 1; i >= 0; i = dependents.previousSetBit(i - 1)) {
            takenToo.add(graph.node(i));
        }
        return new Route(database.heads(), stepsDown(all), takenToo);
    }

    private List<Step> stepsDown(BitSet leaving) {
        int[] stillAbove = new int[graph.all().size()];
        database.applied().stream().forEach(revision -> {
            for (int before : graph.all().parents(revision)) {
                stillAbove[before]++;
            }
        });
        List<Step> steps = new ArrayList<>(leaving.cardinality());
        for (int i = leaving.length() - 1; i >= 0; i = leaving.previousSetBit(i - 1)) {
            int[] needed = graph.all().parents(i);
            List<RevisionId> coming = new ArrayList<>(needed.length);
            for (int before : needed) {
                if (--stillAbove[before] == 0) {
                    coming.add(graph.node(before).id());
                }
            }
            RevisionNode node = graph.node(i);
            steps.add(new Step(node, Direction.DOWNGRADE, List.of(node.id()), coming));
        }
        return steps;
    }
}
