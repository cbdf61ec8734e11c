package dev.retort.revision;

import static dev.retort.revision.GraphText.graph;
import static dev.retort.revision.GraphText.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.revision.RevisionException.AmbiguousPrefix;
import dev.retort.revision.RevisionException.AmbiguousStart;
import dev.retort.revision.RevisionException.AmbiguousWalk;
import dev.retort.revision.RevisionException.BadTarget;
import dev.retort.revision.RevisionException.Cycle;
import dev.retort.revision.RevisionException.DatabaseAhead;
import dev.retort.revision.RevisionException.Duplicate;
import dev.retort.revision.RevisionException.MissingParent;
import dev.retort.revision.RevisionException.NoRange;
import dev.retort.revision.RevisionException.NotApplied;
import dev.retort.revision.RevisionException.Overlap;
import dev.retort.revision.RevisionException.SeveralHeads;
import dev.retort.revision.RevisionException.TooFar;
import dev.retort.revision.RevisionException.Unknown;
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

    static Stream<Arguments> messages() {
        return Stream.of(ofTargets(), ofWalks(), ofGraphs()).flatMap(each -> each);
    }

    private static Stream<Arguments> ofTargets() {
        return Stream.of(
                message(
                        BadTarget.class,
                        () -> Target.parse("+x"),
                        "'+x' is no target; expected head, heads, base, a revision id or the beginning of one, +N or -N"),
                message(
                        BadTarget.class,
                        () -> graph(LINE).up(ids("b"), Target.parse("-1")),
                        "'-1' is no target; expected head, heads, base, a revision id or the beginning of one, +N or -N"),
                message(Unknown.class, () -> graph(LINE).resolve("zz"), "no revision is called 'zz' or begins so"),
                message(
                        AmbiguousPrefix.class,
                        () -> graph("a1; a2<-a1; a3<-a2").resolve("a"),
                        "'a' is the beginning of 3 revisions: a1, a2, a3"),
                message(
                        SeveralHeads.class,
                        () -> graph(FORK).up(ids("."), new Target.Head()),
                        "there are several heads: b, c"));
    }

    private static Stream<Arguments> ofWalks() {
        return Stream.of(
                message(
                        AmbiguousWalk.class,
                        () -> graph(FORK).up(ids("a"), new Target.Relative(1)),
                        "+1 is ambiguous: from a the way leads to b, c"),
                message(
                        AmbiguousWalk.class,
                        () -> graph("a; b<-a; c<-a; d<-b,c").down(ids("d"), new Target.Relative(-2)),
                        "-2 is ambiguous: from d the way leads to b, c"),
                message(
                        AmbiguousWalk.class,
                        () -> graph("a; x").up(ids("."), new Target.Relative(1)),
                        "+1 is ambiguous: from base the way leads to a, x"),
                message(
                        AmbiguousStart.class,
                        () -> graph(FORK).down(ids("b,c"), new Target.Relative(-1)),
                        "-1 is ambiguous: the database is at several revisions, b, c"),
                message(
                        TooFar.class,
                        () -> graph(LINE).up(ids("b"), new Target.Relative(3)),
                        "+3 goes too far: there is only 1 revision above"),
                message(
                        TooFar.class,
                        () -> graph(LINE).down(ids("b"), new Target.Relative(-5)),
                        "-5 goes too far: there are only 2 revisions below"),
                message(
                        NoRange.class,
                        () -> graph(FORK).between(Target.parse("b"), Target.parse("c")),
                        "no way leads up from b to c"),
                message(
                        NoRange.class,
                        () -> graph(FORK).between(Target.parse("heads"), Target.parse("base")),
                        "no way leads up from b, c to base"));
    }

    private static Stream<Arguments> ofGraphs() {
        return Stream.of(
                message(
                        NotApplied.class,
                        () -> graph(LINE).down(ids("a"), new Target.Id("c")),
                        "revision c is not applied: the database is at a"),
                message(
                        NotApplied.class,
                        () -> graph(LINE).down(ids("."), new Target.Id("c")),
                        "revision c is not applied: the database is at base"),
                message(
                        DatabaseAhead.class,
                        () -> graph(LINE).up(ids("y,a,x"), new Target.Head()),
                        "the database is at x, y, which no migration file has"),
                message(
                        Overlap.class,
                        () -> graph(LINE).up(ids("a,c"), new Target.Head()),
                        "the version table holds a beside c, which comes after it"),
                message(Cycle.class, () -> graph("a<-a"), "revision a follows itself"),
                message(Cycle.class, () -> graph("a<-b; b<-a"), "revisions follow each other in a cycle: b, a, b"),
                message(
                        Cycle.class,
                        () -> graph("a<-c; b<-a; c<-b"),
                        "revisions follow each other in a cycle: b, c, a, b"),
                message(
                        MissingParent.class,
                        () -> graph("a; b<-a,z"),
                        "revision b follows z, which no migration file has"),
                message(Duplicate.class, () -> graph("a; a"), "there are two revisions a"));
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
        assertThat(messages().map(arguments -> arguments.get()[0]).distinct())
                .containsExactlyInAnyOrder((Object[]) RevisionException.class.getPermittedSubclasses());
    }

    @Test
    void exceptionsCarryTheirRevisions() {
        assertThatThrownBy(() -> graph("a; b<-a,z")).isInstanceOfSatisfying(MissingParent.class, e -> {
            assertThat(e.child()).isEqualTo(RevisionId.of("b"));
            assertThat(e.parent()).isEqualTo(RevisionId.of("z"));
        });
        assertThatThrownBy(() -> graph(LINE).up(ids("y,x"), new Target.Head()))
                .isInstanceOfSatisfying(
                        DatabaseAhead.class, e -> assertThat(e.unknown()).containsExactlyElementsOf(ids("x,y")));
    }
}
