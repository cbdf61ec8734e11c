package dev.retort.catalog.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "character varying | varchar",
                "character varying(20) | varchar(20)",
                "character varying(20)[] | varchar(20)[]",
                "character(3) | char(3)",
                "bit varying(5) | varbit(5)",
                "timestamp(3) with time zone | timestamptz(3)",
                "timestamp without time zone[] | timestamp[]",
                "time(0) without time zone | time(0)",
                "interval day to second(3) | interval day to second(3)",
                "numeric(10,2)[] | numeric(10,2)[]",
                "double precision | double precision",
                "app.mood[] | app.mood[]",
                "\"character varying\"(20) | \"character varying\"(20)",
                "\"char\" | \"char\"",
                "bpchar | bpchar"
            })
    void aTypeHasItsShortName(String formatted, String written) {
        assertThat(TypeText.read(formatted)).hasToString(written);
    }
}
