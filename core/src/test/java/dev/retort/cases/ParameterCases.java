package dev.retort.cases;

import static dev.retort.data.Parameter.param;
import static dev.retort.schema.Types.array;
import static dev.retort.schema.Types.jsonb;
import static dev.retort.schema.Types.text;

import dev.retort.op.Operations;
import dev.retort.operation.DataOperation.Execute;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** SQL with values. */
final class ParameterCases {

    private static final String TABLE = "create table roles (id int, name text)";

    private ParameterCases() {}

    static List<OperationCase> all() {
        return Stream.concat(places(), classes()).toList();
    }

    private static Stream<OperationCase> places() {
        return Stream.of(
                execute(
                        "parameters",
                        op -> op.execute(
                                "update roles set name = :name where id = :id or name = ':name' or name = :name::text",
                                param("name", "it's :id \\"),
                                param("id", -1))),
                execute("parameters-in-several-statements", op -> op.execute("""
                        update roles set name = :a; -- :c is left out
                        delete from roles where id = :b - :b;
                        select '{1,2}'::int[] where '2 :b' <> '';
                        """, param("a", null), param("b", 5))),
                execute(
                        "parameters-beside-casts-and-slices",
                        op -> op.execute(
                                "select (array[:n, 2])[1:2], (array[1, 2])[(:n)], \":n\", $$ :n $$, 1::int4, :n::int8 /* :n */"
                                        + " from (select 1 as \":n\") s",
                                param("n", 1))));
    }

    private static Stream<OperationCase> classes() {
        return Stream.of(
                execute(
                        "parameters-of-all-classes",
                        op -> op.execute(
                                "select :a, :b, :c, :d, :e, :f, :g, :h, :i, :j, :k, :l, :m, :n, :o, :p, :q, :r",
                                param("a", (byte) 1),
                                param("b", (short) -2),
                                param("c", 3),
                                param("d", -4L),
                                param("e", 1.5f),
                                param("f", Double.NaN),
                                param("g", new BigInteger("5")),
                                param("h", new BigDecimal("1.50")),
                                param("i", true),
                                param("j", UUID.fromString("00000000-0000-0000-0000-000000000001")),
                                param("k", LocalDate.of(2024, 2, 29)),
                                param("l", LocalDateTime.parse("2024-02-29T12:00:00")),
                                param("m", Instant.parse("2024-02-29T12:00:00.123Z")),
                                param("n", ZonedDateTime.parse("2024-02-29T12:00:00+01:00[Europe/Vienna]")),
                                param("o", LocalTime.of(1, 2, 3)),
                                param("p", new byte[] {0, -1}),
                                param("q", TimeUnit.DAYS),
                                param("r", jsonb(), "{\"a\": 1}"))),
                execute(
                        "lists",
                        op -> op.execute(
                                "select 1 from roles where id = any(:ids) or name = any(:names) or :none = '{}'::text[]",
                                param("ids", List.of(1, 2)),
                                param("names", List.of("a,b", "NULL", "\"\\")),
                                param("none", array(text()), List.of()))));
    }

    private static OperationCase execute(String name, Consumer<Operations> work) {
        return new OperationCase(Execute.class, name, TABLE, work);
    }
}
