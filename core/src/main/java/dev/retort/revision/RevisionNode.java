package dev.retort.revision;

import java.util.List;

/**
 * A node of the graph.
 *
 * @param down the revisions that it follows, in the order of the file; none for a base, several for a merge
 * @param message what the author called it, one line, may be empty
 */
public record RevisionNode(RevisionId id, List<RevisionId> down, String message) {

    public RevisionNode {
        down = List.copyOf(down);
    }

    public boolean isBase() {
        return down.isEmpty();
    }

    public boolean isMerge() {
        return down.size() > 1;
    }
}
