package dev.retort.project;

import dev.retort.commute.Comparison;
import dev.retort.migration.NewRevision;
import dev.retort.migration.ScriptDirectory;
import dev.retort.plan.Stage;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionId;
import dev.retort.revision.Target;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Writes a migration file that follows several revisions and does nothing, so that they have one head. */
public final class Merge {

    private final Project project;
    private final DraftWriter writer;

    /** @param newId asked when the person gives no id */
    public Merge(Project project, Clock clock, Supplier<RevisionId> newId) {
        this(project, clock, newId, file -> {});
    }

    /** @param onNewFile gets the file once it is written; what it throws goes on to the caller, and the file stays */
    public Merge(Project project, Clock clock, Supplier<RevisionId> newId, Consumer<Path> onNewFile) {
        this.project = project;
        this.writer = new DraftWriter(project, clock, newId, onNewFile);
    }

    /**
     * @param draft without a message it says what is merged
     * @param revisions what to merge; none for all heads
     */
    public record Request(Draft draft, List<Target> revisions) {

        public Request {
            revisions = List.copyOf(revisions);
        }
    }

    /** @param comparison of what was merged */
    public record Merged(Revise.Written written, Comparison comparison) {}

    /**
     * @throws RefusedException when there are not at least two, when one is no head, or comes before another
     * @throws dev.retort.revision.TargetException when a target is nowhere, or needs a database
     * @throws dev.retort.migration.ScriptException when the file cannot be written
     * @throws IllegalArgumentException when the path is no version location, or the message cannot stand in the file
     */
    public Merged run(Request request) {
        ScriptDirectory scripts = project.scripts();
        RevisionGraph graph = scripts.graph();
        List<RevisionId> sides = sides(graph, request.revisions());
        requireSeveral(sides, request.revisions());
        sides.forEach(
                side -> DraftWriter.requireHead(graph, side, request.draft().splice(), "--splice"));
        requireApart(graph, sides);
        Draft draft = request.draft();
        Revise.Written written = writer.write(
                scripts,
                draft.message().isEmpty() ? draft.withMessage(message(sides)) : draft,
                sides,
                List.of(),
                NewRevision.Body.NONE);
        return new Merged(written, Comparison.of(scripts, project.loader(), sides));
    }

    private static List<RevisionId> sides(RevisionGraph graph, List<Target> targets) {
        Set<RevisionId> sides = new LinkedHashSet<>();
        for (Target target : targets.isEmpty() ? List.of(Target.heads()) : targets) {
            sides.addAll(located(graph, target));
        }
        return List.copyOf(sides);
    }

    /** Of two heads of which one depends on the other, {@code heads} is one elsewhere; here there are two to be joined. */
    private static SortedSet<RevisionId> located(RevisionGraph graph, Target target) {
        if (target.equals(Target.heads())) {
            return graph.heads();
        }
        SortedSet<RevisionId> found = graph.locate(target, Optional.empty());
        if (found.isEmpty()) {
            throw new RefusedException("'" + target + "' is before the first revision; name revisions to merge");
        }
        return found;
    }

    private static void requireSeveral(Collection<RevisionId> sides, List<Target> targets) {
        if (sides.size() > 1) {
            return;
        }
        if (targets.isEmpty()) {
            throw new RefusedException(
                    sides.isEmpty()
                            ? "there are no revisions to merge"
                            : "there is one head, " + Stage.list(sides) + ", and nothing to merge");
        }
        throw new RefusedException(
                "that is one revision, " + Stage.list(sides) + "; name at least two to merge, or none for all heads");
    }

    private static void requireApart(RevisionGraph graph, List<RevisionId> sides) {
        for (RevisionId later : sides) {
            Set<RevisionId> followed = followed(graph, later);
            for (RevisionId earlier : sides) {
                if (followed.contains(earlier)) {
                    throw new RefusedException("revision " + later + " comes after " + earlier
                            + " and has all that it has; leave " + earlier + " out");
                }
            }
        }
    }

    /** All that it follows, directly or not; what it depends on does not count. */
    private static Set<RevisionId> followed(RevisionGraph graph, RevisionId id) {
        Set<RevisionId> followed = new HashSet<>();
        Deque<RevisionId> open = new ArrayDeque<>(graph.get(id).down());
        while (!open.isEmpty()) {
            RevisionId next = open.pop();
            if (graph.contains(next) && followed.add(next)) {
                open.addAll(graph.get(next).down());
            }
        }
        return followed;
    }

    private static String message(List<RevisionId> sides) {
        return "merge " + Stage.list(sides.subList(0, sides.size() - 1)) + " and " + sides.getLast();
    }
}
