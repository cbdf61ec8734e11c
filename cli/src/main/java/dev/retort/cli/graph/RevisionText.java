package dev.retort.cli.graph;

import dev.retort.cli.terminal.Json;
import dev.retort.cli.terminal.Paint;
import dev.retort.migration.Script;
import dev.retort.plan.Stage;
import dev.retort.project.History.Entry;
import dev.retort.project.History.Mark;
import dev.retort.revision.RevisionNode;
import java.util.List;
import java.util.stream.Collectors;

/** Revisions as people and programs read them; the lines are Alembic's. */
final class RevisionText {

    /** Instead of a list that would be empty. */
    static final String NONE = "No revisions yet; 'retort revision -m \"…\"' writes the first.";

    private RevisionText() {}

    /** {@code 5c8ca8d3f0b1 -> 1975ea83b712 (head), add phone number}. */
    static String line(Entry entry, Paint paint) {
        RevisionNode node = entry.script().node();
        return parents(node) + " -> " + paint.revision(node.id().value()) + paint.mark(marks(entry.marks()))
                + (node.message().isEmpty() ? "" : ", " + node.message());
    }

    /** Several lines. */
    static String details(Entry entry, Paint paint) {
        RevisionNode node = entry.script().node();
        StringBuilder text = new StringBuilder();
        text.append("Rev: ").append(paint.revision(node.id().value())).append(paint.mark(marks(entry.marks())));
        text.append(node.isMerge() ? "\nMerges: " : "\nParent: ").append(parents(node));
        if (entry.children().size() > 1) {
            text.append("\nBranches into: ").append(Stage.list(entry.children()));
        }
        text.append("\nPath: ").append(entry.script().name());
        text.append("\n\n    ").append(node.message()).append('\n');
        return text.toString();
    }

    static Json json(Entry entry) {
        Script script = entry.script();
        return json(script)
                .with("children", entry.children())
                .with("marks", entry.marks().stream().map(RevisionText::word).toList());
    }

    static Json json(Script script) {
        return Json.object()
                .with("revision", script.id())
                .with("down", script.node().down())
                .with("message", script.node().message())
                .with("file", script.name());
    }

    private static String parents(RevisionNode node) {
        return node.isBase() ? "<base>" : Stage.list(node.down());
    }

    private static String marks(List<Mark> marks) {
        return marks.stream().map(mark -> " (" + word(mark) + ")").collect(Collectors.joining());
    }

    private static String word(Mark mark) {
        return switch (mark) {
            case HEAD -> "head";
            case BRANCH_POINT -> "branchpoint";
            case MERGE_POINT -> "mergepoint";
            case CURRENT -> "current";
            case APPLIED -> "applied";
        };
    }
}
