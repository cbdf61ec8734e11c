package dev.retort.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Routes from one state of a database. */
final class Routing {

    private final RevisionGraph graph;
    private final SortedSet<RevisionId> heads;
    private final Set<RevisionId> applied;

    /**
     * @throws RevisionException.DatabaseAhead when a head is no revision of the graph
     * @throws RevisionException.Overlap when a head is an ancestor of another
     */
    Routing(RevisionGraph graph, Collection<RevisionId> heads) {
        List<RevisionId> unknown =
                heads.stream().filter(id -> !graph.contains(id)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new RevisionException.DatabaseAhead(unknown);
        }
        this.graph = graph;
        this.heads = new TreeSet<>(heads);
        this.applied = graph.withAncestors(heads);
        SortedSet<RevisionId> overlapping = new TreeSet<>(heads);
        overlapping.removeAll(graph.headsAmong(heads));
        if (!overlapping.isEmpty()) {
            RevisionId ancestor = overlapping.first();
            Set<RevisionId> later = graph.withDescendants(List.of(ancestor));
            RevisionId descendant = this.heads.stream()
                    .filter(id -> !id.equals(ancestor) && later.contains(id))
                    .findFirst()
                    .orElse(ancestor);
            throw new RevisionException.Overlap(ancestor, descendant);
        }
    }

    Route up(Target target) {
        return upTo(destinations(target));
    }

    Route upTo(Collection<RevisionId> wanted) {
        Set<RevisionId> missing = graph.withAncestors(wanted);
        missing.removeAll(applied);
        List<Step> steps = new ArrayList<>(missing.size());
        SortedSet<RevisionId> at = heads;
        for (RevisionId id : graph.parentsFirst(missing)) {
            RevisionNode node = graph.get(id);
            TreeSet<RevisionId> next = new TreeSet<>(at);
            node.down().forEach(next::remove);
            next.add(id);
            steps.add(new Step(node, Direction.UPGRADE, at, next));
            at = next;
        }
        return new Route(heads, steps);
    }

    Route down(Target target) {
        Set<RevisionId> leaving = leaving(target);
        Set<RevisionId> left = new HashSet<>(applied);
        List<Step> steps = new ArrayList<>(leaving.size());
        SortedSet<RevisionId> at = heads;
        for (RevisionId id : graph.parentsFirst(leaving).reversed()) {
            RevisionNode node = graph.get(id);
            left.remove(id);
            TreeSet<RevisionId> next = new TreeSet<>(at);
            next.remove(id);
            node.down().stream()
                    .filter(parent -> graph.children(parent).stream().noneMatch(left::contains))
                    .forEach(next::add);
            steps.add(new Step(node, Direction.DOWNGRADE, at, next));
            at = next;
        }
        return new Route(heads, steps);
    }

    SortedSet<RevisionId> stamped(Target target) {
        if (target instanceof Target.Base) {
            return new TreeSet<>();
        }
        SortedSet<RevisionId> wanted = new TreeSet<>(destinations(target));
        Set<RevisionId> onTheWay = graph.withAncestors(wanted);
        onTheWay.addAll(graph.withDescendants(wanted));
        SortedSet<RevisionId> next = new TreeSet<>(heads);
        next.removeAll(onTheWay);
        next.addAll(wanted);
        return graph.headsAmong(next);
    }

    /** The revisions that are to be applied in the end. */
    private Collection<RevisionId> destinations(Target target) {
        return switch (target) {
            case Target.Base base -> List.of();
            case Target.Heads all -> graph.heads();
            case Target.Head head -> {
                SortedSet<RevisionId> all = graph.heads();
                if (all.size() > 1) {
                    throw new RevisionException.SeveralHeads(all);
                }
                yield all;
            }
            case Target.Id(String prefix) -> List.of(graph.resolve(prefix).id());
            case Target.Relative(int steps) when steps < 0 -> throw new RevisionException.BadTarget("" + steps);
            case Target.Relative(int steps) -> walkUp(steps);
        };
    }

    /** The revisions that a downgrade to the target takes away. */
    private Set<RevisionId> leaving(Target target) {
        return switch (target) {
            case Target.Base base -> applied;
            case Target.Relative(int steps) when steps > 0 -> throw new RevisionException.BadTarget("+" + steps);
            case Target.Relative(int steps) -> last(-steps);
            case Target.Head head -> appliedAbove(destinations(target));
            case Target.Heads all -> appliedAbove(destinations(target));
            case Target.Id id -> appliedAbove(destinations(target));
        };
    }

    private Set<RevisionId> appliedAbove(Collection<RevisionId> destinations) {
        List<RevisionId> next = new ArrayList<>();
        for (RevisionId id : destinations) {
            if (!applied.contains(id)) {
                throw new RevisionException.NotApplied(id, heads);
            }
            next.addAll(graph.children(id));
        }
        Set<RevisionId> leaving = graph.withDescendants(next);
        leaving.retainAll(applied);
        return leaving;
    }

    /** The revisions that were applied last. Taking a merge away leaves several heads, and then no last one. */
    private Set<RevisionId> last(int count) {
        Set<RevisionId> leaving = new HashSet<>();
        List<RevisionId> at = new ArrayList<>(onlyHead(-count));
        for (int walked = 0; walked < count; walked++) {
            if (at.isEmpty()) {
                throw new RevisionException.TooFar(-count, walked);
            }
            RevisionNode node = graph.get(at.getFirst());
            if (node.isMerge() && walked + 1 < count) {
                throw new RevisionException.AmbiguousWalk(-count, node.id(), node.down());
            }
            leaving.add(node.id());
            at = node.down();
        }
        return leaving;
    }

    private Collection<RevisionId> walkUp(int steps) {
        List<RevisionId> at = new ArrayList<>(onlyHead(steps));
        for (int walked = 0; walked < steps; walked++) {
            List<RevisionId> next = at.isEmpty()
                    ? graph.parentsFirst().stream()
                            .filter(RevisionNode::isBase)
                            .map(RevisionNode::id)
                            .toList()
                    : graph.children(at.getFirst());
            if (next.isEmpty()) {
                throw new RevisionException.TooFar(steps, walked);
            }
            if (next.size() > 1) {
                throw new RevisionException.AmbiguousWalk(steps, at.isEmpty() ? null : at.getFirst(), next);
            }
            at = List.of(next.getFirst());
        }
        return at;
    }

    private Collection<RevisionId> onlyHead(int steps) {
        if (heads.size() > 1) {
            throw new RevisionException.AmbiguousStart(steps, heads);
        }
        return heads;
    }
}
