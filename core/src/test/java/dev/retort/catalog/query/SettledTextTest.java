package dev.retort.catalog.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettledTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "((status)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))"
                        + " | (status IN ('a', 'b'))",
                "((status)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]))"
                        + " | (status IN ('a', 'b'))",
                "((status)::text <> ALL ((ARRAY['a'::character varying, ')]'::character varying])::text[]))"
                        + " | (status NOT IN ('a', ')]'))",
                "((o.\"Status\")::text = ANY ((ARRAY['it''s'::character varying, E'\\\\'::character varying])::text[]))"
                        + " | (o.\"Status\" IN ('it''s', E'\\\\'))",
                "((COALESCE(a, b))::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))"
                        + " | ((COALESCE(a, b)) IN ('a', 'b'))",
                "((a IS NULL) OR ((b)::text = ANY ((ARRAY['x'::character varying, 'y'::character varying])::text[])) OR d)"
                        + " | ((a IS NULL) OR (b IN ('x', 'y')) OR d)",
                "(a = ANY ((ARRAY[1, (- 2)])::bigint[])) | (a = ANY (ARRAY[(1)::bigint, ((- 2))::bigint]))",
                "((ARRAY['a'::character varying, b])::app.\"Mood\"[] && c)"
                        + " | (ARRAY[('a'::character varying)::app.\"Mood\", (b)::app.\"Mood\"] && c)",
                "f((ARRAY[g((ARRAY[1])::bigint[])])::double precision[])"
                        + " | f(ARRAY[(g(ARRAY[(1)::bigint]))::double precision])"
            })
    void bothWaysOfWritingBecomeOne(String printed, String stable) {
        assertThat(SettledText.of(printed)).isEqualTo(stable);
        assertThat(SettledText.of(stable)).isEqualTo(stable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(status = ANY (ARRAY['a'::text, 'b'::text]))",
                "((status)::text = ANY (ARRAY['a'::text, 'b'::text]))",
                "((status)::text = ANY (ARRAY[(a)::text, ('b'::character varying)::text]))",
                "('(ARRAY[1])::bigint[]'::text = a)",
                "((ARRAY[ARRAY[1], ARRAY[2]])::bigint[])",
                "((ARRAY['a'::character varying])::character varying(3)[])",
                "ARRAY[]::text[]",
                "(ARRAY[1, 2])[1]"
            })
    void otherTextsStayAsTheyAre(String text) {
        assertThat(SettledText.of(text)).isEqualTo(text);
    }
}
