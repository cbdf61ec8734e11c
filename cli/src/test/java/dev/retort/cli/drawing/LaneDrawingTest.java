package dev.retort.cli.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LaneDrawingTest {

    private static final int MANY = 100_000;

    private static LaneNode node(String id, String... parents) {
        return new LaneNode(id, List.of(parents), LaneNode.MARK, List.of(id));
    }

    private static String draw(String graph) {
        return Graphs.draw(Graphs.parse(graph));
    }

    @Test
    void nothingIsDrawnOfNothing() {
        assertThat(Graphs.draw(List.of())).isEmpty();
    }

    @Test
    void nodeStandsAsItsMark() {
        List<LaneNode> nodes = List.of(
                new LaneNode("c", List.of("b"), 'o', List.of("c")),
                new LaneNode("b", List.of("a"), '@', List.of("b")),
                node("a"));
        assertThat(Graphs.draw(nodes)).isEqualTo("o c\n@ b\n* a\n");
    }

    /** Each stroke is the letter of its lane: the way to a first parent goes on as it was, each other way is a new lane. */
    @Test
    void strokesHaveTheColourOfTheirLane() {
        List<LaneNode> nodes = Graphs.parse("""
                i: g h
                h: a
                g: d e f
                f: a
                e: a
                d: a
                c: b
                a:
                """);
        assertThat(Graphs.draw(
                        nodes, (strokes, lane) -> Character.toString('A' + lane).repeat(strokes.length())))
                .isEqualTo("""
                        A   i
                        AB
                        A B h
                        A B
                        A  B
                        ADD B   g
                        AC D B
                        A C D B f
                        A C DB
                        A C D e
                        A CD
                        A C d
                        AC
                        A E c
                        A E a
                         E
                        E
                        """);
    }

    @Test
    void coloursDoNotChangeThePicture() {
        for (long seed = 0; seed < 500; seed++) {
            List<LaneNode> nodes = Graphs.random(seed);
            String painted = Graphs.draw(nodes, (strokes, lane) -> "<" + lane + ">" + strokes + "</>");
            assertThat(painted.replaceAll("</?[0-9]*>", "")).isEqualTo(Graphs.draw(nodes));
        }
    }

    @Test
    void nodeThatIsListedTwiceIsRefused() {
        assertThatThrownBy(() -> draw("b: a\na:\nb: a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("b is listed twice");
    }

    @Test
    void nodeBelowItsParentIsRefused() {
        assertThatThrownBy(() -> draw("a:\nb: a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("b is listed below its parent a");
        assertThatThrownBy(() -> draw("a: a")).hasMessage("a is listed below its parent a");
    }

    @Test
    void parentThatIsNamedTwiceIsRefused() {
        assertThatThrownBy(() -> node("b", "a", "a")).hasMessage("b names a parent twice: [a, a]");
    }

    @Test
    void textIsOneOrMoreLines() {
        List<String> none = List.of();
        List<String> two = List.of("one\ntwo");
        assertThatThrownBy(() -> new LaneNode("a", List.of(), '*', none))
                .hasMessage("the text of a is not one or more lines without line ends");
        assertThatThrownBy(() -> new LaneNode("a", List.of(), '*', two))
                .hasMessage("the text of a is not one or more lines without line ends");
    }

    @Test
    @Timeout(20)
    void longHistoriesAreDrawn() {
        List<LaneNode> nodes = IntStream.range(0, MANY)
                .mapToObj(i -> node("n" + i, "n" + (i + 1)))
                .toList();
        AtomicInteger lines = new AtomicInteger();
        LaneDrawing.draw(nodes, LanePaint.PLAIN, line -> lines.incrementAndGet());
        assertThat(lines).hasValue(MANY + 1);
    }
}
