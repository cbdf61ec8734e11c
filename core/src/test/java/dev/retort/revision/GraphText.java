package dev.retort.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Graphs as the tests write them: {@code a; b<-a; c<-a; d<-b,c}, where {@code d} follows {@code b} and {@code c}. */
final class GraphText {

    /** Stands for no ids at all. */
    static final String NONE = ".";

    private GraphText() {}

    static RevisionGraph graph(String text) {
        return RevisionGraph.of(nodes(text));
    }

    static List<RevisionNode> nodes(String text) {
        List<RevisionNode> nodes = new ArrayList<>();
        if (!text.equals(NONE)) {
            for (String node : text.split(";", -1)) {
                String[] sides = node.split("<-", 2);
                nodes.add(new RevisionNode(
                        RevisionId.of(sides[0].strip()), ids(sides.length == 1 ? NONE : sides[1]), ""));
            }
        }
        return nodes;
    }

    static List<RevisionId> ids(String text) {
        return text.strip().equals(NONE)
                ? List.of()
                : Stream.of(text.split(",", -1))
                        .map(String::strip)
                        .map(RevisionId::of)
                        .toList();
    }

    static String text(Collection<RevisionId> ids) {
        return ids.isEmpty() ? NONE : ids.stream().map(RevisionId::value).collect(Collectors.joining(","));
    }

    /** {@code +b>b} is the upgrade {@code b} that leaves the database at {@code b}; {@code .} for no step. */
    static String text(Route route) {
        return route.steps().isEmpty()
                ? NONE
                : route.steps().stream().map(GraphText::text).collect(Collectors.joining(" "));
    }

    private static String text(Step step) {
        String sign = switch (step.direction()) {
            case UPGRADE -> "+";
            case DOWNGRADE -> "-";
        };
        return sign + step.revision().id() + ">" + text(step.headsAfter());
    }
}
