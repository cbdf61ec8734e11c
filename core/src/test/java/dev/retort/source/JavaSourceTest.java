package dev.retort.source;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cases.OperationCase;
import dev.retort.cases.OperationCases;
import dev.retort.fixture.Golden;
import dev.retort.fixture.JavaInMemory;
import dev.retort.fixture.Recording;
import dev.retort.operation.DataOperation.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java of every operation: as it is written, and that it compiles to a class that records the same operation. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JavaSourceTest {

    private static final int INDENT = 8;

    private Map<String, Class<?>> compiled = Map.of();

    static List<OperationCase> cases() {
        return OperationCases.all().stream()
                .filter(one -> !one.kind().equals(Run.class))
                .toList();
    }

    @BeforeAll
    void compile() {
        Map<String, String> sources = new LinkedHashMap<>();
        cases().forEach(one -> sources.put(className(one), unit(one)));
        compiled = JavaInMemory.compile(sources);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isWrittenAsTheGoldenFileSays(OperationCase one) {
        String statements = String.join("\n", source(one).statements());

        Golden.assertGolden("java/" + one.file().replace(".sql", ".java.txt"), statements + "\n");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void compilesToTheSameOperations(OperationCase one) {
        Class<?> type = Objects.requireNonNull(compiled.get(className(one)));

        assertThat(Recording.of(JavaInMemory.work(type))).isEqualTo(one.recording());
    }

    private static JavaSource source(OperationCase one) {
        return JavaSource.of(one.recording().operations(), INDENT);
    }

    private static String className(OperationCase one) {
        return "Case_" + one.file().replace(".sql", "").replaceAll("\\W", "_");
    }

    private static String unit(OperationCase one) {
        JavaSource source = source(one);
        return source.imports().stream().map(name -> "import " + name + ";\n").collect(joining())
                + """
                import dev.retort.op.Operations;

                public final class %s implements java.util.function.Consumer<Operations> {
                    @Override
                    public void accept(Operations op) {
                %s
                    }
                }
                """.formatted(
                                className(one),
                                source.statements().stream()
                                        .map(statement -> " ".repeat(INDENT) + statement)
                                        .collect(joining("\n")));
    }
}
