package dev.retort.cli.graph;

import dev.retort.cli.terminal.Json;
import dev.retort.cli.terminal.Paint;
import dev.retort.migration.Script;
import dev.retort.plan.Stage;
import dev.retort.project.History.Entry;
import dev.retort.project.History.Mark;
import dev.retort.revision.RevisionNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Revisions as people and programs read them; the words are Alembic's. */
final class RevisionText {

    /** Instead of a list that would be empty. */
    static final String NONE = "No revisions yet; 'retort revision -m \"…\"' writes the first.";

    private RevisionText() {}

    /** {@code 5c8ca8d3f0b1 -> 1975ea83b712 (users) (head), add phone number}; dependencies are in parentheses too. */
    static String line(Entry entry, Paint paint) {
        RevisionNode node = entry.script().node();
        String dependencies = node.dependsOn().isEmpty() ? "" : " (" + list(node.dependsOn()) + ")";
        return parents(node) + dependencies + " -> " + named(entry, paint);
    }

    /** {@code 1975ea83b712 (users) (head), add phone number}. */
    static String named(Entry entry, Paint paint) {
        RevisionNode node = entry.script().node();
        String labels = entry.branches().isEmpty() ? "" : " (" + list(entry.branches()) + ")";
        return paint.revision(node.id().value())
                + paint.mark(labels + marks(entry.marks()))
                + (node.message().isEmpty() ? "" : ", " + node.message());
    }

    /** Several lines, the last of them empty. */
    static List<String> details(Entry entry, Paint paint) {
        RevisionNode node = entry.script().node();
        List<String> lines = new ArrayList<>();
        lines.add("Rev: " + paint.revision(node.id().value()) + paint.mark(marks(entry.marks())));
        lines.add((node.isMerge() ? "Merges: " : "Parent: ") + parents(node));
        if (!node.dependsOn().isEmpty()) {
            lines.add("Also depends on: " + list(node.dependsOn()));
        }
        if (entry.children().size() > 1) {
            lines.add("Branches into: " + Stage.list(entry.children()));
        }
        if (!entry.branches().isEmpty()) {
            lines.add("Branch names: " + list(entry.branches()));
        }
        lines.add("Path: " + entry.script().name());
        lines.addAll(List.of("", "    " + node.message(), ""));
        return lines;
    }

    static Json json(Entry entry) {
        Script script = entry.script();
        return Json.object()
                .with("revision", script.id())
                .with("down", script.node().down())
                .with("dependsOn", entry.dependencies())
                .with("labels", script.node().labels())
                .with("branches", entry.branches())
                .with("message", script.node().message())
                .with("file", script.name())
                .with("children", entry.children())
                .with("marks", entry.marks().stream().map(RevisionText::word).toList());
    }

    private static String parents(RevisionNode node) {
        return node.isBase() ? "<base>" : Stage.list(node.down());
    }

    private static String marks(List<Mark> marks) {
        return marks.stream().map(mark -> " (" + word(mark) + ")").collect(Collectors.joining());
    }

    private static String list(List<?> names) {
        return names.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String word(Mark mark) {
        return switch (mark) {
            case HEAD -> "head";
            case EFFECTIVE_HEAD -> "effective head";
            case BRANCH_POINT -> "branchpoint";
            case MERGE_POINT -> "mergepoint";
            case CURRENT -> "current";
            case APPLIED -> "applied";
        };
    }
}
