package dev.retort.migration;

import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionNode;
import java.nio.file.Path;

/**
 * A migration file of which only the header is understood so far.
 *
 * @param path where the file is
 * @param name the path as messages show it
 * @param content the whole file
 * @param checksum see {@link Checksum}
 */
public record Script(
        RevisionNode node, Format format, Path path, String name, ScriptText content, String checksum, int headerLine) {

    /** Of which the whole file is known. */
    public Script(
            RevisionNode node, Format format, Path path, String name, String text, String checksum, int headerLine) {
        this(node, format, path, name, ScriptText.of(text), checksum, headerLine);
    }

    /**
     * The whole file.
     *
     * @throws ScriptException when it has to be read still, and cannot be, or was changed since
     */
    public String text() {
        return content.get();
    }

    public RevisionId id() {
        return node.id();
    }

    /**
     * The same file, not yet written, in which the revision follows this one and no other; nothing else in it is changed.
     *
     * @throws ScriptException when it would not be read as that
     */
    public Script following(RevisionId down) {
        return ScriptFile.following(this, down);
    }

    /**
     * Writes the text over what the file has, whole or not at all.
     *
     * @throws ScriptException when it cannot be written
     */
    public void save() {
        ScriptFile.replace(this);
    }
}
