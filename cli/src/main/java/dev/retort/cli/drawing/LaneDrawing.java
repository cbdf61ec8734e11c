package dev.retort.cli.drawing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A graph as a list of nodes with lanes of {@code | / \ _} on its left, as {@code git log --graph} draws it:
 *
 * <pre>
 * *   d, the newest, a merge of b and c
 * |\
 * | * c
 * * | b
 * |/
 * * a
 * </pre>
 *
 * <p>The strokes are those of git 2.39, with these differences:
 *
 * <ul>
 *   <li>A node that nothing follows is not drawn right under one that follows nothing; git's picture of the two is that of a
 *       parent and its child. An empty row stands between them.
 *   <li>Lanes to parents that are not in the list go on to the end, where each has a {@code :}. Git draws none.
 *   <li>The lane from a merge of three or more to its second parent is always drawn. Git loses it where the first two parents have
 *       their lanes on the left, the second right beside the merge.
 *   <li>A lane that comes from the right is drawn as {@code |} beside a merge and below further lines of text, and it runs across
 *       others in one row only where it stands right beside them; there git's strokes do not meet.
 *   <li>No line ends with blanks.
 * </ul>
 */
public final class LaneDrawing {

    private LaneDrawing() {}

    /**
     * Draws the nodes one after the other.
     *
     * @param nodes each before its parents
     * @param lines takes the lines of the picture, from the first to the last
     * @throws IllegalArgumentException when a node is listed twice, or below one of its parents; what is above it is drawn
     */
    public static void draw(Iterable<LaneNode> nodes, LanePaint paint, Consumer<String> lines) {
        LaneLayout layout = new LaneLayout();
        Set<String> drawn = new HashSet<>();
        for (LaneNode node : nodes) {
            check(node, drawn);
            Block block = layout.next(node);
            block.above().forEach(row -> lines.accept(line(row, 0, "", paint)));
            for (int i = 0; i < block.beside().size(); i++) {
                String text = i < node.text().size() ? node.text().get(i) : "";
                lines.accept(line(block.beside().get(i), block.width(), text, paint));
            }
        }
        layout.end().ifPresent(row -> lines.accept(line(row, 0, "", paint)));
    }

    private static void check(LaneNode node, Set<String> drawn) {
        if (!drawn.add(node.id())) {
            throw new IllegalArgumentException(node.id() + " is listed twice");
        }
        for (String parent : node.parents()) {
            if (drawn.contains(parent)) {
                throw new IllegalArgumentException(node.id() + " is listed below its parent " + parent);
            }
        }
    }

    private static String line(Row row, int width, String text, LanePaint paint) {
        StringBuilder line = new StringBuilder();
        List<Stroke> strokes = row.strokes();
        for (int start = 0, end; start < strokes.size(); start = end) {
            Stroke first = strokes.get(start);
            end = start + 1;
            while (end < strokes.size() && strokes.get(end).colour() == first.colour()) {
                end++;
            }
            StringBuilder run = new StringBuilder();
            strokes.subList(start, end).forEach(stroke -> run.append(stroke.shape()));
            line.append(first.isBlank() ? run : paint.paint(run.toString(), first.colour()));
        }
        line.repeat(' ', Math.max(0, width - strokes.size()));
        return line.append(text).toString().stripTrailing();
    }
}
