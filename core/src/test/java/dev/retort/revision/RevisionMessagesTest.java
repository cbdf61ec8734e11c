package dev.retort.revision;

import static dev.retort.revision.GraphText.graph;
import static dev.retort.revision.GraphText.heads;
import static dev.retort.revision.GraphText.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message of the graph, as people read it. */
class RevisionMessagesTest {

    private static final String LINE = "a; b<-a; c<-b";
    private static final String FORK = "a; b<-a; c<-a";
    private static final String BRANCHES = "a; b<-a; c<-a [feat]; d<-c";

    static Stream<Arguments> messages() {
        return Stream.of(ofTargets(), ofWalks(), ofSeveral(), ofStates(), ofGraphs(), ofFiles())
                .flatMap(each -> each);
    }

    private static Stream<Arguments> ofTargets() {
        return Stream.of(
                message(
                        TargetException.BadTarget.class,
                        () -> Target.parse("+x"),
                        "'+x' is no target; expected a number above zero:\n  +x\n   ^"),
                message(
                        TargetException.WrongDirection.class,
                        () -> graph(LINE).up(ids("b"), Target.parse("-1")),
                        "'-1' leads down"),
                message(
                        TargetException.WrongDirection.class,
                        () -> graph(LINE).down(ids("b"), Target.parse("+1")),
                        "'+1' leads up"),
                message(
                        TargetException.Unknown.class,
                        () -> graph(LINE).resolve(RevisionName.of("zz")),
                        "no revision is called 'zz' or begins so, and no branch has this label"),
                message(
                        TargetException.AmbiguousPrefix.class,
                        () -> graph("a1; a2<-a1; a3<-a2").resolve(RevisionName.of("a")),
                        "'a' is the beginning of 3 revisions: a1, a2, a3"),
                message(
                        TargetException.SeveralHeads.class,
                        () -> graph(FORK).up(ids("."), Target.head()),
                        "there are several heads: b, c"),
                message(
                        TargetException.SeveralHeads.class,
                        () -> graph("a [x]; b<-a; c<-a; d").up(ids("."), Target.parse("x@head")),
                        "there are several heads of branch x: b, c"),
                message(
                        TargetException.NotInBranch.class,
                        () -> graph(BRANCHES).up(ids("."), Target.parse("feat@b")),
                        "revision b does not belong to branch feat"),
                message(
                        TargetException.NeedsDatabase.class,
                        () -> graph(LINE).locate(Target.parse("current"), Optional.empty()),
                        "'current' counts from where the database is, and no database is asked"));
    }

    private static Stream<Arguments> ofWalks() {
        return Stream.of(
                message(
                        TargetException.AmbiguousWalk.class,
                        () -> graph(FORK).up(ids("a"), Target.relative(1)),
                        "'+1' is ambiguous: from a the way leads to b, c"),
                message(
                        TargetException.AmbiguousWalk.class,
                        () -> graph("a; b<-a; c<-a; d<-b,c").down(ids("d"), Target.relative(-2)),
                        "'-2' is ambiguous: from d the way leads to b, c"),
                message(
                        TargetException.AmbiguousWalk.class,
                        () -> graph("a; x").up(ids("."), Target.relative(1)),
                        "'+1' is ambiguous: from base the way leads to a, x"),
                message(
                        TargetException.TooFar.class,
                        () -> graph(LINE).up(ids("b"), Target.relative(3)),
                        "'+3' goes too far: there is only 1 revision above"),
                message(
                        TargetException.TooFar.class,
                        () -> graph(LINE).down(ids("b"), Target.relative(-5)),
                        "'-5' goes too far: there are only 2 revisions below"),
                message(
                        TargetException.TooFar.class,
                        () -> graph(LINE).down(ids("."), Target.relative(-1)),
                        "'-1' goes too far: there are no revisions below"),
                message(
                        TargetException.TooFar.class,
                        () -> graph(BRANCHES).down(ids("b,d"), Target.parse("feat@-3")),
                        "'feat@-3' goes too far: there are only 2 revisions of branch feat below"));
    }

    private static Stream<Arguments> ofSeveral() {
        return Stream.of(
                message(
                        TargetException.NotDescendant.class,
                        () -> graph(FORK)
                                .between(TargetRange.parse("b:c", Target.base(), Target.heads()), Optional.empty()),
                        "no way leads up from b to c: c does not come after b"),
                message(
                        TargetException.Contradiction.class,
                        () -> graph(LINE).stamped(ids("."), List.of(Target.parse("c"), Target.parse("a"))),
                        "'a' and 'c' contradict each other: c comes after a and includes it"),
                message(
                        TargetException.Contradiction.class,
                        () -> graph(LINE).stamped(ids("."), List.of(Target.base(), Target.parse("a"))),
                        "'a' and 'base' contradict each other: revision a cannot be applied then"));
    }

    private static Stream<Arguments> ofStates() {
        return Stream.of(
                message(
                        StateException.AmbiguousStart.class,
                        () -> graph(FORK).down(ids("b,c"), Target.relative(-1)),
                        "'-1' is ambiguous: the database is at several revisions, b, c"),
                message(
                        StateException.NotApplied.class,
                        () -> graph(LINE).down(ids("a"), Target.parse("c")),
                        "revision c is not applied: the database is at a, which does not come after c"),
                message(
                        StateException.NotApplied.class,
                        () -> graph(LINE).down(ids("."), Target.parse("c")),
                        "revision c is not applied: the database is at base"),
                message(
                        StateException.BranchNotApplied.class,
                        () -> graph(BRANCHES).down(ids("b"), Target.parse("feat@-1")),
                        "no revision of branch feat is applied: the database is at b"),
                message(
                        StateException.DatabaseAhead.class,
                        () -> graph(LINE).up(ids("y,a,x"), Target.head()),
                        "the database is at x, y, which no migration file has"),
                message(
                        StateException.Overlap.class,
                        () -> graph(LINE).up(ids("a,c"), Target.head()),
                        "the version table holds a beside c, which comes after it"));
    }

