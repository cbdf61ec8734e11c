package dev.retort.house;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.house.Methods.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What does not fit into one look is split, tests as well: by what it is about, never into a second part. */
class BudgetsTest {

    private static final int LINES_OF_A_FILE = 400;
    private static final int LINES_OF_A_METHOD = 40;
    private static final int FILES_OF_A_PACKAGE = 25;

    private static final List<Path> SOURCES = Sources.endingIn(".java");

    @Test
    void filesAreShort() {
        Map<String, Long> tooLong = SOURCES.stream()
                .collect(toMap(
                        BudgetsTest::shown,
                        source -> Sources.read(source).lines().count()));
        tooLong.values().removeIf(lines -> lines <= LINES_OF_A_FILE);

        assertThat(SOURCES).hasSizeGreaterThan(100);
        assertThat(tooLong).as("files of more than %d lines", LINES_OF_A_FILE).isEmpty();
    }

    @Test
    void methodsAreShort() {
        List<String> tooLong = SOURCES.stream()
                .flatMap(source -> Methods.in(Sources.read(source)).stream()
                        .filter(method -> method.lines() > LINES_OF_A_METHOD)
                        .map(method -> "%s:%d %s has %d lines"
                                .formatted(shown(source), method.line(), method.name(), method.lines())))
                .toList();

        assertThat(tooLong)
                .as("methods of more than %d lines", LINES_OF_A_METHOD)
                .isEmpty();
    }

    @Test
    void packagesAreSmall() {
        Map<String, Long> sizes = SOURCES.stream()
                .filter(source -> !source.endsWith("package-info.java"))
                .collect(groupingBy(source -> shown(source.resolveSibling("")), counting()));

        assertThat(sizes).hasSizeGreaterThan(10);
        sizes.values().removeIf(files -> files <= FILES_OF_A_PACKAGE);
        assertThat(sizes)
                .as("packages of more than %d files", FILES_OF_A_PACKAGE)
                .isEmpty();
    }

    @Test
    void aMethodIsCountedFromItsSignatureToItsClosingBrace() {
        List<Method> methods = Methods.in("""
                class Source {
                    /** Javadoc does not count. */
                    @Deprecated
                    @SuppressWarnings({
                        "all"
                    })
                    private
                    Source() {
                    }

                    abstract int none();
                    int one() { return 1; } // counts nothing
                    record Inner(int a) {
                        Inner {
                            a = new Object() { int nested() {
                                return 2; } }.nested();
                        }
                    }
                }
                """);

        assertThat(methods)
                .containsExactlyInAnyOrder(
                        new Method("<init>", 7, 3),
                        new Method("none", 11, 1),
                        new Method("one", 12, 1),
                        new Method("<init>", 14, 4),
                        new Method("nested", 15, 2));
    }

    private static String shown(Path source) {
        return Sources.root().relativize(source).toString();
    }
}
