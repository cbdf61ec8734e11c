package dev.retort.dag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Puts parents before their children, by a walk from each node in turn that takes parents in their given order, so that a
 * line of nodes stays together. Without recursion, so that a line may be long.
 */
public final class TopologicalOrder {

    private enum State {
        UNSEEN,
        ON_THE_PATH,
        DONE
    }

    private final int[][] parents;
    private final State[] states;
    /** How many parents of a node on the path were looked at. */
    private final int[] looked;

    private final int[] path;
    private int depth;
    private final int[] order;
    private int done;

    private TopologicalOrder(int[][] parents) {
        this.parents = parents;
        this.states = new State[parents.length];
        Arrays.fill(states, State.UNSEEN);
        this.looked = new int[parents.length];
        this.path = new int[parents.length];
        this.order = new int[parents.length];
    }

    /** Thrown to name the nodes of a cycle, each a parent of the next, and the last of the first. */
    public static final class CycleFound extends Exception {
        private static final long serialVersionUID = 1;

        private final transient List<Integer> nodes;

        private CycleFound(List<Integer> nodes) {
            this.nodes = nodes;
        }

        public List<Integer> nodes() {
            return nodes;
        }
    }

    /**
     * The numbers of all nodes, parents first.
     *
     * @param parents of each node, by number
     * @throws CycleFound when nodes come before each other
     */
    public static int[] of(int[][] parents) throws CycleFound {
        TopologicalOrder walk = new TopologicalOrder(parents);
        for (int node = 0; node < parents.length; node++) {
            if (walk.states[node] == State.UNSEEN) {
                walk.walkFrom(node);
            }
        }
        return walk.order;
    }

    private void walkFrom(int start) throws CycleFound {
        enter(start);
        while (depth > 0) {
            int node = path[depth - 1];
            if (looked[node] == parents[node].length) {
                states[node] = State.DONE;
                order[done++] = node;
                depth--;
            } else {
                int parent = parents[node][looked[node]++];
                switch (states[parent]) {
                    case UNSEEN -> enter(parent);
                    case ON_THE_PATH -> throw new CycleFound(cycleFrom(parent));
                    case DONE -> {}
                }
            }
        }
    }

    private void enter(int node) {
        states[node] = State.ON_THE_PATH;
        path[depth++] = node;
    }

    /** The path leads from a child to its parent, so it is read backwards. */
    private List<Integer> cycleFrom(int node) {
        List<Integer> cycle = new ArrayList<>();
        int at = depth;
        do {
            at--;
            cycle.add(path[at]);
        } while (path[at] != node);
        Collections.rotate(cycle, 1);
        return cycle;
    }
}
