package dev.retort.diff.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.DataType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "varchar(255) | varchar(100)",
                "text | varchar(100)",
                "varchar(100)[] | varchar(20)[]",
                "varchar(2) | char",
                "bigint | integer",
                "integer | smallint",
                "numeric(7,2) | numeric(5,2)",
                "numeric | numeric(5)",
                "integer | numeric(8,2)",
                "boolean | char(3)",
                "jsonb | varchar(20)"
            })
    void aTypeMayHaveNoPlaceForValuesOfAnother(String from, String to) {
        assertThat(conversion(from, to).narrows()).isTrue();
        assertThat(conversion(to, from).narrows()).as("the way back").isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "varchar(20) | text",
                "varchar | text",
                "integer | bigint",
                "numeric(5,2) | numeric",
                "integer | numeric(12,2)",
                "smallint | numeric(5)",
                "date | timestamptz",
                "json | jsonb",
                "uuid | varchar(36)",
                "integer[] | text[]"
            })
    void aTypeHasPlaceForAllValuesOfAnother(String from, String to) {
        assertThat(conversion(from, to).narrows()).isFalse();
    }

    private static Conversion conversion(String from, String to) {
        return new Conversion(DataType.of(from), DataType.of(to));
    }
}
