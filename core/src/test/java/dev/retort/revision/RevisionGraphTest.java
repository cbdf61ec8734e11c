package dev.retort.revision;

import static dev.retort.revision.GraphText.graph;
import static dev.retort.revision.GraphText.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
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
            # graph                       | the cycle
            a<-b; b<-a                    | a,b
            a; b<-a,d; c<-b; d<-c; e<-d   | b,c,d
            a +b; b +a                    | a,b
            a; b<-a +d; c<-b; d<-a +c     | b,c,d
            """)
    void aCycleIsToldInItsOrder(String graph, String cycle) {
        assertThatExceptionOfType(GraphException.Cycle.class)
                .isThrownBy(() -> graph(graph))
                .satisfies(e -> assertThat(e.cycle()).containsExactlyInAnyOrderElementsOf(ids(cycle)))
                .satisfies(e -> assertThat(e.cycle()).satisfies(found -> requireEdges(graph, found)));
    }

    private static void requireEdges(String graph, List<? extends RevisionId> cycle) {
        for (RevisionNode node : GraphText.nodes(graph)) {
            int at = cycle.indexOf(node.id());
            if (at >= 0) {
                assertThat(before(node)).contains(cycle.get((at + cycle.size() - 1) % cycle.size()));
            }
        }
    }

    private static List<RevisionId> before(RevisionNode node) {
        List<RevisionId> before = new ArrayList<>(node.down());
        node.dependsOn().forEach(name -> before.add(RevisionId.of(name.value())));
        return before;
    }

    @Test
    void dependenciesAreNoParentsButComeBefore() {
        RevisionGraph revisions = graph("a; b<-a; x; y<-x +b");

        assertThat(revisions.heads()).containsExactlyElementsOf(ids("b,y"));
        assertThat(revisions.realHeads()).containsExactlyElementsOf(ids("y"));
        assertThat(revisions.children(RevisionId.of("b"))).isEmpty();
        assertThat(revisions.dependents(RevisionId.of("b"))).containsExactlyElementsOf(ids("y"));
        assertThat(revisions.dependencies(RevisionId.of("y"))).containsExactlyElementsOf(ids("b"));
        assertThat(revisions.withAncestors(ids("y"))).containsExactlyInAnyOrderElementsOf(ids("a,b,x,y"));
        assertThat(revisions.withDescendants(ids("a"))).containsExactlyInAnyOrderElementsOf(ids("a,b,y"));
    }

    @Test
    void aDependencyMayBeNamedByItsLabel() {
        RevisionGraph revisions = graph("a [main]; b<-a; x +main");

        assertThat(revisions.dependencies(RevisionId.of("x"))).containsExactlyElementsOf(ids("a"));
        assertThat(revisions.realHeads()).containsExactlyElementsOf(ids("b,x"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # graph                                      | the revisions of branch feat
            a; b<-a; c<-b [feat]; d<-c                   | a,b,c,d
            a; b<-a; x<-a; c<-b [feat]; d<-c             | b,c,d
            a; b<-a; c<-a; d<-b,c; e<-d; f<-e [feat]     | e,f
            a; b<-a [feat]; c<-a; d<-b,c; e<-d           | b,d,e
            a; b<-a [feat]; c<-b; d<-b                   | a,b,c,d
            a; b<-a; c<-b [feat]; x +b                   | c
            a [feat]                                     | a
            """)
    void aLabelHoldsForWhatFollowsAndBackToTheLastBranchPointOrMerge(String graph, String members) {
        Map<RevisionId, SortedSet<RevisionName>> labels = graph(graph).branchLabels();

        assertThat(labels.keySet()).containsExactlyInAnyOrderElementsOf(ids(members));
        assertThat(labels.values()).allSatisfy(of -> assertThat(of).containsExactly(RevisionName.of("feat")));
    }

    @Test
    void aMissingParentStopsOnlyWhatNeedsIt() {
        RevisionGraph revisions = graph("a; b<-a; x<-gone; y<-x; z +nobody");

        assertThat(revisions.gaps()).extracting(Gap::missing).containsExactly(name("gone"), name("nobody"));
        assertThat(revisions.heads()).containsExactlyElementsOf(ids("b,y,z"));
        assertThat(revisions.parentsFirst()).hasSize(5);
        assertThat(revisions.knownApplied(ids("y"))).containsExactlyInAnyOrderElementsOf(ids("x,y"));
        assertThatExceptionOfType(GraphException.MissingParent.class)
                .isThrownBy(() -> revisions.up(ids("."), Target.head()));
        assertThatExceptionOfType(GraphException.MissingParent.class)
                .isThrownBy(() -> revisions.up(ids("."), Target.parse("y")))
                .satisfies(e -> assertThat(e.child()).isEqualTo(RevisionId.of("x")))
                .satisfies(e -> assertThat(e.parent()).isEqualTo(name("gone")));
        assertThatExceptionOfType(GraphException.MissingDependency.class)
                .isThrownBy(() -> revisions.up(ids("."), Target.parse("z")))
                .satisfies(e -> assertThat(e.dependent()).isEqualTo(RevisionId.of("z")))
                .satisfies(e -> assertThat(e.dependency()).isEqualTo(name("nobody")));
    }

    @Test
    void aLabelIsNoParent() {
        assertThat(graph("a [main]; b<-main").gaps()).extracting(Gap::missing).containsExactly(name("main"));
    }

    private static RevisionName name(String value) {
        return RevisionName.of(value);
    }

    @Test
    void aHundredThousandRevisionsInALineAreWalkedWithoutRecursion() {
        List<RevisionNode> nodes = new ArrayList<>();
        IntStream.range(0, 100_000)
                .forEach(i -> nodes.add(RevisionNode.of(id(i), i == 0 ? List.of() : List.of(id(i - 1)), "")));

        RevisionGraph graph = RevisionGraph.of(nodes);
        Route up = graph.up(List.of(), Target.head());
        Route down = graph.down(List.of(id(99_999)), Target.base());

        assertThat(up.steps()).hasSize(100_000);
        assertThat(up.headsAfter()).containsExactly(id(99_999));
        assertThat(down.steps()).hasSize(100_000);
        assertThat(down.headsAfter()).isEmpty();
    }

    @Test
    void tenThousandRevisionsInACircleAreRefusedWithoutRecursion() {
        List<RevisionNode> nodes = IntStream.range(0, 10_000)
                .mapToObj(i -> RevisionNode.of(id(i), List.of(id((i + 9_999) % 10_000)), ""))
                .toList();

        assertThatExceptionOfType(GraphException.Cycle.class)
                .isThrownBy(() -> RevisionGraph.of(nodes))
                .satisfies(e -> assertThat(e.cycle()).hasSize(10_000));
    }

    private static RevisionId id(int number) {
        return RevisionId.of("r%06d".formatted(number));
    }
}
