package dev.retort.catalog.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeparsedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "(price > 0) | price > 0",
                "((a > 0) AND (b <> ')'::text)) | (a > 0) AND (b <> ')'::text)",
                "(f(a, b)) | f(a, b)",
                "(NOT a) | NOT a"
            })
    void theParenthesesAroundAllOfItAreLeftOut(String condition, String unwrapped) {
        assertThat(Deparsed.unwrapped(condition)).isEqualTo(unwrapped);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a > 0) AND (b > 0)",
                "a",
                "f(a)",
                "( SELECT true AS bool)",
                "(WITH x AS (SELECT 1) SELECT true)",
                "(VALUES (true))",
                "(a, b)",
                "('(')::text = a",
                "[a]"
            })
    void otherParenthesesStay(String condition) {
        assertThat(Deparsed.unwrapped(condition)).isEqualTo(condition);
    }
}
