package dev.retort.cli.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a picture as a person does: from each node along the strokes down to where they end. It knows nothing of how pictures are
 * drawn. What begins or ends in the void is an error.
 */
final class PictureReader {

    private static final String STROKES = "|/\\_-.*: ";
    private static final String UPRIGHT = "|*:";

    private final Map<String, Set<String>> parents = new LinkedHashMap<>();
    private final List<String> rows = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    /** For each stroke of the row at hand, by its position: the nodes whose lanes it belongs to. */
    private Map<Integer, Set<String>> lanes = new HashMap<>();

    private PictureReader(String picture) {
        picture.lines().forEach(line -> {
            int end = 0;
            while (end < line.length() && STROKES.indexOf(line.charAt(end)) >= 0) {
                end++;
            }
            rows.add(line.substring(0, end).stripTrailing());
            texts.add(line.substring(end));
        });
    }

    /**
     * What the picture says.
     *
     * @return for each node, from the first to the last, the nodes that its lanes lead to; a parent outside of the picture is a colon
     *     and its position
     */
    static Map<String, Set<String>> read(String picture) {
        PictureReader reader = new PictureReader(picture);
        for (int row = 0; row < reader.rows.size(); row++) {
            reader.enter(row);
        }
        return reader.parents;
    }

    private char at(int row, int position) {
        boolean inside = row >= 0
                && row < rows.size()
                && position >= 0
                && position < rows.get(row).length();
        return inside ? rows.get(row).charAt(position) : ' ';
    }

    private boolean isUpright(int row, int position) {
        return UPRIGHT.indexOf(at(row, position)) >= 0;
    }

    /** Carries the lanes of the row above on into this row. */
    private void enter(int row) {
        Map<Integer, Set<String>> here = new HashMap<>();
        for (int position = 0; row > 0 && position < rows.get(row - 1).length(); position++) {
            for (int next : onwards(row - 1, position)) {
                Set<String> nodes = lanes.getOrDefault(position, Set.of());
                here.computeIfAbsent(next, key -> new TreeSet<>()).addAll(nodes);
            }
        }
        lanes = here;
        for (int position = 0; position < rows.get(row).length(); position++) {
            meet(row, position);
        }
    }

    private void meet(int row, int position) {
        char shape = at(row, position);
        Set<String> nodes = lanes.getOrDefault(position, Set.of());
        switch (shape) {
            case '*' -> {
                String node = texts.get(row);
                nodes.forEach(child -> parentsOf(child).add(node));
                parentsOf(node);
                lanes.put(position, Set.of(node));
                for (int dash = position + 1; "-.".indexOf(at(row, dash)) >= 0; dash++) {
                    lanes.put(dash, Set.of(node));
                }
            }
            case ':' -> nodes.forEach(child -> parentsOf(child).add(":" + position));
            case '|', '/', '\\' -> {
                if (nodes.isEmpty()) {
                    throw new AssertionError("nothing leads to the " + shape + " at " + position + " of row " + row);
                }
            }
            default -> {}
        }
    }

    private Set<String> parentsOf(String node) {
        return parents.computeIfAbsent(node, key -> new TreeSet<>());
    }

    /** Where the stroke goes on in the row below. */
    private List<Integer> onwards(int row, int position) {
        return switch (at(row, position)) {
            case '*' -> allOf(row, upright(position), slash(position - 1), backslash(position + 1));
            case '|' -> firstOf(row, upright(position), slash(position - 1), backslash(position + 1), slash(position));
            case '\\' -> firstOf(row, upright(position + 1), backslash(position + 1), slash(position));
            case '/' -> slashOnwards(row, position);
            case '-', '.' -> position % 2 == 0 ? firstOf(row, backslash(position + 1)) : List.of();
            default -> List.of();
        };
    }

    private List<Integer> slashOnwards(int row, int position) {
        int end = position;
        while (at(row, end - 2) == '_') {
            end -= 2;
        }
        // The lane beside goes straight on, so what leaves it on its other side has come across.
        boolean crosses = isUpright(row, end - 1) && isUpright(row + 1, end - 1) && at(row + 1, end - 2) == '/';
        return crosses ? List.of(end - 2) : firstOf(row, upright(end - 1), slash(end - 1));
    }

    private record Stroke(int position, String shapes) {}

    private static Stroke upright(int position) {
        return new Stroke(position, UPRIGHT);
    }

    private static Stroke slash(int position) {
        return new Stroke(position, "/");
    }

    private static Stroke backslash(int position) {
        return new Stroke(position, "\\");
    }

    private List<Integer> allOf(int row, Stroke... strokes) {
        return Arrays.stream(strokes)
                .filter(stroke -> stroke.shapes().indexOf(at(row + 1, stroke.position())) >= 0)
                .map(Stroke::position)
                .toList();
    }

    private List<Integer> firstOf(int row, Stroke... strokes) {
        List<Integer> found = allOf(row, strokes);
        if (found.isEmpty()) {
            throw new AssertionError("something in row " + row + " leads nowhere: " + rows.get(row));
        }
        return found.subList(0, 1);
    }
}
