package dev.retort.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retort.revision.TargetException.BadTarget;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write to say where to go, and how revisions may be called. */
class TargetTest {

    private static final Target BASE = Target.base();
    private static final Target HEADS = Target.heads();

    @Test
    void wordsAreTargets() {
        assertThat(Target.parse("head")).isEqualTo(Target.head());
        assertThat(Target.parse("heads")).isEqualTo(HEADS);
        assertThat(Target.parse("base")).isEqualTo(BASE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1975ea83b712", "19", "a", "Head", "BASE", "x.y_z"})
    void anIdOrItsBeginningIsATarget(String text) {
        assertThat(Target.parse(text))
                .isEqualTo(new Target(Optional.empty(), new Target.Named(RevisionName.of(text)), 0));
    }

    @ParameterizedTest
    @CsvSource({"+1, 1", "+12, 12", "-3, -3", "+007, 7"})
    void aSignedNumberIsARelativeTarget(String text, int steps) {
        assertThat(Target.parse(text)).isEqualTo(Target.relative(steps));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "head-2",
                "heads",
                "base+3",
                "current",
                "current-1",
                "abc+1",
                "abc-12",
                "feat@head",
                "feat@heads",
                "feat@base",
                "feat@current",
                "feat@abc",
                "feat@+2",
                "feat@-1",
                "feat@head-1",
                "1975@abc+1"
            })
    void everyFormOfTheGrammarIsATargetAndWrittenAsItWasRead(String text) {
        assertThat(Target.parse(text)).hasToString(text);
    }

    @Test
    void aTargetHasABranchAnAnchorAndAnOffset() {
        assertThat(Target.parse("feat@abc-2"))
                .isEqualTo(
                        new Target(Optional.of(RevisionName.of("feat")), new Target.Named(RevisionName.of("abc")), -2));
        assertThat(Target.parse("feat@+1"))
                .isEqualTo(new Target(Optional.of(RevisionName.of("feat")), new Target.Here(), 1));
        assertThat(Target.parse("current")).isEqualTo(new Target(Optional.empty(), new Target.Current(), 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            +1junk   | 2 | ':' or the end
            a:b:c    | 3 | the end
            +        | 1 | a number above zero
            head-    | 5 | a number above zero
            a+0      | 2 | a number above zero
            @head    | 0 | a branch before '@'
            feat@    | 5 | head, heads, base, current, a revision id, a branch label, +N or -N
            head@a   | 0 | a branch before '@': a label or a revision, not 'head'
            a:head@b | 2 | a branch before '@': a label or a revision, not 'head'
            a b      | 1 | ':' or the end
            """)
    void aCaretStandsWhereTheTextBeginsToBeWrong(String text, int at, String expected) {
        assertThatExceptionOfType(BadTarget.class)
                .isThrownBy(() -> TargetRange.parse(text, BASE, HEADS))
                .withMessage("'%s' is no target; expected %s:\n  %s\n  %s^", text, expected, text, " ".repeat(at));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+",
                "-",
                "+0",
                "-0",
                "++1",
                "+-1",
                "--1",
                "+1x",
                "+ 1",
                "+99999999999",
                "a b",
                "a:b",
                "@head",
                "a@",
                "a@b@c",
                "head@a",
                "current@+1",
                "a@+",
                "a+",
                "a+1+1",
                "head-",
                "+1junk",
                "ä",
                "a/b",
                "'a'"
            })
    void anythingElseIsNoTarget(String text) {
        assertThatExceptionOfType(BadTarget.class)
                .isThrownBy(() -> Target.parse(text))
                .withMessageStartingWith("'" + text + "' is no target; expected ");
    }

    @ParameterizedTest
    @CsvSource({
        "a:b, a, b, RANGE",
        ":b, base, b, RANGE",
        "a:, a, heads, RANGE",
        ":, base, heads, RANGE",
        "a, base, a, SINGLE"
    })
    void aRangeHasTwoSidesEachOfWhichMayBeLeftOut(String text, String from, String to, TargetRange.Form form) {
        assertThat(TargetRange.parse(text, BASE, HEADS))
                .isEqualTo(new TargetRange(Target.parse(from), Target.parse(to), form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b:c", "::", "a:+x", "@:a"})
    void aRangeOfSomethingElseIsRefused(String text) {
        assertThatExceptionOfType(BadTarget.class).isThrownBy(() -> TargetRange.parse(text, BASE, HEADS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1975ea83b712", "A.b_9", "12345678901234567890123456789012", "heads_", "Base"})
    void aRevisionIdIsUpToThirtyTwoLettersDigitsDotsAndUnderscores(String text) {
        assertThat(RevisionId.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                | a revision id is empty
            123456789012345678901234567890123 | the revision id '123456789012345678901234567890123' has 33 characters; at most 32 fit into the version table
            a-b                               | the revision id 'a-b' holds '-'; only letters A to Z, digits, '_' and '.' are allowed
            'a b'                             | the revision id 'a b' holds ' '; only letters A to Z, digits, '_' and '.' are allowed
            ä                                 | the revision id 'ä' holds 'ä'; only letters A to Z, digits, '_' and '.' are allowed
            head                              | the revision id 'head' is a word of the command line; choose another
            heads                             | the revision id 'heads' is a word of the command line; choose another
            base                              | the revision id 'base' is a word of the command line; choose another
            current                           | the revision id 'current' is a word of the command line; choose another
            """)
    void anyOtherRevisionIdIsRefused(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RevisionId.of(text))
                .withMessage(message);
    }

    @Test
    void revisionIdsAreSortedByTheirCharacters() {
        assertThat(GraphText.ids("b,a,B,1,_").stream().sorted()).containsExactlyElementsOf(GraphText.ids("1,B,_,a,b"));
    }
}
