package dev.retort.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Routes, stamps and places in small graphs; the cases are in {@code src/test/resources/graph}. */
class GraphCasesTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

    static List<GraphCase> cases() {
        return GraphCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comesOutAsTheFileSays(GraphCase graphCase) {
        String outcome = graphCase.outcome();

        if (graphCase.isRefused()) {
            String[] error = graphCase.expected().split(" ", 2);
            assertThat(outcome).startsWith(error[0] + " ");
            assertThat(outcome).contains(error.length == 1 ? "" : error[1]);
        } else {
            assertThat(outcome).isEqualTo(graphCase.expected());
        }
    }

    @Test
    void thereAreManyCases() {
        assertThat(cases()).hasSizeGreaterThan(1_000);
    }

    /** But {@code NotLinear}, which is about the settings. */
    @Test
    void everyErrorHasACase() {
        Stream<String> errors = Stream.of(RevisionException.class.getPermittedSubclasses())
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .filter(error -> error != GraphException.NotLinear.class)
                .map(Class::getSimpleName);

        assertThat(cases().stream()
                        .filter(GraphCase::isRefused)
                        .map(graphCase -> graphCase.expected().split(" ", 2)[0])
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(errors.toList());
    }

    @Test
    void everyDifferenceFromAlembicIsARowOfThePageAndEveryRowHasACase() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("retort.root"), "docs/reference/targets.md"));
        String table = page.substring(page.indexOf("## Where Alembic does otherwise"));

        assertThat(cases().stream()
                        .flatMap(graphCase -> graphCase.differences().stream())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        ROW.matcher(table).results().map(row -> row.group(1)).toList());
    }
}
