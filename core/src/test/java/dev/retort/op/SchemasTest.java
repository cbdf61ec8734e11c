package dev.retort.op;

import static dev.retort.definition.ExtensionOption.defaultVersion;
import static dev.retort.definition.ExtensionOption.version;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retort.origin.Origin;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {

    static Stream<Arguments> refused() {
        return Stream.of(
                refused(
                        op -> op.createExtension("hstore", version("1.4"), defaultVersion()),
                        "the extension hstore has the option Version twice; leave one of them out"),
                refused(
                        op -> op.updateExtension("hstore", "1\0"),
                        "a text value holds a NUL character, which PostgreSQL cannot store"),
                refused(op -> op.createSchema(""), "a name is empty; PostgreSQL wants at least one character"),
                refused(
                        op -> {
                            op.dropExtension("hstore");
                            op.updateExtension("hstore");
                        },
                        "cannot update extension hstore: extension hstore is gone since line 7 (drop extension hstore);"
                                + " record this before that line, or leave it out"));
    }

    private static Arguments refused(Consumer<Operations> work, String message) {
        return Arguments.of(work, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    void whatCannotBeMeantIsRefused(Consumer<Operations> work, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Operations.record(() -> new Origin.JavaLine("R1.java", 7), work))
                .withMessage(message);
    }
}