    private static Stream<Arguments> ofGraphs() {
        return Stream.of(
                message(GraphException.SelfLoop.class, () -> graph("a<-a"), "revision a follows itself"),
                message(GraphException.SelfLoop.class, () -> graph("a +a"), "revision a depends on itself"),
                message(
                        GraphException.Cycle.class,
                        () -> graph("a<-b; b<-a"),
                        "there is a cycle of revisions: a -> b -> a"),
                message(
                        GraphException.Cycle.class,
                        () -> graph("a<-c; b<-a; c<-b"),
                        "there is a cycle of revisions: a -> b -> c -> a"),
                message(
                        GraphException.MissingParent.class,
                        () -> graph("a; b<-a,z").up(ids("."), Target.head()),
                        "revision b follows z, which no migration file has"),
                message(
                        GraphException.MissingDependency.class,
                        () -> graph("a; b<-a +z").up(ids("."), Target.head()),
                        "revision b depends on z, which is neither a revision nor a branch label of a migration file"),
                message(GraphException.Duplicate.class, () -> graph("a; a"), "there is already a revision a"),
                message(
                        GraphException.DuplicateLabel.class,
                        () -> graph("a [x]; b [x]"),
                        "revision b has the branch label 'x', which is also a label of revision a"),
                message(
                        GraphException.DuplicateLabel.class,
                        () -> graph("a; b [a]"),
                        "revision b has the branch label 'a', which is the id of a revision"),
                message(
                        GraphException.NotLinear.class,
                        () -> {
                            throw new GraphException.NotLinear(heads("b,c"));
                        },
                        "the settings say linear = true, and there are several heads: b, c"));
    }

    private static Stream<Arguments> ofFiles() {
        return Stream.of(
                message(
                        GraphException.SelfLoop.class,
                        () -> inFiles("a<-a"),
                        "versions/a.sql:2: revision a follows itself"),
                message(
                        GraphException.Cycle.class,
                        () -> inFiles("a<-b; b<-a"),
                        "there is a cycle of revisions: a -> b -> a (versions/a.sql:2, versions/b.sql:2)"),
                message(
                        GraphException.MissingParent.class,
                        () -> inFiles("a<-z").up(ids("."), Target.head()),
                        "versions/a.sql:2: revision a follows z, which no migration file has"),
                message(
                        GraphException.Duplicate.class,
                        () -> inFiles("a; a"),
                        "versions/a.sql:2: there is already a revision a in versions/a.sql:2"),
                message(
                        GraphException.DuplicateLabel.class,
                        () -> inFiles("a [x]; b [x]"),
                        "versions/b.sql:2: revision b has the branch label 'x', which is also a label of revision a"
                                + " in versions/a.sql:2"));
    }

    private static RevisionGraph inFiles(String text) {
        return RevisionGraph.of(GraphText.nodes(text).stream()
                .map(node -> new RevisionNode(
                        node.id(),
                        node.down(),
                        node.dependsOn(),
                        node.labels(),
                        "",
                        "versions/" + node.id() + ".sql:2"))
                .toList());
    }

    private static Arguments message(Class<? extends RevisionException> type, ThrowingCallable code, String message) {
        return Arguments.of(type, code, message);
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("messages")
    void says(Class<? extends RevisionException> type, ThrowingCallable code, String message) {
        assertThatThrownBy(code).isExactlyInstanceOf(type).hasMessage(message);
    }

    @Test
    void everyExceptionHasItsMessageHere() {
        Object[] all = Stream.of(RevisionException.class.getPermittedSubclasses())
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .toArray();

        assertThat(messages().map(arguments -> arguments.get()[0]).distinct()).containsExactlyInAnyOrder(all);
    }

    @Test
    void anAmbiguousTargetCarriesTheClearOnes() {
        assertThatThrownBy(() -> graph(FORK).down(ids("b,c"), Target.relative(-1)))
                .isInstanceOfSatisfying(
                        StateException.AmbiguousStart.class,
                        e -> assertThat(e.clear()).hasToString("[b@-1, c@-1]"));
        assertThatThrownBy(() -> graph(FORK).up(ids("."), Target.parse("a+1")))
                .isInstanceOfSatisfying(
                        TargetException.AmbiguousWalk.class,
                        e -> assertThat(e.clear()).hasToString("[b@a+1, c@a+1]"));
    }

    @Test
    void exceptionsCarryTheirRevisions() {
        assertThatThrownBy(() -> graph(LINE).up(ids("y,x"), Target.head()))
                .isInstanceOfSatisfying(
                        StateException.DatabaseAhead.class,
                        e -> assertThat(e.unknown()).containsExactlyElementsOf(ids("x,y")));
        assertThatThrownBy(() -> graph(FORK).up(ids("."), Target.head()))
                .isInstanceOfSatisfying(
                        TargetException.SeveralHeads.class,
                        e -> assertThat(e.heads()).containsExactlyElementsOf(ids("b,c")));
        assertThatThrownBy(() -> graph("ab; ac<-ab").resolve(RevisionName.of("a")))
                .isInstanceOfSatisfying(
                        TargetException.AmbiguousPrefix.class,
                        e -> assertThat(e.candidates()).containsExactlyElementsOf(ids("ab,ac")));
    }
}
