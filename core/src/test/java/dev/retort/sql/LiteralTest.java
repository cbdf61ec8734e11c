package dev.retort.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retort.fixture.TestDatabase;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written as a constant, a server reads back as the same value, whatever its settings. */
class LiteralTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private static final List<String> PIECES = List.of(
            "'",
            "''",
            "\\",
            "\\'",
            "E'",
            "$$",
            "$retort$",
            "$retort1$",
            "--",
            "/*",
            "\n",
            "\r",
            "\t",
            "é",
            "😀",
            "{}",
            "%s",
            "?",
            ":x",
            "\"",
            "a",
            " ",
            "\\x41",
            "\\u0041",
            ";",
            "\u0001",
            "\u00a0");

    @Test
    void anyTextIsReadBackUnderEitherSettingOfStandardConformingStrings() throws SQLException {
        Random random = new Random(1);
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String setting : List.of("on", "off")) {
                statement.execute("set standard_conforming_strings = " + setting);
                for (int i = 0; i < 500; i++) {
                    String text = text(random);
                    assertThat(read(statement, Literal.text(text))).as(setting).isEqualTo(text);
                    assertThat(read(statement, Literal.dollarQuoted(text)))
                            .as(setting)
                            .isEqualTo(text);
                }
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static String read(Statement statement, SqlPart constant) throws SQLException {
        try (ResultSet result = statement.executeQuery("select " + constant.sql())) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of((byte) -128, "int", "-128"),
                Arguments.of((short) 7, "int", "7"),
                Arguments.of(Integer.MIN_VALUE, "int", "-2147483648"),
                Arguments.of(Long.MIN_VALUE, "bigint", "-9223372036854775808"),
                Arguments.of(new BigDecimal("-1.50E-7"), "numeric", "-0.000000150"),
                Arguments.of(new BigDecimal("1E+5"), "numeric", "100000"),
                Arguments.of(0.1, "float8", "0.1"),
                Arguments.of(-1.5e300, "float8", "-1.5e+300"),
                Arguments.of(Double.MIN_VALUE, "float8", "5e-324"),
                Arguments.of(Double.POSITIVE_INFINITY, "float8", "Infinity"),
                Arguments.of(Float.NaN, "real", "NaN"),
                Arguments.of(3.4e38f, "real", "3.4e+38"),
                Arguments.of(true, "boolean", "true"),
                Arguments.of(false, "boolean", "false"),
                Arguments.of(
                        UUID.fromString("c0ffee00-0000-4000-8000-000000000001"),
                        "uuid",
                        "c0ffee00-0000-4000-8000-000000000001"),
                Arguments.of(LocalDate.of(2024, 2, 29), "date", "2024-02-29"),
                Arguments.of(LocalTime.of(23, 59, 59, 999_000), "time", "23:59:59.000999"),
                Arguments.of(LocalDateTime.of(2024, 2, 29, 0, 0), "timestamp", "2024-02-29 00:00:00"),
                Arguments.of(
                        Instant.parse("2024-02-29T12:00:00.123456Z"), "timestamptz", "2024-02-29 12:00:00.123456+00"),
                Arguments.of(
                        OffsetDateTime.parse("2024-02-29T12:00:00+02:00"), "timestamptz", "2024-02-29 10:00:00+00"),
                Arguments.of(Year.of(2024), "int", "2024"),
                Arguments.of("\\x'".getBytes(StandardCharsets.UTF_8), "bytea", "\\x5c7827"),
                Arguments.of(new byte[0], "bytea", "\\x"),
                Arguments.of(StandardOption.ON, "text", "ON"));
    }

    private enum StandardOption {
        ON
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsReadBack(Object value, String type, String text) {
        String sql = "select cast(%s as %s)::text".formatted(Literal.of(value).sql(), type);

        assertThat(DATABASE.query(sql)).containsExactly(text);
    }

    @Test
    void nullIsNull() {
        assertThat(DATABASE.query("select " + Literal.of(null).sql() + " is null"))
                .containsExactly("t");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void aNumberMayFollowAMinusSign(int number) {
        assertThat(DATABASE.query("select 5 -" + Literal.of(number).sql())).containsExactly("" + (5 - number));
    }

    @Test
    void whatPostgresqlCannotStoreIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Literal.text("a\0b"))
                .withMessage("a text value holds a NUL character, which PostgreSQL cannot store");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Literal.dollarQuoted("\uD83D"))
                .withMessage("a text value holds half a surrogate pair, which is no character");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Literal.of(List.of()))
                .withMessageStartingWith("a java.util.ImmutableCollections$ListN is not a value that can be written");
    }
}
