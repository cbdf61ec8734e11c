package dev.retort.revision;

import static dev.retort.revision.GraphText.graph;
import static dev.retort.revision.GraphText.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Routes in small graphs; see {@link GraphText} for how graphs and steps are written. */
class RoutingTest {

    private static final String LINE = "a; b<-a; c<-b; d<-c";
    private static final String DIAMOND = "a; b<-a; c<-a; d<-b,c";
    private static final String FORK = "a; b<-a; c<-b; x<-a; y<-x";
    private static final String TWO_BASES = "a; b<-a; m; n<-m";
    private static final String CROSSED = "a; b<-a; c<-a; d<-b,c; e<-c,b; f<-d,e";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # graph  | heads | target | steps, each with the heads after it
            .         | .     | head   | .
            .         | .     | heads  | .
            .         | .     | base   | .
            LINE      | .     | head   | +a>a +b>b +c>c +d>d
            LINE      | b     | head   | +c>c +d>d
            LINE      | d     | head   | .
            LINE      | .     | b      | +a>a +b>b
            LINE      | c     | b      | .
            LINE      | b     | base   | .
            LINE      | .     | +1     | +a>a
            LINE      | .     | +4     | +a>a +b>b +c>c +d>d
            LINE      | b     | +2     | +c>c +d>d
            DIAMOND   | .     | head   | +a>a +b>b +c>b,c +d>d
            DIAMOND   | .     | c      | +a>a +c>c
            DIAMOND   | c     | b      | +b>b,c
            DIAMOND   | c     | d      | +b>b,c +d>d
            DIAMOND   | b,c   | head   | +d>d
            DIAMOND   | c     | +1     | +b>b,c +d>d
            FORK      | .     | heads  | +a>a +b>b +c>c +x>c,x +y>c,y
            FORK      | c     | heads  | +x>c,x +y>c,y
            FORK      | c     | x      | +x>c,x
            FORK      | .     | y      | +a>a +x>x +y>y
            FORK      | b     | +1     | +c>c
            TWO_BASES | .     | heads  | +a>a +b>b +m>b,m +n>b,n
            TWO_BASES | b     | m      | +m>b,m
            TWO_BASES | m     | +1     | +n>n
            CROSSED   | .     | head   | +a>a +b>b +c>b,c +d>d +e>d,e +f>f
            CROSSED   | d     | e      | +e>d,e
            """)
    void wayUp(String graph, String heads, String target, String steps) {
        Route route = named(graph).up(ids(heads), Target.parse(target));

        assertThat(GraphText.text(route)).isEqualTo(steps);
        assertThat(route.headsBefore()).isEqualTo(new TreeSet<>(ids(heads)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # graph  | heads | target | steps, each with the heads after it
            .         | .     | base   | .
            LINE      | .     | base   | .
            LINE      | d     | base   | -d>c -c>b -b>a -a>.
            LINE      | d     | b      | -d>c -c>b
            LINE      | b     | b      | .
            LINE      | d     | head   | .
            LINE      | c     | -1     | -c>b
            LINE      | c     | -3     | -c>b -b>a -a>.
            DIAMOND   | d     | -1     | -d>b,c
            DIAMOND   | d     | b      | -d>b,c
            DIAMOND   | d     | a      | -d>b,c -c>b -b>a
            DIAMOND   | d     | base   | -d>b,c -c>b -b>a -a>.
            DIAMOND   | b,c   | b      | .
            DIAMOND   | b,c   | a      | -c>b -b>a
            FORK      | c,y   | a      | -y>c,x -x>c -c>b -b>a
            FORK      | c,y   | b      | -c>b,y
            FORK      | c,y   | heads  | .
            FORK      | b,y   | base   | -y>b,x -x>b -b>a -a>.
            FORK      | c     | -2     | -c>b -b>a
            TWO_BASES | b,n   | m      | -n>b,m
            TWO_BASES | b,n   | base   | -n>b,m -m>b -b>a -a>.
            CROSSED   | f     | d      | -f>d,e
            CROSSED   | f     | b      | -f>d,e -e>d -d>b,c
            CROSSED   | d,e   | c      | -e>d -d>b,c
            CROSSED   | d     | b      | -d>b,c
            """)
    void wayDown(String graph, String heads, String target, String steps) {
        Route route = named(graph).down(ids(heads), Target.parse(target));

        assertThat(GraphText.text(route)).isEqualTo(steps);
        assertThat(route.headsBefore()).isEqualTo(new TreeSet<>(ids(heads)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # graph  | heads | target | heads afterwards
            LINE      | .     | base   | .
            LINE      | d     | base   | .
            LINE      | .     | head   | d
            LINE      | .     | b      | b
            LINE      | d     | b      | b
            LINE      | a     | +2     | c
            DIAMOND   | b,c   | head   | d
            DIAMOND   | d     | b      | b
            DIAMOND   | c     | b      | b,c
            DIAMOND   | b,c   | a      | a
            FORK      | .     | heads  | c,y
            FORK      | c     | x      | c,x
            FORK      | c,y   | x      | c,x
            FORK      | c,y   | a      | a
            TWO_BASES | b     | n      | b,n
            TWO_BASES | b,n   | base   | .
            """)
    void stamp(String graph, String heads, String target, String expected) {
        assertThat(named(graph).stamped(ids(heads), Target.parse(target))).isEqualTo(new TreeSet<>(ids(expected)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # direction | graph     | heads | target | exception
            up          | LINE      | .     | -1     | BadTarget
            up          | LINE      | .     | zz     | Unknown
            up          | LINE      | d     | +1     | TooFar
            up          | LINE      | .     | +5     | TooFar
            up          | .         | .     | +1     | TooFar
            up          | FORK      | .     | head   | SeveralHeads
            up          | FORK      | a     | +1     | AmbiguousWalk
            up          | FORK      | .     | +2     | AmbiguousWalk
            up          | FORK      | c,y   | +1     | AmbiguousStart
            up          | TWO_BASES | .     | +1     | AmbiguousWalk
            up          | LINE      | q     | head   | DatabaseAhead
            up          | LINE      | a,b   | head   | Overlap
            up          | DIAMOND   | a,d   | head   | Overlap
            down        | LINE      | d     | +1     | BadTarget
            down        | LINE      | b     | -3     | TooFar
            down        | LINE      | .     | -1     | TooFar
            down        | LINE      | b     | c      | NotApplied
            down        | LINE      | b     | head   | NotApplied
            down        | FORK      | c,y   | head   | SeveralHeads
            down        | FORK      | c     | heads  | NotApplied
            down        | FORK      | c,y   | -1     | AmbiguousStart
            down        | DIAMOND   | d     | -2     | AmbiguousWalk
            down        | LINE      | q     | base   | DatabaseAhead
            down        | LINE      | b,c   | base   | Overlap
            stamp       | LINE      | q     | head   | DatabaseAhead
            stamp       | FORK      | .     | head   | SeveralHeads
            stamp       | LINE      | b     | -1     | BadTarget
            """)
    void refused(String direction, String graph, String heads, String target, String exception) {
        RevisionGraph revisions = named(graph);
        Target wanted = Target.parse(target);

        assertThatThrownBy(() -> {
                    switch (direction) {
                        case "up" -> revisions.up(ids(heads), wanted);
                        case "down" -> revisions.down(ids(heads), wanted);
                        case "stamp" -> revisions.stamped(ids(heads), wanted);
                        default -> throw new AssertionError(direction);
                    }
                })
                .isInstanceOf(RevisionException.class)
                .extracting(e -> e.getClass().getSimpleName())
                .isEqualTo(exception);
    }

    @Test
    void upToSeveralRevisionsTakesTheWayToEachOfThem() {
        assertThat(GraphText.text(graph(FORK).upTo(ids("a"), ids("b,x")))).isEqualTo("+b>b +x>b,x");
        assertThat(GraphText.text(graph(FORK).upTo(ids("b,y"), ids("b,x")))).isEqualTo(".");
    }

    @Test
    void theHeadsAfterARouteAreThoseOfItsLastStep() {
        assertThat(graph(LINE).up(ids("a"), new Target.Head()).headsAfter()).containsExactlyElementsOf(ids("d"));
        assertThat(graph(LINE).up(ids("d"), new Target.Head()).headsAfter()).containsExactlyElementsOf(ids("d"));
    }

    @Test
    void stepsDoNotChangeWithTheSetsTheyWereMadeOf() {
        TreeSet<RevisionId> heads = new TreeSet<>(ids("a"));
        Route route = graph(LINE).up(heads, new Target.Head());
        heads.clear();

        assertThat(route.headsBefore()).containsExactlyElementsOf(ids("a"));
        Set<RevisionId> before = route.headsBefore();
        Set<RevisionId> after = route.steps().getFirst().headsAfter();
        assertThatThrownBy(before::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(after::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    private static RevisionGraph named(String name) {
        return graph(
                switch (name) {
                    case "LINE" -> LINE;
                    case "DIAMOND" -> DIAMOND;
                    case "FORK" -> FORK;
                    case "TWO_BASES" -> TWO_BASES;
                    case "CROSSED" -> CROSSED;
                    default -> name;
                });
    }
}
