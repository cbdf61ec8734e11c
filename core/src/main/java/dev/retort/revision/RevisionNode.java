package dev.retort.revision;

import java.util.List;

/**
 * A node of the graph.
 *
 * @param down the revisions that it follows, in the order of the file; none for a base, several for a merge
 * @param dependsOn other revisions that must be applied before it, by id or label; it does not follow them
 * @param labels names that it gives to the branch that begins with it
 * @param message what the author called it, one line, may be empty
 * @param declaredIn where it is written down, as messages show it ({@code versions/a1.sql:2}); may be empty
 */
public record RevisionNode(
        RevisionId id,
        List<RevisionId> down,
        List<RevisionName> dependsOn,
        List<RevisionName> labels,
        String message,
        String declaredIn) {

    public RevisionNode {
        down = List.copyOf(down);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
    }

    /** A revision without dependencies and labels, written down nowhere. */
    public static RevisionNode of(RevisionId id, List<RevisionId> down, String message) {
        return new RevisionNode(id, down, List.of(), List.of(), message, "");
    }

    public boolean isBase() {
        return down.isEmpty();
    }

    public boolean isMerge() {
        return down.size() > 1;
    }
}
