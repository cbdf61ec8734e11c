package dev.retort.cli.drawing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One node of a chart that another program lays out.
 *
 * @param parents what it follows
 * @param dependencies what else must be there before it
 * @param labels names of the branch that begins with it
 * @param message may be empty
 */
public record ChartNode(
        String id,
        List<String> parents,
        List<String> dependencies,
        List<String> labels,
        String message,
        Set<State> states) {

    /** What is drawn otherwise than the rest. */
    public enum State {
        /** Nothing follows it. */
        HEAD,
        /** A database has it. */
        APPLIED
    }

    public ChartNode {
        parents = List.copyOf(parents);
        dependencies = List.copyOf(dependencies);
        labels = List.copyOf(labels);
        states = Set.copyOf(states);
    }

    boolean is(State state) {
        return states.contains(state);
    }

    /** The lines that stand in the node. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(labels.isEmpty() ? id : id + " (" + String.join(", ", labels) + ")");
        lines.addAll(message.lines().toList());
        return lines;
    }

    /** What the nodes lead to and is not among them, in the order in which it comes up. */
    static List<String> outside(List<ChartNode> nodes) {
        Set<String> outside = new LinkedHashSet<>();
        for (ChartNode node : nodes) {
            outside.addAll(node.parents());
            outside.addAll(node.dependencies());
        }
        nodes.forEach(node -> outside.remove(node.id()));
        return List.copyOf(outside);
    }
}
