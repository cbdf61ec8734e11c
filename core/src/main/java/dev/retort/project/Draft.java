package dev.retort.project;

import dev.retort.migration.Format;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionName;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * What a person says of a new revision, whatever it follows.
 *
 * @param message becomes one line
 * @param id empty for a new one
 * @param format empty for the settings'
 * @param versionPath one of the version locations; empty for the first
 * @param labels names for the branch that begins with it
 */
public record Draft(
        String message,
        Optional<RevisionId> id,
        Optional<Format> format,
        Optional<Path> versionPath,
        List<RevisionName> labels,
        Splice splice) {

    /** Whether the revision may follow one that others follow already, so that the history branches there. */
    public enum Splice {
        NO,
        YES
    }

    public Draft {
        message = message.strip().replaceAll("\\s+", " ");
        labels = List.copyOf(new LinkedHashSet<>(labels));
    }

    /** All else as the settings have it. */
    public static Draft of(String message) {
        return new Draft(message, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Splice.NO);
    }

    public Draft withId(RevisionId given) {
        return new Draft(message, Optional.of(given), format, versionPath, labels, splice);
    }

    public Draft withLabels(RevisionName... given) {
        return new Draft(message, id, format, versionPath, List.of(given), splice);
    }

    public Draft with(Splice given) {
        return new Draft(message, id, format, versionPath, labels, given);
    }

    public Draft withoutId() {
        return new Draft(message, Optional.empty(), format, versionPath, labels, splice);
    }

    /** For one that follows what is made of this: what names a branch, or begins one, is said there. */
    public Draft following() {
        return new Draft(message, id, format, versionPath, List.of(), Splice.NO);
    }

    public Draft withMessage(String given) {
        return new Draft(given, id, format, versionPath, labels, splice);
    }
}
