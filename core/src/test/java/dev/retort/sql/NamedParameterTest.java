package dev.retort.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where {@code :name} stands for a value. */
class NamedParameterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select ':a', E'\\':a', U&':a', $$ :a $$, $x$ :a $x$",
                "select \":a\" -- :a",
                "/* :a /* :a */ :a */",
                "select '1'::int, x::text[]",
                "select f(a := 1)",
                "select v[1:n], v[:n], v[n:], v[lo:hi], (v)[a:b], v[1:n][2:m]",
                "select ':a'\n':a'",
                "select 12:30, : a, :\"a\", :'a'",
                ""
            })
    void hereItDoesNot(String sql) {
        assertThat(NamedParameter.in(sql)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select :a | a",
                "where x=:a::int and y = :b1 | a b1",
                "(:a,:b) | a b",
                "array[:a, :b] | a b",
                "ARRAY[[:a], [:b]] | a b",
                "v[(:a)] | a",
                "array[v[1:n], :a] | a",
                "f(a => :a, b := :b) | a b",
                ":a;:größe | a größe",
                "':x':a | a",
                "/*:x*/:a--:x | a"
            })
    void hereItDoes(String sql, String names) {
        assertThat(NamedParameter.in(sql)).extracting(NamedParameter::name).containsExactly(names.split(" "));
    }

    @Test
    void aPlaceGoesFromTheColonToTheEndOfTheName() {
        String sql = "where x = :abc::int";

        assertThat(NamedParameter.in(sql))
                .extracting(place -> sql.substring(place.start(), place.end()))
                .containsExactly(":abc");
    }
}
