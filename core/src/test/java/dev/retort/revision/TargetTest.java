package dev.retort.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retort.revision.RevisionException.BadTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write to say where to go, and how revisions may be called. */
class TargetTest {

    private static final Target BASE = new Target.Base();
    private static final Target HEADS = new Target.Heads();

    @Test
    void wordsAreTargets() {
        assertThat(Target.parse("head")).isEqualTo(new Target.Head());
        assertThat(Target.parse("heads")).isEqualTo(HEADS);
        assertThat(Target.parse("base")).isEqualTo(BASE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1975ea83b712", "19", "a", "Head", "BASE", "x.y_z"})
    void anIdOrItsBeginningIsATarget(String text) {
        assertThat(Target.parse(text)).isEqualTo(new Target.Id(text));
    }

    @ParameterizedTest
    @CsvSource({"+1, 1", "+12, 12", "-3, -3", "+007, 7"})
    void aSignedNumberIsARelativeTarget(String text, int steps) {
        assertThat(Target.parse(text)).isEqualTo(new Target.Relative(steps));
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
                "a@head",
                "ä",
                "current",
                "abc+1",
                "a-1",
                "123456789012345678901234567890123"
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
