package dev.retort.migration;

import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionNode;
import java.nio.file.Path;

/**
 * A migration file of which only the header is understood so far.
 *
 * @param path where the file is
 * @param name the path as messages show it
 * @param text the whole file
 * @param checksum see {@link Checksum}
 */
public record Script(
        RevisionNode node, Format format, Path path, String name, String text, String checksum, int headerLine) {

    public RevisionId id() {
        return node.id();
    }
}
