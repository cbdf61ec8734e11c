package dev.retort.revision;

import dev.retort.dag.Lineage;
import dev.retort.dag.TopologicalOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
            List<Integer> before = new ArrayList<>();
            addParents(before, names, node, gaps);
            down[i] = numbers(before);
            addDependencies(before, names, node, gaps);
            all[i] = before.size() == down[i].length ? down[i] : numbers(before);
            if (before.contains(i)) {
                throw new GraphException.SelfLoop(node);
            }
        }
        int[] order = order(sorted, all);
        List<RevisionNode> nodes = new ArrayList<>(order.length);
        for (int place : order) {
            nodes.add(sorted.get(place));
        }
        Lineage follows = new Lineage(renumbered(down, order));
        // Where nothing depends on anything, both hold the same arrays, and one relation will do.
        Lineage needs = Arrays.equals(down, all) ? follows : new Lineage(renumbered(all, order));
        return new Edges(nodes, follows, needs, gaps);
    }

    private static void addParents(List<Integer> before, RevisionNames names, RevisionNode node, List<Gap> gaps) {
        for (RevisionId id : node.down()) {
            Integer place = names.withId(id);
            if (place == null) {
                gaps.add(new Gap(node, RevisionNames.name(id), Gap.Relation.DOWN));
            } else {
                addOnce(before, place);
            }
        }
    }

    private static void addDependencies(List<Integer> before, RevisionNames names, RevisionNode node, List<Gap> gaps) {
        for (RevisionName name : node.dependsOn()) {
            names.exactly(name)
                    .ifPresentOrElse(
                            place -> addOnce(before, place),
                            () -> gaps.add(new Gap(node, name, Gap.Relation.DEPENDS_ON)));
        }
    }

    private static void addOnce(List<Integer> places, int place) {
        if (!places.contains(place)) {
            places.add(place);
        }
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

    private static int[] numbers(List<Integer> places) {
        int[] numbers = new int[places.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = places.get(i);
        }
        return numbers;
    }
}
