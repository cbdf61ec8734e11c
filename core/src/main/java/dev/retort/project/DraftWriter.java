package dev.retort.project;

import dev.retort.migration.Format;
import dev.retort.migration.NewRevision;
import dev.retort.migration.ScriptDirectory;
import dev.retort.migration.ScriptException;
import dev.retort.plan.Stage;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionName;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.TargetException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Writes the file of a new revision, once the graph has been found to stay one with it. */
final class DraftWriter {

    private final Project project;
    private final Clock clock;
    private final Supplier<RevisionId> newId;
    private final Consumer<Path> onNewFile;

    /** @param onNewFile gets each file once it is written */
    DraftWriter(Project project, Clock clock, Supplier<RevisionId> newId, Consumer<Path> onNewFile) {
        this.project = project;
        this.clock = clock;
        this.newId = newId;
        this.onNewFile = onNewFile;
    }

    /**
     * @throws RefusedException when the id or a label is taken, or there would be a head too many
     * @throws ScriptException when the file cannot be written
     * @throws IllegalArgumentException when the path is no version location, or the message cannot stand in the file
     */
    Revise.Written write(
            ScriptDirectory scripts,
            Draft draft,
            List<RevisionId> down,
            List<RevisionName> dependsOn,
            NewRevision.Body body) {
        RevisionGraph graph = scripts.graph();
        RevisionId id = draft.id().orElseGet(newId);
        requireFree(id, scripts);
        draft.labels().forEach(label -> requireFree(label, id, graph));
        RevisionNode node = new RevisionNode(id, down, dependsOn, draft.labels(), draft.message(), "");
        List<RevisionNode> nodes = new ArrayList<>(graph.parentsFirst());
        nodes.add(node);
        RevisionGraph after = RevisionGraph.of(nodes);
        Settings settings = project.settings();
        if (settings.shape() == Settings.Shape.LINE
                && after.heads().size() > graph.heads().size()) {
            throw new RefusedException("the settings say linear = true, and a revision behind " + Stage.list(down)
                    + " would be one more head beside " + Stage.list(graph.heads())
                    + ". Follow a head instead; without --head it follows the only one");
        }
        Format format = draft.format().orElse(settings.format());
        NewRevision file = NewRevision.of(node, format, settings.fileTemplate(format), ZonedDateTime.now(clock), body);
        Path written = file.writeTo(folder(draft.versionPath()));
        onNewFile.accept(written);
        return new Revise.Written(node, written, after.heads());
    }

    /**
     * @param meant how a person says that they want it
     * @throws RefusedException when others follow the parent, and that is not wanted
     */
    static void requireHead(RevisionGraph graph, RevisionId parent, Draft.Splice splice, String meant) {
        List<RevisionId> children = graph.children(parent);
        if (splice == Draft.Splice.NO && !children.isEmpty()) {
            throw new RefusedException("revision " + parent + " is no head: " + Stage.list(children)
                    + (children.size() == 1 ? " follows it" : " follow it") + ", so that there would be one more head. "
                    + meant + " means it; the heads are " + Stage.list(graph.heads()));
        }
    }

    private static void requireFree(RevisionId id, ScriptDirectory scripts) {
        RevisionGraph graph = scripts.graph();
        if (graph.contains(id)) {
            throw new RefusedException("revision " + id + " exists already, in "
                    + scripts.script(id).name() + "; choose another --rev-id, or leave it out");
        }
        RevisionName name = RevisionName.of(id.value());
        called(name, graph).filter(node -> node.labels().contains(name)).ifPresent(node -> {
            throw new RefusedException("the id " + id + " is a branch label of revision " + node.id() + " already, in "
                    + node.declaredIn() + "; choose another --rev-id, or leave it out");
        });
    }

    private static void requireFree(RevisionName label, RevisionId id, RevisionGraph graph) {
        if (label.value().equals(id.value())) {
            throw new RefusedException(
                    "the branch label '" + label + "' is the revision's own id; choose another --branch-label");
        }
        called(label, graph).ifPresent(node -> {
            String taken = node.labels().contains(label)
                    ? "a label of revision " + node.id() + " already"
                    : node.id().value().equals(label.value())
                            ? "the id of a revision"
                            : "how the id " + node.id() + " begins";
            throw new RefusedException("the branch label '" + label + "' is " + taken + ", in " + node.declaredIn()
                    + "; choose another --branch-label");
        });
    }

    /** The revision that the name stands for so far. */
    private static Optional<RevisionNode> called(RevisionName name, RevisionGraph graph) {
        try {
            return Optional.of(graph.resolve(name));
        } catch (TargetException.Unknown e) {
            return Optional.empty();
        } catch (TargetException.AmbiguousPrefix e) {
            return Optional.of(graph.get(e.candidates().getFirst()));
        }
    }

    private Path folder(Optional<Path> versionPath) {
        List<Path> locations = project.settings().versionLocations();
        if (versionPath.isEmpty()) {
            return locations.getFirst();
        }
        Path wanted = project.settings().root().resolve(versionPath.get()).normalize();
        boolean among = switch (project.settings().subFolders()) {
            case PASSED_OVER -> locations.contains(wanted);
            case READ -> locations.stream().anyMatch(wanted::startsWith);
        };
        if (!among) {
            throw new IllegalArgumentException("'" + versionPath.get() + "' is none of the version locations "
                    + locations + "; add it to version_locations in retort.toml");
        }
        return wanted;
    }
}
