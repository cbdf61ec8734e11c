package dev.retort.cli.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Graphs to draw. */
final class Graphs {

    private Graphs() {}

    /** One node a line, {@code id: parent parent | text | text}; the text is the id where there is none. */
    static List<LaneNode> parse(String graph) {
        return graph.lines().map(Graphs::node).toList();
    }

    private static LaneNode node(String line) {
        String[] parts = line.split("\\|", -1);
        String[] ids = parts[0].split(":", 2);
        List<String> parents =
                Arrays.stream(ids[1].split(" ")).filter(id -> !id.isEmpty()).toList();
        List<String> text = Arrays.stream(parts)
                .skip(1)
                .map(part -> part.replaceFirst("^ ", "").stripTrailing())
                .toList();
        return new LaneNode(ids[0], parents, LaneNode.MARK, text.isEmpty() ? List.of(ids[0]) : text);
    }

    static String draw(List<LaneNode> nodes, LanePaint paint) {
        List<String> lines = new ArrayList<>();
        LaneDrawing.draw(nodes, paint, lines::add);
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    static String draw(List<LaneNode> nodes) {
        return draw(nodes, LanePaint.PLAIN);
    }

    /**
     * A graph in an order that lets each child be above its parents and is otherwise by chance: branches go on side by side, and many
     * lanes are open at a time. Now and then a node has a parent outside of the graph, or none.
     */
    static List<LaneNode> random(long seed) {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(25);
        int mostParents = 1 + random.nextInt(5);
        int reach = 1 + random.nextInt(size + 3);
        double bases = random.nextInt(3) * 0.15;
        List<LaneNode> nodes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Set<String> parents = new LinkedHashSet<>();
            int wanted = random.nextInt(3) > 0 ? 1 : random.nextInt(mostParents + 1);
            for (int n = 0; n < wanted && random.nextDouble() >= bases; n++) {
                parents.add("n" + (i + 1 + random.nextInt(reach)));
            }
            List<String> text = new ArrayList<>(List.of("n" + i));
            while (random.nextInt(4) == 0) {
                text.add("more");
            }
            nodes.add(new LaneNode("n" + i, List.copyOf(parents), LaneNode.MARK, text));
        }
        return nodes;
    }
}
