package dev.retort.op;

import static dev.retort.schema.Sequences.as;
import static dev.retort.schema.Sequences.cache;
import static dev.retort.schema.Sequences.change;
import static dev.retort.schema.Sequences.incrementBy;
import static dev.retort.schema.Sequences.maxValue;
import static dev.retort.schema.Sequences.minValue;
import static dev.retort.schema.Sequences.noMinValue;
import static dev.retort.schema.Sequences.ownedByNone;
import static dev.retort.schema.Sequences.restart;
import static dev.retort.schema.Sequences.startWith;
import static dev.retort.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retort.origin.Origin;
import dev.retort.schema.SequenceOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Options of sequences that cannot be meant are refused where they are recorded. */
class SequencesTest {

    static Stream<Arguments> refused() {
        return Stream.of(
                refused(
                        op -> op.createSequence("s", minValue(1), startWith(1), noMinValue()),
                        "the sequence s has two options for MINVALUE; leave one of them out"),
                refused(
                        op -> op.schema("app").createSequence("s", minValue(10), maxValue(10)),
                        "the sequence app.s has no room between minValue(10) and maxValue(10)"),
                refused(
                        op -> op.createSequence("s", minValue(10), startWith(9)),
                        "the sequence s cannot start with 9, which is below minValue(10)"),
                refused(
                        op -> op.alterSequence("s", maxValue(10), startWith(11)),
                        "the sequence s cannot start with 11, which is above maxValue(10)"),
                refused(
                        op -> op.createSequence("s", incrementBy(0)),
                        "a sequence cannot be incremented by 0; give incrementBy a number above or below it"),
                refused(op -> op.createSequence("s", cache(0)), "a sequence cannot cache 0 numbers; 1 is the least"),
                refused(
                        op -> op.createSequence("s", restart()),
                        "the new sequence s cannot be restarted; give the first number with startWith(…)"),
                refused(
                        op -> op.alterSequence("s"),
                        "nothing to alter in sequence s; give at least one option, such as incrementBy(10)"),
                refused(
                        op -> op.alterSequence(
                                "s", change(incrementBy(5), cache(2)).from(incrementBy(1))),
                        "the alteration of sequence s sets CACHE, INCREMENT BY, but its .from(…) tells INCREMENT BY; both"
                                + " have to be about the same"));
    }

    private static Arguments refused(Consumer<Operations> work, String message) {
        return Arguments.of(work, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    void contradictionsAreRefused(Consumer<Operations> work, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Operations.record(() -> new Origin.JavaLine("R1.java", 7), work))
                .withMessage(message);
    }

    @Test
    void anIdentityColumnHasNoTypeAndNoOwnerOfItsOwn() {
        for (SequenceOption option : List.of(as(bigint()), ownedByNone())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            SequenceOption.checkedForIdentity("identity of column id", List.of(startWith(5), option)))
                    .withMessage("the identity of column id cannot have the option " + option.clause()
                            + ", which it has from its column; leave it out");
        }
    }
}
