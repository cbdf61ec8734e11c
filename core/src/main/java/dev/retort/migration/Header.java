package dev.retort.migration;

import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionNode;
import java.util.List;

/**
 * What a file says about itself.
 *
 * @param line where it says which revision it is, 1-based
 */
record Header(RevisionId id, List<RevisionId> down, String message, int line) {

    Header {
        down = List.copyOf(down);
    }

    RevisionNode node() {
        return new RevisionNode(id, down, message);
    }

    /** @throws ScriptException when the text is no id */
    static RevisionId id(String text, String file, int line) {
        try {
            return RevisionId.of(text);
        } catch (IllegalArgumentException e) {
            throw ScriptException.at(file, line, String.valueOf(e.getMessage()));
        }
    }
}
