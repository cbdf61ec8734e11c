package dev.retort.revision;

import dev.retort.dag.Lineage;
import dev.retort.dag.TopologicalOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names that revisions give each other, resolved to numbers.
 *
 * @param nodes by number, each behind those that it follows or depends on
 * @param down the revisions that each follows
 * @param all those, and the ones that each depends on
 * @param gaps names that stand for no revision, in the order of the revisions
 */
record Edges(List<RevisionNode> nodes, Lineage down, Lineage all, List<Gap> gaps) {

    Edges {
        nodes = List.copyOf(nodes);
        gaps = List.copyOf(gaps);
    }

    /**
     * @throws GraphException.SelfLoop when a revision follows or depends on itself
     * @throws GraphException.Cycle when revisions come before each other
     */
    static Edges of(RevisionNames names) {
        List<RevisionNode> sorted = names.sorted();
        List<Gap> gaps = new ArrayList<>();
        int[][] down = new int[sorted.size()][];
        int[][] all = new int[sorted.size()][];
        for (int i = 0; i < down.length; i++) {
            RevisionNode node = sorted.get(i);
            List<Integer> parents = resolved(names, node, Gap.Relation.DOWN, gaps);
            List<Integer> before = new ArrayList<>(parents);
            before.addAll(resolved(names, node, Gap.Relation.DEPENDS_ON, gaps));
            if (before.contains(i)) {
                throw new GraphException.SelfLoop(node);
            }
            down[i] = distinct(parents);
            all[i] = distinct(before);
        }
        int[] order = order(sorted, all);
        List<RevisionNode> nodes = new ArrayList<>(order.length);
        for (int place : order) {
            nodes.add(sorted.get(place));
        }
        return new Edges(nodes, new Lineage(renumbered(down, order)), new Lineage(renumbered(all, order)), gaps);
    }

    private static List<Integer> resolved(
            RevisionNames names, RevisionNode node, Gap.Relation relation, List<Gap> gaps) {
        List<RevisionName> named = switch (relation) {
            case DOWN -> node.down().stream().map(RevisionNames::name).toList();
            case DEPENDS_ON -> node.dependsOn();
        };
        List<Integer> found = new ArrayList<>(named.size());
        for (RevisionName name : named) {
            Optional<Integer> place = switch (relation) {
                case DOWN -> names.withId(name);
                case DEPENDS_ON -> names.exactly(name);
            };
            if (place.isPresent()) {
                found.add(place.get());
            } else {
                gaps.add(new Gap(node, name, relation));
            }
        }
        return found;
    }

    private static int[] order(List<RevisionNode> sorted, int[][] parents) {
        try {
            return TopologicalOrder.of(parents);
        } catch (TopologicalOrder.CycleFound e) {
            throw new GraphException.Cycle(e.nodes().stream().map(sorted::get).toList());
        }
    }

    private static int[][] renumbered(int[][] parents, int[] order) {
        int[] numbers = new int[order.length];
        for (int number = 0; number < order.length; number++) {
            numbers[order[number]] = number;
        }
        int[][] renumbered = new int[order.length][];
        for (int number = 0; number < order.length; number++) {
            int[] of = parents[order[number]].clone();
            for (int i = 0; i < of.length; i++) {
                of[i] = numbers[of[i]];
            }
            renumbered[number] = of;
        }
        return renumbered;
    }

    private static int[] distinct(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).distinct().toArray();
    }
}
