package dev.retort.plan;

import dev.retort.revision.RevisionId;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the history keeps of a stage; the server adds who and when.
 *
 * @param checksum of the migration file; null for a stamp, which runs no file
 * @param sql what ran, statements ended by semicolons, without secrets
 * @param kept of an upgrade: what takes it back; null for everything else
 * @param tool Retort's version
 */
record HistoryEntry(
        Action action,
        String revision,
        String message,
        SortedSet<RevisionId> headsAfter,
        @Nullable String checksum,
        String sql,
        @Nullable KeptRevision kept,
        String tool) {

    HistoryEntry {
        headsAfter = Collections.unmodifiableSortedSet(new TreeSet<>(headsAfter));
    }
}
