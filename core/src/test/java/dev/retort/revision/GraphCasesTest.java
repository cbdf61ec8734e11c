package dev.retort.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

        if (isError(graphCase.expected())) {
            String[] error = graphCase.expected().split(" ", 2);
            assertThat(outcome).startsWith(error[0] + " ");
            assertThat(outcome).contains(error.length == 1 ? "" : error[1]);
        } else {
            assertThat(outcome).isEqualTo(graphCase.expected());
        }
    }

    private static boolean isError(String expected) {
        return Character.isUpperCase(expected.charAt(0));
    }

    @Test
    void thereAreManyCases() {
        assertThat(cases()).hasSizeGreaterThan(20);
    }
}
