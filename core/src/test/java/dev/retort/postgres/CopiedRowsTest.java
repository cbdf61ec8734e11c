package dev.retort.postgres;

import static dev.retort.data.Rows.columns;
import static dev.retort.data.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.data.Row;
import dev.retort.fixture.Recording;
import dev.retort.fixture.TestDatabase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Many rows arrive as the few do, though they go another way. */
class CopiedRowsTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    /** All that is no control character of its own in COPY, and all that is. */
    private static final String AWKWARD = "\\ \\. \\N \\t \t \n\r\n \u0001 \u000B ' \" {} , ; NULL 😀 \u00a0 ";

    @AfterAll
    static void drop() {
        DATABASE.drop();
    }

    static Stream<Arguments> values() {
        return Stream.concat(
                scalars(),
                Stream.of(
                        Arguments.of("text[]", Arrays.asList(AWKWARD, null, "", "NULL", "null")),
                        Arguments.of("text[]", List.of()),
                        Arguments.of("int[]", new int[][] {{1, -2}, {3, 4}}),
                        Arguments.of("float8[]", new double[] {0.1, Double.NaN, Double.NEGATIVE_INFINITY, 1e300}),
                        Arguments.of("bytea[]", List.of(new byte[] {0, 92, 34}, new byte[0])),
                        Arguments.of("uuid[]", List.of(new UUID(1, 2))),
                        Arguments.of("timestamptz[]", new Object[] {Instant.EPOCH, null}),
                        Arguments.of("bool[]", List.of(true, false)),
                        Arguments.of("numeric[]", List.of(new BigDecimal("1E+3"), new BigDecimal("-0.10")))));
    }

    private static Stream<Arguments> scalars() {
        return Stream.of(
                Arguments.of("text", AWKWARD),
                Arguments.of("text", ""),
                Arguments.of("text", "\\N"),
                Arguments.of("text", null),
                Arguments.of("varchar(3)", "abc"),
                Arguments.of("char(3)", "a"),
                Arguments.of("jsonb", "{\"a\": \"\\n\\u00e9\"}"),
                Arguments.of("smallint", (byte) -1),
                Arguments.of("smallint", Short.MIN_VALUE),
                Arguments.of("int", Integer.MIN_VALUE),
                Arguments.of("bigint", Long.MIN_VALUE),
                Arguments.of("numeric", new BigInteger("-123456789012345678901234567890")),
                Arguments.of("numeric", new BigDecimal("-1.50E-7")),
                Arguments.of("real", 3.4e38f),
                Arguments.of("real", Float.NaN),
                Arguments.of("float8", Double.MIN_VALUE),
                Arguments.of("float8", Double.POSITIVE_INFINITY),
                Arguments.of("bool", false),
                Arguments.of("uuid", new UUID(3, 4)),
                Arguments.of("bytea", new byte[] {0, 92, 39, 10, -1}),
                Arguments.of("bytea", new byte[0]),
                Arguments.of("date", LocalDate.of(2024, 2, 29)),
                Arguments.of("time", LocalTime.of(23, 59, 59, 999_000)),
                Arguments.of("timetz", OffsetTime.parse("12:00:00+05:30")),
                Arguments.of("timestamp", LocalDateTime.of(2024, 2, 29, 1, 2, 3)),
                Arguments.of("timestamptz", Instant.parse("2024-02-29T12:00:00.123456Z")),
                Arguments.of("timestamptz", OffsetDateTime.parse("2024-02-29T12:00:00+02:00")),
                Arguments.of("timestamptz", ZonedDateTime.parse("2024-02-29T12:00:00+01:00[Europe/Vienna]")),
                Arguments.of("int", Year.of(2024)),
                Arguments.of("text", TimeUnit.DAYS));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsTheSame(String type, Object value) throws Exception {
        List<Row> many = Collections.nCopies(101, row(value));

        try (Connection connection = DATABASE.connect()) {
            connection.createStatement().execute("drop table if exists t; create table t (v " + type + ")");
            insert(connection, many.subList(0, 1));
            insert(connection, many);
        }

        assertThat(DATABASE.query("select count(*), count(distinct v::text), count(v) from t"))
                .containsExactly(value == null ? "102|0|0" : "102|1|102");
        if (value instanceof String text && type.equals("text")) {
            assertThat(DATABASE.query("select distinct v from t")).containsExactly(text);
        }
    }

    private static void insert(Connection connection, List<Row> rows) throws Exception {
        Recording.of(op -> op.bulkInsert("t", columns("v"), rows)).run(connection);
    }

    @Test
    void onlyManyPlainRowsAreCopied() {
        assertThat(sql(100)).startsWith("INSERT INTO t (v) VALUES\n");
        assertThat(sql(101)).startsWith("COPY t (v) FROM stdin;\n");
    }

    private static String sql(int rows) {
        return Recording.of(op -> op.bulkInsert("t", columns("v"), Collections.nCopies(rows, row(1))))
                .sql();
    }
}
