package dev.retort.logic;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retort.op.Operations;
import dev.retort.origin.Origin;
import java.util.function.Consumer;

/** What is refused at the line of the migration that asks for it. */
final class Refused {

    private Refused() {}

    static void assertRefused(Consumer<Operations> work, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Operations.record(() -> new Origin.JavaLine("R1.java", 7), work))
                .withMessage(message);
    }
}
