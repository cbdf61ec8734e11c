package dev.retort.cli.drawing;

import java.util.List;

/**
 * One node of a drawing with lanes.
 *
 * @param parents what it follows, in their order, without repetition; those that are not drawn themselves are fine
 * @param mark the character that stands for it
 * @param text what stands beside it, at least one line; a line has no line end in it
 */
public record LaneNode(String id, List<String> parents, char mark, List<String> text) {

    /** The mark that {@code git log --graph} uses. */
    public static final char MARK = '*';

    /** @throws IllegalArgumentException when a text has a line end in it, there is none, or a parent is named twice */
    public LaneNode {
        parents = List.copyOf(parents);
        text = List.copyOf(text);
        if (text.isEmpty() || text.stream().anyMatch(line -> line.indexOf('\n') >= 0)) {
            throw new IllegalArgumentException("the text of " + id + " is not one or more lines without line ends");
        }
        if (parents.stream().distinct().count() < parents.size()) {
            throw new IllegalArgumentException(id + " names a parent twice: " + parents);
        }
    }
}
