package dev.retort.cases;

import static dev.retort.data.Rows.columns;
import static dev.retort.data.Rows.row;
import static dev.retort.schema.Elements.expression;
import static dev.retort.schema.Elements.now;

import dev.retort.op.Operations;
import dev.retort.operation.DataOperation.BulkInsert;
import dev.retort.operation.DataOperation.Execute;
import dev.retort.operation.DataOperation.Run;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

final class DataCases {

    private static final String TABLE = "create table roles (id int, name text)";

    private static final String EVERYTHING = """
            create table everything (a int, b int, c bigint, d numeric, e numeric, f real, g float8, h real, i bool, j uuid,
                k date, l timestamptz, m bytea, n text, o timestamptz)""";

    private static final List<String> EVERY_COLUMN =
            List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o");

    private DataCases() {}

    static List<OperationCase> all() {
        return Stream.of(executed(), run(), inserted(), insertedOfAllClasses())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<OperationCase> executed() {
        return Stream.of(
                execute(
                        "one-statement",
                        op -> op.execute("update roles set name = ':name' where id = 1 or name = '?'")),
                execute("several-statements", op -> op.execute("""
                        -- Left out.
                        insert into roles values (1, 'a;b');
                        update roles /* kept */ set name = 'b' where id = 1;;
                        """)),
                execute("function", op -> op.execute("""
                        create function next_role() returns int language sql as 'select max(id) + 1 from roles';
                        create function one() returns int language plpgsql as $$
                        begin
                            return 1;
                        end $$;
                        """)),
                execute(
                        "jdbc-marks-are-plain-text",
                        op -> op.execute(
                                "select '{d 2024-01-01}', '{\"a\": 1}'::jsonb ? 'a', '{ts}' where '{fn now()}' <> ':x'")),
                execute("copy", op -> op.execute("copy roles (id, name) from stdin;\n1\tone\n2\t\\N\n\\.\n")));
    }

    private static Stream<OperationCase> run() {
        return Stream.of(
                new OperationCase(
                        Run.class,
                        "code",
                        TABLE,
                        op -> op.run(connection -> {
                            try (java.sql.Statement statement = connection.createStatement()) {
                                statement.execute("insert into roles values (1, 'admin')");
                            }
                        })),
                new OperationCase(
                        Run.class,
                        "code-that-says-what-it-does",
                        TABLE,
                        op -> op.run(
                                "backfill names",
                                connection ->
                                        connection.prepareStatement("select 1").close())));
    }

    private static Stream<OperationCase> inserted() {
        return Stream.of(
                insert(
                        "plain",
                        TABLE,
                        op -> op.bulkInsert("roles", columns("id", "name"), row(1, "admin"), row(2, "student"))),
                insert("one-value", TABLE, op -> op.bulkInsert("roles", columns("id"), row(-1))),
                insert(
                        "null-and-expressions",
                        TABLE,
                        op -> op.bulkInsert(
                                "roles",
                                columns("id", "name"),
                                row(null, expression("upper('x')")),
                                row(expression("1 + 1"), null))),
                insert(
                        "hostile-text",
                        TABLE,
                        op -> op.bulkInsert(
                                "roles",
                                columns("name"),
                                row("'); drop table roles; --"),
                                row("back\\slash \\' and $$"),
                                row("two\nlines\tand 😀 {}"),
                                row(""))),
                insert(
                        "in-a-schema",
                        "create schema app; create table app.\"order\" (\"user\" text)",
                        op -> op.schema("app").bulkInsert("order", columns("user"), row("x"))));
    }

    private static Stream<OperationCase> insertedOfAllClasses() {
        return Stream.of(insert(
                "all-classes",
                EVERYTHING,
                op -> op.bulkInsert(
                        "everything",
                        EVERY_COLUMN,
                        row(
                                (byte) 1,
                                (short) -2,
                                3L,
                                new BigInteger("12345678901234567890"),
                                new BigDecimal("1E+3"),
                                1.5f,
                                Double.NaN,
                                Float.NEGATIVE_INFINITY,
                                true,
                                UUID.fromString("00000000-0000-0000-0000-000000000001"),
                                LocalDate.of(2024, 2, 29),
                                Instant.parse("2024-02-29T12:00:00.123Z"),
                                "\\x".getBytes(StandardCharsets.UTF_8),
                                TimeUnit.DAYS,
                                now()))));
    }

    private static OperationCase execute(String name, Consumer<Operations> work) {
        return new OperationCase(Execute.class, name, TABLE, work);
    }

    private static OperationCase insert(String name, String setup, Consumer<Operations> work) {
        return new OperationCase(BulkInsert.class, name, setup, work);
    }
}
