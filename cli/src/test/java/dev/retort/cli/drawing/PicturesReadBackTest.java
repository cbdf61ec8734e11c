package dev.retort.cli.drawing;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever follows the strokes from a node down comes to its parents, to all of them, and nowhere else. */
class PicturesReadBackTest {

    private static final int GRAPHS = 5000;

    @Test
    void strokesLeadFromEachNodeOfRandomGraphsToItsParents() {
        LongStream.range(0, GRAPHS).forEach(seed -> assertReadsBack("seed " + seed, Graphs.random(seed)));
    }

    static List<GoldenFile> files() {
        return GoldenFile.in("drawing");
    }

    @ParameterizedTest
    @MethodSource("files")
    void strokesLeadFromEachNodeOfTheReviewedPicturesToItsParents(GoldenFile file) {
        assertReadsBack(file.toString(), Graphs.parse(file.input()));
    }

    @Test
    void readerSeesWhereLanesLead() {
        String picture = """
                * d
                | * c
                |/  more
                * b
                :
                """;
        assertThat(PictureReader.read(picture))
                .isEqualTo(Map.of("d", Set.of("b"), "c", Set.of("b"), "b", Set.of(":0")));
    }

    @Test
    void readerRefusesStrokesThatDoNotMeet() {
        assertThatThrownBy(() -> PictureReader.read("* b\n|\n  * a\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("something in row 1 leads nowhere");
        assertThatThrownBy(() -> PictureReader.read("* b\n  | a\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("nothing leads to the |");
    }

    /** Where git loses the lane from f to b; {@link LaneDrawing} does not. */
    @Test
    void readerRefusesALaneThatIsLost() {
        String picture = """
                * d
                | * e
                | | * f
                | |/|\\
                |/| |
                | | * c
                | * b
                * a
                """;
        assertThatThrownBy(() -> PictureReader.read(picture)).isInstanceOf(AssertionError.class);
    }

    private static void assertReadsBack(String name, List<LaneNode> nodes) {
        Map<String, Set<String>> drawn = new LinkedHashMap<>();
        nodes.forEach(node -> drawn.put(node.id(), new TreeSet<>(node.parents())));
        String picture = Graphs.draw(nodes);
        Map<String, Set<String>> read = read(name, picture);

        assertThat(read.keySet()).as(name).containsExactlyElementsOf(drawn.keySet());
        assertThat(inside(read)).as("%s%n%s", name, picture).isEqualTo(inside(drawn));
        assertThat(outside(read)).as("%s%n%s", name, picture).isEqualTo(outside(drawn));
    }

    private static Map<String, Set<String>> read(String name, String picture) {
        try {
            return PictureReader.read(picture);
        } catch (AssertionError e) {
            throw new AssertionError(name + ": " + e.getMessage() + "\n" + picture, e);
        }
    }

    /** The parents of each node, as far as they are in the picture. */
    private static Map<String, Set<String>> inside(Map<String, Set<String>> parents) {
        Map<String, Set<String>> inside = new TreeMap<>();
        parents.forEach((node, all) -> {
            Set<String> kept = new TreeSet<>(all);
            kept.retainAll(parents.keySet());
            inside.put(node, kept);
        });
        return inside;
    }

    /** The children of each parent outside of the picture, which does not say what its name is. */
    private static List<Set<String>> outside(Map<String, Set<String>> parents) {
        Map<String, Set<String>> children = new TreeMap<>();
        parents.forEach((node, all) -> all.stream()
                .filter(parent -> !parents.containsKey(parent))
                .forEach(parent ->
                        children.computeIfAbsent(parent, key -> new TreeSet<>()).add(node)));
        return children.values().stream().sorted(comparing(Set::toString)).toList();
    }
}
