package dev.retort.migration;

import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionNode;
import java.util.ArrayList;
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

    /** @param file as messages show it */
    RevisionNode node(String file) {
        return new RevisionNode(id, down, List.of(), List.of(), message, file + ":" + line);
    }

    /** @throws ScriptException when the text is no id */
    static RevisionId id(String text, String file, int line) {
        try {
            return RevisionId.of(text);
        } catch (IllegalArgumentException e) {
            throw ScriptException.at(file, line, String.valueOf(e.getMessage()));
        }
    }

    /** @throws ScriptException when one of the texts is no id, or two are the same */
    static List<RevisionId> parents(List<String> texts, String file, int line) {
        List<RevisionId> parents = new ArrayList<>();
        for (String text : texts) {
            RevisionId parent = id(text, file, line);
            if (parents.contains(parent)) {
                throw ScriptException.at(file, line, "'down' names " + parent + " twice");
            }
            parents.add(parent);
        }
        return parents;
    }
}
