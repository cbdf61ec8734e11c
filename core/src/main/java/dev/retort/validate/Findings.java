package dev.retort.validate;

import dev.retort.migration.Script;
import dev.retort.migration.ScriptDirectory;
import dev.retort.migration.ScriptException;
import dev.retort.past.EditedFiles;
import dev.retort.past.RecordedScripts;
import dev.retort.past.Row;
import dev.retort.plan.PlanException;
import dev.retort.project.Project;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionNode;
import dev.retort.validate.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of the files does not agree with what a database says of itself. */
final class Findings {

    private final Project project;
    private final ScriptDirectory scripts;
    private final RevisionGraph graph;
    private final Validate.Told told;
    private final Map<String, Row> upgrades;
    private final Set<RevisionId> applied;

    Findings(Project project, ScriptDirectory scripts, Validate.Told told) {
        this.project = project;
        this.scripts = scripts;
        this.graph = scripts.graph();
        this.told = told;
        this.upgrades = RecordedScripts.upgrades(told.rows());
        this.applied = graph.knownApplied(told.heads());
    }

    List<Finding> all() {
        List<Finding> all = new ArrayList<>();
        EditedFiles.among(applied, scripts, told.checksums()).forEach(script -> all.add(edited(script)));
        for (RevisionNode node : graph.parentsFirst()) {
            if (applied.contains(node.id())) {
                outOfOrder(node).ifPresent(all::add);
            }
        }
        RecordedScripts recorded = new RecordedScripts(scripts, told.heads(), told.rows());
        Set<RevisionId> ahead = recorded.ahead();
        recorded.missing().forEach((id, row) -> all.add(withoutFile(id, row, ahead.contains(id))));
        return all;
    }

    private Finding edited(Script script) {
        Optional<Row> ran = row(script.id());
        String before = ran.map(Row::sql).orElse("");
        String what;
        List<String> difference = List.of();
        try {
            String now = project.sqlNow(script, told.server());
            boolean same = now.equals(before);
            what = same
                    ? "the file was edited, and would run the same SQL"
                    : "the file was edited, and would run other SQL now";
            difference = same ? List.of() : LineDifference.of(before, now);
        } catch (ScriptException | PlanException e) {
            what = "the file was edited, and could not run now: " + e.getMessage();
        }
        return new Finding(Kind.EDITED, script.id(), script.name(), ran, what, difference);
    }

    private Finding withoutFile(RevisionId id, Optional<Row> row, boolean ahead) {
        return ahead
                ? new Finding(Kind.AHEAD, id, "", row, "it was applied with files that are not here", List.of())
                : new Finding(
                        Kind.MISSING,
                        id,
                        "",
                        row,
                        "it is applied, others come after it, and its file is gone",
                        List.of());
    }

    /** Whether one that follows it, or depends on it, was there before it. */
    private Optional<Finding> outOfOrder(RevisionNode node) {
        List<RevisionId> later = new ArrayList<>(graph.children(node.id()));
        later.addAll(graph.dependents(node.id()));
        for (RevisionId id : later) {
            Optional<Row> after = applied.contains(id) ? row(id) : Optional.empty();
            Optional<String> what = after.flatMap(child -> earlier(node, child));
            if (what.isPresent()) {
                return Optional.of(new Finding(
                        Kind.OUT_OF_ORDER,
                        node.id(),
                        scripts.script(node.id()).name(),
                        row(node.id()),
                        what.get(),
                        List.of()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> earlier(RevisionNode node, Row child) {
        Optional<Row> own = row(node.id());
        if (own.isPresent()) {
            return own.get().id() > child.id()
                            && !stampedBetween(child.id(), own.get().id())
                    ? Optional.of("it ran after " + child.revision() + ", which comes after it (" + child.when() + ")")
                    : Optional.empty();
        }
        Row.Undo undo = child.undo();
        return undo == null || follows(undo, node)
                ? Optional.empty()
                : Optional.of("it never ran, though " + child.revision() + ", which comes after it, did ("
                        + child.when()
                        + "); that one followed " + (undo.down().isEmpty() ? "nothing" : String.join(", ", undo.down()))
                        + " then");
    }

    private static boolean follows(Row.Undo undo, RevisionNode node) {
        return undo.down().contains(node.id().value())
                || undo.needs().contains(node.id().value())
                || node.labels().stream().anyMatch(label -> undo.needs().contains(label.value()));
    }

    /** A stamp says where a database is, whatever was before. */
    private boolean stampedBetween(long first, long last) {
        return told.rows().stream()
                .anyMatch(row -> row.action().equals("stamp") && row.id() > first && row.id() < last);
    }

    private Optional<Row> row(RevisionId id) {
        return Optional.ofNullable(upgrades.get(id.value()));
    }
}
