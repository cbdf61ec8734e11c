package dev.retort.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Graphs as the tests write them: {@code a; b<-a [feat]; c<-a; d<-b,c +x}, where {@code d} follows {@code b} and {@code c} and
 * depends on {@code x}, and {@code b} gives the label {@code feat}.
 */
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
                nodes.add(node(node.strip()));
            }
        }
        return nodes;
    }

    private static RevisionNode node(String text) {
        List<RevisionName> labels = list(part(text, "[", "]"), RevisionName::of);
        String rest = text.contains("[")
                ? text.substring(0, text.indexOf('[')) + text.substring(text.indexOf(']') + 1)
                : text;
        String[] beforePlus = rest.split("\\+", 2);
        String[] sides = beforePlus[0].split("<-", 2);
        return new RevisionNode(
                RevisionId.of(sides[0].strip()),
                sides.length == 1 ? List.of() : ids(sides[1]),
                beforePlus.length == 1 ? List.of() : list(beforePlus[1], RevisionName::of),
                labels,
                "",
                "");
    }

    private static String part(String text, String open, String close) {
        int start = text.indexOf(open);
        return start < 0 ? NONE : text.substring(start + 1, text.indexOf(close));
    }

    static List<RevisionId> ids(String text) {
        return list(text, RevisionId::of);
    }

    static SortedSet<RevisionId> heads(String text) {
        return new TreeSet<>(ids(text));
    }

    private static <T> List<T> list(String text, Function<String, T> made) {
        return text.strip().equals(NONE)
                ? List.of()
                : Stream.of(text.split(",", -1)).map(String::strip).map(made).toList();
    }

    static String text(Collection<RevisionId> ids) {
        return ids.isEmpty() ? NONE : ids.stream().map(RevisionId::value).collect(Collectors.joining(","));
    }

    /** {@code +a +b => b}: the steps and where they lead; {@code => b} for no step. */
    static String text(Route route) {
        return (route.steps().stream().map(step -> text(step) + " ").collect(Collectors.joining()) + "=> "
                        + text(route.headsAfter()))
                .strip();
    }

    private static String text(Step step) {
        String sign = switch (step.direction()) {
            case UPGRADE -> "+";
            case DOWNGRADE -> "-";
        };
        return sign + step.revision().id();
    }
}
