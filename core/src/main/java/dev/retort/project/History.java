package dev.retort.project;

import dev.retort.migration.Script;
import dev.retort.migration.ScriptDirectory;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.Target;
import dev.retort.revision.TargetRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** The revisions of the files. */
public final class History {

    private final Project project;

    public History(Project project) {
        this.project = project;
    }

    /** What the graph says of a revision. */
    public enum Mark {
        HEAD,
        BRANCH_POINT,
        MERGE_POINT,
        /** The database is at it. */
        CURRENT,
        /** The database is beyond it. */
        APPLIED
    }

    /** @param children those that directly follow, sorted */
    public record Entry(Script script, List<RevisionId> children, List<Mark> marks) {

        public Entry {
            children = List.copyOf(children);
            marks = List.copyOf(marks);
        }
    }

    /**
     * Newest first. The database is asked only where the range counts from where it is.
     *
     * @throws dev.retort.revision.RevisionException when a side of the range is nowhere, or no way leads from one to the other
     */
    public List<Entry> list(TargetRange range) {
        return entries(range, range.isFromCurrent() ? Optional.of(ask()) : Optional.empty(), List.of());
    }

    /** Newest first, with what the database says. */
    public List<Entry> listWithDatabase(TargetRange range) {
        SortedSet<RevisionId> heads = ask();
        return entries(range, range.isFromCurrent() ? Optional.of(heads) : Optional.empty(), heads);
    }

    /** The heads of the files, sorted. */
    public List<Entry> heads() {
        ScriptDirectory scripts = project.scripts();
        return scripts.graph().heads().stream()
                .map(id -> entry(scripts, id, Set.of(), Set.of()))
                .toList();
    }

    /** The ids of {@link #heads}. */
    public SortedSet<RevisionId> fileHeads() {
        return project.scripts().graph().heads();
    }

    /**
     * The revisions that a target stands for; none for base. The database is asked only where the target counts from where it
     * is.
     *
     * @throws dev.retort.revision.RevisionException when the target is nowhere, or in more than one place
     */
    public List<Entry> show(Target target) {
        ScriptDirectory scripts = project.scripts();
        return scripts.graph().locate(target, target.isFromCurrent() ? Optional.of(ask()) : Optional.empty()).stream()
                .map(id -> entry(scripts, id, Set.of(), Set.of()))
                .toList();
    }

    private SortedSet<RevisionId> ask() {
        return new Run(project, RunOptions.standard()).read(connection -> Run.heads(connection, project.tracking()));
    }

    private List<Entry> entries(
            TargetRange range, Optional<SortedSet<RevisionId>> asked, Collection<RevisionId> databaseHeads) {
        ScriptDirectory scripts = project.scripts();
        RevisionGraph graph = scripts.graph();
        Set<RevisionId> current = Set.copyOf(databaseHeads);
        Set<RevisionId> applied = graph.knownApplied(databaseHeads);
        return graph.between(range, asked).reversed().stream()
                .map(RevisionNode::id)
                .map(id -> entry(scripts, id, current, applied))
                .toList();
    }

    private static Entry entry(
            ScriptDirectory scripts, RevisionId id, Set<RevisionId> current, Set<RevisionId> applied) {
        RevisionGraph graph = scripts.graph();
        List<RevisionId> children = graph.children(id);
        List<Mark> marks = new ArrayList<>();
        if (children.isEmpty()) {
            marks.add(Mark.HEAD);
        }
        if (children.size() > 1) {
            marks.add(Mark.BRANCH_POINT);
        }
        if (graph.get(id).isMerge()) {
            marks.add(Mark.MERGE_POINT);
        }
        if (current.contains(id)) {
            marks.add(Mark.CURRENT);
        }
        if (applied.contains(id) && !current.contains(id)) {
            marks.add(Mark.APPLIED);
        }
        return new Entry(scripts.script(id), children, marks);
    }
}
