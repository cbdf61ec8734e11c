package dev.retort.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Routes, stamps and places in small graphs; the cases are in {@code src/test/resources/graph}. */
class GraphCasesTest {

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
}
