package dev.retort.project;

import dev.retort.migration.Script;
import dev.retort.migration.ScriptDirectory;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionName;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.Target;
import dev.retort.revision.TargetRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
        /** Nothing follows it, and nothing depends on it. */
        HEAD,
        /** Nothing follows it, but something depends on it. */
        EFFECTIVE_HEAD,
        BRANCH_POINT,
        MERGE_POINT,
        /** The database is at it. */
        CURRENT,
        /** The database is beyond it. */
        APPLIED
    }

    /**
     * @param children those that directly follow, sorted
     * @param dependencies those that it depends on and that are there, in the order of the file
     * @param branches labels of the branches that it belongs to, sorted
     */
    public record Entry(
            Script script,
            List<RevisionId> children,
            List<RevisionId> dependencies,
            List<RevisionName> branches,
            List<Mark> marks) {

        public Entry {
            children = List.copyOf(children);
            dependencies = List.copyOf(dependencies);
            branches = List.copyOf(branches);
            marks = List.copyOf(marks);
        }

        /** Whether the database has it; false as well when none was asked. */
        public boolean isApplied() {
            return marks.contains(Mark.CURRENT) || marks.contains(Mark.APPLIED);
        }
    }

    /** @param children those that follow the point, sorted; at least two */
    public record Fork(Entry point, List<Entry> children) {

        public Fork {
            children = List.copyOf(children);
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
        Source source = source(List.of());
        return source.entries(source.heads);
    }

    /** Those of {@link #heads} that nothing depends on. */
    public List<Entry> realHeads() {
        Source source = source(List.of());
        return source.entries(source.realHeads);
    }

    /** The ids of {@link #heads}. */
    public SortedSet<RevisionId> fileHeads() {
        return project.scripts().graph().heads();
    }

    /** The revisions that several others follow, newest first. */
    public List<Fork> forks() {
        Source source = source(List.of());
        return source.graph().parentsFirst().reversed().stream()
                .map(RevisionNode::id)
                .filter(id -> source.graph().children(id).size() > 1)
                .map(id ->
                        new Fork(source.entry(id), source.entries(source.graph().children(id))))
                .toList();
    }

    /**
     * The revisions that a target stands for; none for base. The database is asked only where the target counts from where it
     * is.
     *
     * @throws dev.retort.revision.RevisionException when the target is nowhere, or in more than one place
     */
    public List<Entry> show(Target target) {
        Source source = source(List.of());
        return source.entries(
                source.graph().locate(target, target.isFromCurrent() ? Optional.of(ask()) : Optional.empty()));
    }

    private SortedSet<RevisionId> ask() {
        return new Run(project, RunOptions.standard()).read(connection -> Run.heads(connection, project.tracking()));
    }

    private List<Entry> entries(
            TargetRange range, Optional<SortedSet<RevisionId>> asked, Collection<RevisionId> databaseHeads) {
        Source source = source(databaseHeads);
        return source.graph().between(range, asked).reversed().stream()
                .map(node -> source.entry(node.id()))
                .toList();
    }

    private Source source(Collection<RevisionId> databaseHeads) {
        return new Source(project.scripts(), databaseHeads);
    }

    /** All that entries are made from. */
    private static final class Source {

        private final ScriptDirectory scripts;
        private final SortedSet<RevisionId> heads;
        private final SortedSet<RevisionId> realHeads;
        private final Map<RevisionId, SortedSet<RevisionName>> branches;
        private final Set<RevisionId> current;
        private final Set<RevisionId> applied;

        Source(ScriptDirectory scripts, Collection<RevisionId> databaseHeads) {
            this.scripts = scripts;
            this.heads = graph().heads();
            this.realHeads = graph().realHeads();
            this.branches = graph().branchLabels();
            this.current = Set.copyOf(databaseHeads);
            this.applied = graph().knownApplied(databaseHeads);
        }

        RevisionGraph graph() {
            return scripts.graph();
        }

        List<Entry> entries(Collection<RevisionId> ids) {
            return ids.stream().map(this::entry).toList();
        }

        Entry entry(RevisionId id) {
            List<RevisionId> children = graph().children(id);
            return new Entry(
                    scripts.script(id),
                    children,
                    graph().dependencies(id),
                    List.copyOf(branches.getOrDefault(id, Collections.emptySortedSet())),
                    marks(id, children));
        }

        private List<Mark> marks(RevisionId id, List<RevisionId> children) {
            List<Mark> marks = new ArrayList<>();
            if (heads.contains(id)) {
                marks.add(realHeads.contains(id) ? Mark.HEAD : Mark.EFFECTIVE_HEAD);
            }
            if (children.size() > 1) {
                marks.add(Mark.BRANCH_POINT);
            }
            if (graph().get(id).isMerge()) {
                marks.add(Mark.MERGE_POINT);
            }
            if (current.contains(id)) {
                marks.add(Mark.CURRENT);
            } else if (applied.contains(id)) {
                marks.add(Mark.APPLIED);
            }
            return marks;
        }
    }
}
