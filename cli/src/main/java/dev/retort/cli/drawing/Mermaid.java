package dev.retort.cli.drawing;

import dev.retort.cli.drawing.ChartNode.State;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A graph as a <a href="https://mermaid.js.org/syntax/flowchart.html">flowchart of Mermaid</a>, which Markdown pages of GitHub and
 * GitLab show; the newest on top. An arrow leads from a revision to what follows it, a dotted one to what depends on it. Heads have a
 * thick border, what is applied is filled, what is not in the list is dashed.
 */
public final class Mermaid {

    /** What Mermaid gives a meaning nowhere: not in strings, comments, directives, entities, styles, or Markdown. */
    private static final String HARMLESS = " ,'()/?!";

    private Mermaid() {}

    /** @return a whole file, with a line end at its end */
    public static String of(List<ChartNode> nodes) {
        StringBuilder chart = new StringBuilder("flowchart BT\n");
        for (ChartNode node : nodes) {
            String label = node.lines().stream().map(Mermaid::escaped).collect(Collectors.joining("<br/>"));
            chart.append("    ")
                    .append(name(node.id()))
                    .append("[\"")
                    .append(label)
                    .append("\"]\n");
        }
        List<String> outside = ChartNode.outside(nodes);
        for (String id : outside) {
            chart.append("    ")
                    .append(name(id))
                    .append("[\"")
                    .append(escaped(id))
                    .append("\"]\n");
        }
        for (ChartNode node : nodes) {
            node.parents().forEach(parent -> chart.append(edge(parent, "-->", node)));
            node.dependencies().forEach(needed -> chart.append(edge(needed, "-.->", node)));
        }
        chart.append(style("head", "stroke-width:3px", ids(nodes, node -> node.is(State.HEAD))));
        chart.append(style("applied", "fill:#dcefdc,color:#000000", ids(nodes, node -> node.is(State.APPLIED))));
        chart.append(style("outside", "stroke-dasharray:3 3", outside));
        return chart.toString();
    }

    private static List<String> ids(List<ChartNode> nodes, Predicate<ChartNode> wanted) {
        return nodes.stream().filter(wanted).map(ChartNode::id).toList();
    }

    private static String style(String name, String css, List<String> ids) {
        if (ids.isEmpty()) {
            return "";
        }
        String names = ids.stream().map(Mermaid::name).collect(Collectors.joining(","));
        return "    classDef " + name + " " + css + "\n    class " + names + " " + name + "\n";
    }

    private static String edge(String from, String arrow, ChartNode to) {
        return "    " + name(from) + " " + arrow + " " + name(to.id()) + "\n";
    }

    /** A name that is no word of Mermaid's, for an id that may be one: {@code end} is. Different ids have different names. */
    private static String name(String id) {
        StringBuilder name = new StringBuilder("r");
        id.codePoints().forEach(c -> {
            if (c < 128 && Character.isLetterOrDigit(c)) {
                name.appendCodePoint(c);
            } else {
                name.append('_').append(Integer.toHexString(c)).append('_');
            }
        });
        return name.toString();
    }

    /** With numbers for characters ({@code #35;}) that could mean something; a string has no other way to quote. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || HARMLESS.indexOf(c) >= 0) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append('#').append(Character.isISOControl(c) ? ' ' : c).append(';');
            }
        });
        return escaped.toString();
    }
}
