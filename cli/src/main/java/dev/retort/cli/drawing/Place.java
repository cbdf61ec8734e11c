package dev.retort.cli.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where a node stands among the lanes, and what becomes of them. Below it, lanes towards one node are one, the leftmost. What leads
 * from a node to its parents, its legs, sets out side by side: straight down, and to the right of that.
 *
 * @param before the lanes from above, with the node's own
 * @param column the node's own among them
 * @param after the lanes below
 * @param columns where in {@code after} the lane towards a node is
 * @param colours how many have been given out, this place's own included
 */
record Place(
        LaneNode node, List<Lane> before, int column, List<Lane> after, Map<String, Integer> columns, int colours) {

    Place {
        before = List.copyOf(before);
        after = List.copyOf(after);
        columns = Map.copyOf(columns);
    }

    /**
     * @param lanes from above; when none of them leads to the node, it gets one on the right
     * @param colours how many have been given out
     */
    static Place of(LaneNode node, List<Lane> lanes, int colours) {
        int used = colours;
        List<Lane> before = new ArrayList<>(lanes);
        int column = 0;
        while (column < lanes.size() && !lanes.get(column).towards().equals(node.id())) {
            column++;
        }
        if (column == lanes.size()) {
            before.add(new Lane(node.id(), used++));
        }
        Map<String, Lane> after = byTarget(before.subList(0, column));
        Map<String, Lane> right = byTarget(before.subList(column + 1, before.size()));
        Lane own = before.get(column);
        for (String parent : node.parents()) {
            if (!after.containsKey(parent)) {
                boolean goesOn = parent.equals(node.parents().getFirst());
                Lane lane = goesOn ? new Lane(parent, own.colour()) : right.get(parent);
                after.put(parent, lane == null ? new Lane(parent, used++) : lane);
            }
        }
        right.forEach(after::putIfAbsent);
        Map<String, Integer> columns = new HashMap<>();
        after.keySet().forEach(target -> columns.put(target, columns.size()));
        return new Place(node, before, column, List.copyOf(after.values()), columns, used);
    }

    private static Map<String, Lane> byTarget(List<Lane> lanes) {
        Map<String, Lane> byTarget = new LinkedHashMap<>();
        lanes.forEach(lane -> byTarget.put(lane.towards(), lane));
        return byTarget;
    }

    /** The column, below, of the lane towards a node. */
    int below(String target) {
        return Objects.requireNonNull(columns.get(target));
    }

    boolean isMerge() {
        return node.parents().size() > 1;
    }

    /** Whether the first leg of a merge sets out to the left, because its lane is there. */
    boolean leansLeft() {
        return isMerge() && below(node.parents().getFirst()) < column;
    }

    /** How many columns the legs take up where they set out. */
    private int breadth() {
        return Math.max(1, node.parents().size() - (leansLeft() ? 1 : 0));
    }

    /** Whether the last leg sets out into the next lane on the right. */
    private boolean meetsNeighbour() {
        return breadth() > 1
                && column + 1 < before.size()
                && before.get(column + 1).towards().equals(node.parents().getLast());
    }

    /** How many columns the lanes on the right give way before the node is drawn. */
    int room() {
        return Math.max(0, breadth() - 2);
    }

    /** Whether the lanes on the right give way by one more column beside the legs. */
    boolean givesWay() {
        return breadth() > 1 && !meetsNeighbour();
    }

    /** How many columns the lanes on the right give way in all. */
    int shift() {
        return room() + (givesWay() ? 1 : 0);
    }

    /** How many characters the node's rows take up. */
    int width() {
        return 2 * (before.size() + shift());
    }
}
