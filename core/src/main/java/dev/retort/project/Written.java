package dev.retort.project;

import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionNode;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

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
