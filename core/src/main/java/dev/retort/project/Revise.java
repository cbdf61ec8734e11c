package dev.retort.project;

import static java.util.stream.Collectors.joining;

import dev.retort.migration.NewRevision;
import dev.retort.migration.ScriptDirectory;
import dev.retort.plan.Stage;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionName;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.Target;
import dev.retort.revision.TargetException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Writes a new migration file, to be filled in. It adds no head by accident. */
public final class Revise {

    private static final String COMMAND = "retort revision --head ";

    private final Project project;
    private final DraftWriter writer;
    private final List<String> remarks;

    /** @param newId asked when the person gives no id */
    public Revise(Project project, Clock clock, Supplier<RevisionId> newId) {
        this(project, clock, newId, file -> {});
    }

    /** @param onNewFile gets the file once it is written; what it throws goes on to the caller, and the file stays */
    public Revise(Project project, Clock clock, Supplier<RevisionId> newId, Consumer<Path> onNewFile) {
        this(project, new DraftWriter(project, clock, newId, onNewFile), List.of());
    }

    private Revise(Project project, DraftWriter writer, List<String> remarks) {
        this.project = project;
        this.writer = writer;
        this.remarks = List.copyOf(remarks);
    }

    /** The same, where files that have something in them already say these lines below their message. */
    public Revise remarking(List<String> lines) {
        return new Revise(project, writer, lines);
    }

    /**
     * @param head what the revision follows; base for nothing; empty for the only head
     * @param dependsOn revisions that must be applied before it
     */
    public record Request(Draft draft, Optional<Target> head, List<Target> dependsOn) {

        public Request {
            dependsOn = List.copyOf(dependsOn);
        }

        /** Behind the only head. */
        public static Request of(Draft draft) {
            return new Request(draft, Optional.empty(), List.of());
        }
    }

    /**
     * A new revision and the file that holds it.
     *
     * @param heads of the files, now that there is one more
     */
    public record Written(RevisionNode node, Path file, SortedSet<RevisionId> heads) {

        public Written {
            heads = Collections.unmodifiableSortedSet(new TreeSet<>(heads));
        }
    }

    /**
     * @throws RefusedException when it is not clear what to follow, when there would be one more head that nobody asked for,
     *     or when the id or a label is taken
     * @throws TargetException when a target is nowhere, or needs a database
     * @throws dev.retort.migration.ScriptException when the file cannot be written
     * @throws IllegalArgumentException when the path is no version location, or the message cannot stand in the file
     */
    public Written run(Request request) {
        return written(request, NewRevision.Body.NONE);
    }

    /** The same, with something in the file already. */
    public Written run(Request request, NewRevision.Body body) {
        return written(request, body.remarking(remarks));
    }

    private Written written(Request request, NewRevision.Body body) {
        ScriptDirectory scripts = project.scriptsInShape();
        RevisionGraph graph = scripts.graph();
        List<RevisionId> down = request.head()
                .map(head -> parent(graph, head, request.draft().splice()))
                .orElseGet(() -> onlyHead(graph));
        List<RevisionName> dependsOn = request.dependsOn().stream()
                .map(target -> dependency(graph, target))
                .distinct()
                .toList();
        return writer.write(scripts, request.draft(), down, dependsOn, body);
    }

    private static List<RevisionId> onlyHead(RevisionGraph graph) {
        if (graph.heads().size() > 1) {
            throw severalHeads(graph.heads());
        }
        return List.copyOf(graph.heads());
    }

    private static List<RevisionId> parent(RevisionGraph graph, Target target, Draft.Splice splice) {
        SortedSet<RevisionId> found = located(graph, target);
        if (found.isEmpty()) {
            return List.of();
        }
        if (found.size() > 1) {
            throw severalHeads(found);
        }
        RevisionId parent = found.first();
        DraftWriter.requireHead(graph, parent, splice, "'" + COMMAND + parent + " --splice'");
        return List.of(parent);
    }

    private static SortedSet<RevisionId> located(RevisionGraph graph, Target target) {
        try {
            return graph.locate(target, Optional.empty());
        } catch (TargetException.SeveralHeads e) {
            throw severalHeads(e.heads());
        }
    }

    private static RefusedException severalHeads(Collection<RevisionId> heads) {
        return new RefusedException("there are several heads: " + Stage.list(heads) + ". Say which one to follow: "
                + heads.stream().map(head -> "'" + COMMAND + head + "'").collect(joining(" or "))
                + ". 'retort merge' joins them");
    }

    /** As the file is to name it: a label stays a label, the beginning of an id becomes the id. */
    private static RevisionName dependency(RevisionGraph graph, Target target) {
        SortedSet<RevisionId> found = graph.locate(target, Optional.empty());
        if (found.size() != 1) {
            throw new RefusedException("'" + target + "' is " + Stage.list(found)
                    + "; '--depends-on' wants one revision, and may be repeated");
        }
        RevisionId id = found.first();
        if (target.branch().isEmpty()
                && target.offset() == 0
                && target.anchor() instanceof Target.Named(RevisionName name)
                && graph.get(id).labels().contains(name)) {
            return name;
        }
        return RevisionName.of(id.value());
    }
}
