package dev.retort.past;

import dev.retort.migration.Format;
import dev.retort.migration.Script;
import dev.retort.migration.ScriptDirectory;
import dev.retort.plan.PlanException;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionName;
import dev.retort.revision.RevisionNode;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Revisions whose files are gone, as the history knows them. */
public final class RecordedScripts {

    private final ScriptDirectory files;
    private final Collection<RevisionId> heads;
    private final Map<String, Row> upgrades;

    /**
     * @param heads of the database
     * @param rows the whole history, oldest first
     */
    public RecordedScripts(ScriptDirectory files, Collection<RevisionId> heads, List<Row> rows) {
        this.files = files;
        this.heads = List.copyOf(heads);
        this.upgrades = upgrades(rows);
    }

    /** What was upgraded and not taken back since, by the row of the upgrade. */
    public static Map<String, Row> upgrades(List<Row> rows) {
        Map<String, Row> upgrades = new HashMap<>();
        for (Row row : rows) {
            switch (row.action()) {
                case "upgrade" -> upgrades.put(row.revision(), row);
                case "downgrade" -> upgrades.remove(row.revision());
                default -> {}
            }
        }
        return upgrades;
    }

    /**
     * The applied revisions that no file has: heads that are unknown, what files name and is not there, and what the history says that
     * these follow and depend on.
     *
     * @return each with its row; empty where the history has none
     */
    public Map<RevisionId, Optional<Row>> missing() {
        RevisionGraph graph = files.graph();
        Set<RevisionId> applied = graph.knownApplied(heads);
        List<String> named =
                new ArrayList<>(heads.stream().map(RevisionId::value).toList());
        graph.gaps().stream()
                .filter(gap -> applied.contains(gap.by().id()))
                .forEach(gap -> named.add(gap.missing().value()));
        return missing(named);
    }

    /** Those of them that come after all that the files have: somebody ran them with other files. */
    public Set<RevisionId> ahead() {
        return missing(heads.stream().map(RevisionId::value).toList()).keySet();
    }

    private Map<RevisionId, Optional<Row>> missing(List<String> named) {
        Map<RevisionId, Optional<Row>> missing = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(named);
        while (!open.isEmpty()) {
            String name = open.remove();
            Optional<RevisionId> id = unknown(name);
            if (id.isPresent() && !missing.containsKey(id.get())) {
                Optional<Row> row = Optional.ofNullable(upgrades.get(name));
                missing.put(id.get(), row);
                row.map(Row::undo).ifPresent(undo -> {
                    open.addAll(undo.down());
                    open.addAll(undo.needs());
                });
            }
        }
        return missing;
    }

    /** A label of a file that is gone is no revision, and is left out. */
    private Optional<RevisionId> unknown(String name) {
        try {
            RevisionId id = RevisionId.of(name);
            boolean label = !upgrades.containsKey(name) && !heads.contains(id) && isLabel(name);
            return files.graph().contains(id) || label ? Optional.empty() : Optional.of(id);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isLabel(String name) {
        return files.graph().parentsFirst().stream()
                .flatMap(node -> node.labels().stream())
                .anyMatch(label -> label.value().equals(name));
    }

    /**
     * The files, and in the place of those that are gone or were edited what the history has of them.
     *
     * @param checksums see {@link HistoryTable.Summary}
     * @throws PlanException when the history does not know one
     */
    public ScriptDirectory completed(Map<String, String> checksums) {
        List<Script> scripts = new ArrayList<>();
        Set<RevisionId> unknown = new HashSet<>();
        missing()
                .forEach((id, row) -> row.filter(known -> known.undo() != null)
                        .ifPresentOrElse(known -> scripts.add(script(known)), () -> unknown.add(id)));
        if (!unknown.isEmpty()) {
            throw new PlanException(
                    "the history does not have what takes back "
                            + unknown.stream().sorted().map(RevisionId::value).collect(Collectors.joining(", "))
                            + ": an older Retort or another program ran it. Nothing was run; check out the code that has the file");
        }
        for (Script edited : EditedFiles.among(files.graph().knownApplied(heads), files, checksums)) {
            Row row = upgrades.get(edited.id().value());
            if (row != null && row.undo() != null) {
                scripts.add(script(row));
            }
        }
        return files.with(scripts);
    }

    private static Script script(Row row) {
        Row.Undo undo = row.undo();
        if (undo == null) {
            throw new IllegalArgumentException(row.revision() + " has nothing that takes it back");
        }
        RevisionId id = RevisionId.of(row.revision());
        String name = "the history's row " + row.id();
        RevisionNode node = new RevisionNode(
                id,
                undo.down().stream().map(RevisionId::of).toList(),
                undo.needs().stream().map(RevisionName::of).toList(),
                List.of(),
                row.message(),
                name);
        return new Script(
                node, Format.SQL, Path.of(row.revision()), name, text(undo), String.valueOf(row.checksum()), 1);
    }

    /** What cannot be run is left out, so that its downgrade counts as one that nobody wrote; see {@link #problem}. */
    private static String text(Row.Undo undo) {
        Stream<String> statements = undo.statements().stream().map(statement -> statement + ";\n");
        return "-- upgrade\n"
                + (undo.problem() == null ? "-- downgrade\n" + statements.collect(Collectors.joining("\n")) : "");
    }

    /**
     * Refuses what cannot be taken back without its file.
     *
     * @param leaving what a downgrade takes back
     * @throws PlanException when there is such a revision among them
     */
    public void refuse(Collection<RevisionId> leaving, ScriptDirectory completed) {
        String problems = leaving.stream()
                .filter(id -> completed.script(id).name().startsWith("the history's row "))
                .flatMap(id -> problem(id).stream())
                .collect(Collectors.joining("\n"));
        if (!problems.isEmpty()) {
            throw new PlanException(
                    "what the history has cannot be run:\n" + problems
                            + "\nNothing was run. Check out the code that has the file, or change the schema by hand and say so: 'retort stamp'");
        }
    }

    private Optional<String> problem(RevisionId id) {
        return Optional.ofNullable(upgrades.get(id.value()))
                .map(Row::undo)
                .map(Row.Undo::problem)
                .map(problem -> "  " + id + ": " + problem);
    }
}
