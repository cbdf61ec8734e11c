package dev.retort.cli.graph;

import dev.retort.cli.drawing.ChartNode;
import dev.retort.cli.drawing.LaneNode;
import dev.retort.project.History.Entry;
import dev.retort.revision.RevisionNode;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Revisions as nodes of a drawing. */
final class EntryNode {

    /** The mark of what a database lacks. */
    static final char LACKING = 'o';

    private EntryNode() {}

    /** @param text what stands beside it, at least one line */
    static LaneNode lane(Entry entry, char mark, List<String> text) {
        RevisionNode node = entry.script().node();
        List<String> parents =
                node.down().stream().map(Object::toString).distinct().toList();
        return new LaneNode(node.id().value(), parents, mark, text);
    }

    static ChartNode chart(Entry entry) {
        RevisionNode node = entry.script().node();
        Set<ChartNode.State> states = EnumSet.noneOf(ChartNode.State.class);
        if (entry.children().isEmpty()) {
            states.add(ChartNode.State.HEAD);
        }
        if (entry.isApplied()) {
            states.add(ChartNode.State.APPLIED);
        }
        return new ChartNode(
                node.id().value(),
                texts(node.down()),
                texts(entry.dependencies()),
                texts(node.labels()),
                node.message(),
                states);
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(Object::toString).toList();
    }
}
