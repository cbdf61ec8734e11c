package dev.retort.revision;

import static dev.retort.revision.GraphText.graph;
import static dev.retort.revision.GraphText.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionGraphTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # graph                       | heads | parents first
            .                             | .     | .
            a                             | a     | a
            c<-b; b<-a; a                 | c     | a,b,c
            a; b<-a; c<-a                 | b,c   | a,b,c
            a; b<-a; c<-a; d<-b,c         | d     | a,b,c,d
            a; b<-a; c<-a; d<-c,b         | d     | a,b,c,d
            z; y<-z; x<-z; w<-y,x         | w     | z,y,x,w
            a; b; c<-b; d<-a              | c,d   | a,b,c,d
            d; b<-d; a<-b; c<-d           | a,c   | d,b,a,c
            """)
    void headsAndOrder(String graph, String heads, String order) {
        RevisionGraph revisions = graph(graph);

        assertThat(revisions.heads()).isEqualTo(new TreeSet<>(ids(heads)));
        assertThat(revisions.parentsFirst().stream().map(RevisionNode::id)).containsExactlyElementsOf(ids(order));
        assertThat(revisions.isEmpty()).isEqualTo(graph.equals(GraphText.NONE));
    }

    @Test
    void childrenAreThoseThatDirectlyFollow() {
        RevisionGraph revisions = graph("a; c<-a; b<-a; d<-b,c");

        assertThat(revisions.children(RevisionId.of("a"))).containsExactlyElementsOf(ids("b,c"));
        assertThat(revisions.children(RevisionId.of("d"))).isEmpty();
    }

    @Test
    void nodesKnowWhatTheyAre() {
        RevisionGraph revisions = graph("a; b<-a; c<-a; d<-b,c");

        assertThat(revisions.get(RevisionId.of("a")).isBase()).isTrue();
        assertThat(revisions.get(RevisionId.of("b")).isBase()).isFalse();
        assertThat(revisions.get(RevisionId.of("b")).isMerge()).isFalse();
        assertThat(revisions.get(RevisionId.of("d")).isMerge()).isTrue();
        assertThat(revisions.contains(RevisionId.of("d"))).isTrue();
        assertThat(revisions.contains(RevisionId.of("e"))).isFalse();
    }

    @Test
    void ancestorsAndDescendantsIncludeTheRevisionsThemselves() {
        RevisionGraph revisions = graph("a; b<-a; c<-a; d<-b,c; e<-c");

        assertThat(revisions.withAncestors(ids("d"))).containsExactlyInAnyOrderElementsOf(ids("a,b,c,d"));
        assertThat(revisions.withDescendants(ids("b"))).containsExactlyInAnyOrderElementsOf(ids("b,d"));
        assertThat(revisions.withDescendants(ids("b,e"))).containsExactlyInAnyOrderElementsOf(ids("b,d,e"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # prefix | revision
            abc      | abc
            abcd     | abcd1
            abd      | abd
            b        | b1
            """)
    void aPrefixIsResolvedToTheRevisionThatIsCalledSoOrTheOnlyOneThatBeginsSo(String prefix, String revision) {
        RevisionGraph revisions = graph("abc; abcd1<-abc; abd<-abcd1; b1<-abd");

        assertThat(revisions.resolve(prefix).id()).isEqualTo(RevisionId.of(revision));
    }

    @Test
    void aPrefixOfSeveralRevisionsIsRefusedWithAllOfThem() {
        assertThatExceptionOfType(RevisionException.AmbiguousPrefix.class)
                .isThrownBy(() -> graph("ab1; ab2<-ab1; ac<-ab2").resolve("ab"))
                .withMessageContaining("ab1, ab2")
                .withMessageNotContaining("ac");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # graph                         | from | to    | revisions
            a; b<-a; c<-b; d<-c             | b    | c     | b,c
            a; b<-a; c<-b; d<-c             | base | head  | a,b,c,d
            a; b<-a; c<-b; d<-c             | c    | c     | c
            a; b<-a; c<-a; d<-b,c           | b    | d     | b,d
            a; b<-a; c<-a; d<-b,c           | a    | d     | a,b,c,d
            a; b<-a; x                      | base | heads | a,b,x
            a; b<-a; c<-b                   | +1   | +2    | a,b
            .                               | base | heads | .
            a                               | base | base  | .
            """)
    void between(String graph, String from, String to, String expected) {
        assertThat(graph(graph).between(Target.parse(from), Target.parse(to)).stream()
                        .map(RevisionNode::id))
                .containsExactlyElementsOf(ids(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a; b<-a       | b | a
            a; b<-a       | b | base
            a; b<-a; x<-a | b | x
            """)
    void betweenRevisionsWithoutAWayIsNothing(String graph, String from, String to) {
        assertThatExceptionOfType(RevisionException.NoRange.class)
                .isThrownBy(() -> graph(graph).between(Target.parse(from), Target.parse(to)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # graph                       | the cycle
            a<-a                          | a
            a; b<-a,b                     | b
            a<-b; b<-a                    | a,b
            a; b<-a,d; c<-b; d<-c; e<-d   | b,c,d
            """)
    void aCycleIsToldInItsOrder(String graph, String cycle) {
        assertThatExceptionOfType(RevisionException.Cycle.class)
                .isThrownBy(() -> graph(graph))
                .satisfies(e -> assertThat(e.cycle()).containsExactlyInAnyOrderElementsOf(ids(cycle)))
                .satisfies(e -> assertThat(e.cycle()).satisfies(found -> requireEdges(graph, found)));
    }

    private static void requireEdges(String graph, List<? extends RevisionId> cycle) {
        for (RevisionNode node : GraphText.nodes(graph)) {
            int at = cycle.indexOf(node.id());
            if (at >= 0) {
                assertThat(node.down()).contains(cycle.get((at + cycle.size() - 1) % cycle.size()));
            }
        }
    }

    @Test
    void aHundredThousandRevisionsInALineAreWalkedWithoutRecursion() {
        List<RevisionNode> nodes = new ArrayList<>();
        IntStream.range(0, 100_000)
                .forEach(i -> nodes.add(new RevisionNode(id(i), i == 0 ? List.of() : List.of(id(i - 1)), "")));

        RevisionGraph graph = RevisionGraph.of(nodes);
        Route up = graph.up(List.of(), new Target.Head());
        Route down = graph.down(List.of(id(99_999)), new Target.Base());

        assertThat(up.steps()).hasSize(100_000);
        assertThat(up.headsAfter()).containsExactly(id(99_999));
        assertThat(down.steps()).hasSize(100_000);
        assertThat(down.headsAfter()).isEmpty();
    }

    @Test
    void tenThousandRevisionsInACircleAreRefusedWithoutRecursion() {
        List<RevisionNode> nodes = IntStream.range(0, 10_000)
                .mapToObj(i -> new RevisionNode(id(i), List.of(id((i + 9_999) % 10_000)), ""))
                .toList();

        assertThatExceptionOfType(RevisionException.Cycle.class)
                .isThrownBy(() -> RevisionGraph.of(nodes))
                .satisfies(e -> assertThat(e.cycle()).hasSize(10_000));
    }

    private static RevisionId id(int number) {
        return RevisionId.of("r%06d".formatted(number));
    }
}
