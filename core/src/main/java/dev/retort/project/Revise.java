package dev.retort.project;

import dev.retort.migration.Format;
import dev.retort.migration.NewRevision;
import dev.retort.migration.ScriptDirectory;
import dev.retort.migration.ScriptException;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.TargetException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;

/** Writes a new migration file behind the head, to be filled in. */
public final class Revise {

    private final Project project;
    private final Clock clock;
    private final Supplier<RevisionId> newId;

    /** @param newId asked when the person gives no id */
    public Revise(Project project, Clock clock, Supplier<RevisionId> newId) {
        this.project = project;
        this.clock = clock;
        this.newId = newId;
    }

    /** @param versionPath one of the version locations; empty for the first */
    public record Request(
            String message, Optional<RevisionId> id, Optional<Format> format, Optional<Path> versionPath) {}

    /** The revision and the file that holds it. */
    public record Written(RevisionNode node, Path file) {}

    /**
     * @throws TargetException.SeveralHeads when it is not clear which head to follow
     * @throws ScriptException when the id is taken, or the file cannot be written
     * @throws IllegalArgumentException when the path is no version location, or the message cannot stand in the file
     */
    public Written run(Request request) {
        ScriptDirectory scripts = project.scripts();
        SortedSet<RevisionId> heads = scripts.graph().heads();
        if (heads.size() > 1) {
            throw new TargetException.SeveralHeads(Optional.empty(), heads);
        }
        RevisionId id = request.id().orElseGet(newId);
        if (scripts.graph().contains(id)) {
            throw new ScriptException("revision " + id + " exists already, in "
                    + scripts.script(id).name() + "; choose another --rev-id, or leave it out");
        }
        String message = request.message().strip().replaceAll("\\s+", " ");
        RevisionNode node = RevisionNode.of(id, List.copyOf(heads), message);
        Settings settings = project.settings();
        Format format = request.format().orElse(settings.format());
        NewRevision file = NewRevision.of(node, format, settings.fileTemplate(format), ZonedDateTime.now(clock));
        return new Written(node, file.writeTo(folder(request.versionPath())));
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
