package dev.retort.cli.drawing;

import dev.retort.cli.drawing.ChartNode.State;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A graph in the <a href="https://graphviz.org/doc/info/lang.html">DOT language</a> of Graphviz, the newest on top. An arrow leads
 * from a revision to what follows it, a dashed one to what depends on it. Heads have a thick border, what is applied is filled, what
 * is not in the list is dotted.
 */
public final class Dot {

    private Dot() {}

    /** @return a whole file, with a line end at its end */
    public static String of(List<ChartNode> nodes) {
        StringBuilder dot = new StringBuilder("""
                digraph revisions {
                  rankdir=BT;
                  node [shape=box, style=rounded, fontname="Helvetica", fillcolor="#dcefdc"];
                """);
        for (ChartNode node : nodes) {
            String label = node.lines().stream().map(Dot::escaped).collect(Collectors.joining("\\n"));
            dot.append("  ")
                    .append(quoted(node.id()))
                    .append(" [label=\"")
                    .append(label)
                    .append('"');
            dot.append(style(node)).append("];\n");
        }
        for (String id : ChartNode.outside(nodes)) {
            dot.append("  ")
                    .append(quoted(id))
                    .append(" [label=")
                    .append(quoted(id))
                    .append(", style=\"rounded,dotted\"];\n");
        }
        for (ChartNode node : nodes) {
            node.parents().forEach(parent -> dot.append(edge(parent, node)).append(";\n"));
            node.dependencies().forEach(needed -> dot.append(edge(needed, node)).append(" [style=dashed];\n"));
        }
        return dot.append("}\n").toString();
    }

    private static String style(ChartNode node) {
        String more = (node.is(State.HEAD) ? ",bold" : "") + (node.is(State.APPLIED) ? ",filled" : "");
        return more.isEmpty() ? "" : ", style=\"rounded" + more + "\"";
    }

    private static String edge(String from, ChartNode to) {
        return "  " + quoted(from) + " -> " + quoted(to.id());
    }

    private static String quoted(String text) {
        return '"' + escaped(text) + '"';
    }

    /**
     * Inside of double quotes a label has escape sequences such as {@code \N} and {@code \G} (<a
     * href="https://graphviz.org/docs/attr-types/escString/">escString</a>) and entities of HTML.
     */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("&", "&amp;")
                .replaceAll("\\p{Cc}", " ");
    }
}
