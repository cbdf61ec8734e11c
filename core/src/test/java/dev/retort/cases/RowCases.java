package dev.retort.cases;

import static dev.retort.data.Rows.columns;
import static dev.retort.data.Rows.csv;
import static dev.retort.data.Rows.jsonLines;
import static dev.retort.data.Rows.onConflictDoNothing;
import static dev.retort.data.Rows.row;
import static dev.retort.data.Rows.set;
import static dev.retort.schema.Elements.expression;

import dev.retort.data.Row;
import dev.retort.op.Operations;
import dev.retort.operation.DataOperation.BulkInsert;
import dev.retort.operation.DataOperation.InsertFile;
import dev.retort.operation.DataOperation.UpdateInBatches;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Many rows, rows that are there already, and rows of files. */
final class RowCases {

    private static final String ROLES = """
            create table roles (id int constraint roles_pkey primary key, name text);
            create unique index idx_lower on roles (lower(name));
            insert into roles values (1, 'old')""";

    private static final String COUNTRIES =
            "create table countries (code text, name text, people bigint, tags text[], doc jsonb, at timestamptz)";

    private RowCases() {}

    static List<OperationCase> all() {
        return Stream.of(many(), arrays(), csvFiles(), jsonFiles(), batches())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<OperationCase> many() {
        return Stream.of(
                insert(
                        "many-rows-are-copied",
                        ROLES,
                        op -> op.bulkInsert("roles", columns("id", "name"), hundredAndOne())),
                insert(
                        "many-rows-in-a-schema",
                        "create schema app; create table app.roles (id int, name text)",
                        op -> op.schema("app")
                                .bulkInsert(
                                        "roles",
                                        columns("id", "name"),
                                        hundredAndOne().toList())),
                insert(
                        "a-hundred-rows-are-inserted",
                        ROLES,
                        op -> op.bulkInsert(
                                "roles", columns("id", "name"), hundredAndOne().limit(100))),
                insert(
                        "many-rows-with-an-expression",
                        ROLES,
                        op -> op.bulkInsert(
                                "roles",
                                columns("id", "name"),
                                Stream.concat(hundredAndOne(), Stream.of(row(expression("500 + 1"), "z"))))),
                insert(
                        "many-rows-with-a-conflict",
                        ROLES,
                        op -> op.bulkInsert(
                                "roles", columns("id", "name"), hundredAndOne().toList(), onConflictDoNothing())));
    }

    private static Stream<Row> hundredAndOne() {
        return IntStream.rangeClosed(2, 102).mapToObj(id -> row(id, id % 50 == 0 ? null : "r" + id + "\t\\N\n\\."));
    }

    private static Stream<OperationCase> arrays() {
        return Stream.of(insert(
                "arrays",
                "create table a (n int[], t text[], nested int[], bytes bytea[], flags bool[], empty text[])",
                op -> op.bulkInsert(
                        "a",
                        columns("n", "t", "nested", "bytes", "flags", "empty"),
                        row(
                                new int[] {1, -2},
                                Arrays.asList("a,b", null, "NULL", "", "\"\\{}"),
                                List.of(List.of(1, 2), List.of(3, 4)),
                                List.of(new byte[] {0, 92}),
                                new Boolean[] {true, false},
                                List.of()),
                        row(null, null, null, null, null, null))));
    }

    private static Stream<OperationCase> csvFiles() {
        return Stream.of(
                file("csv", op -> op.bulkInsert("countries", csv("countries.csv"))),
                file(
                        "csv-of-another-notation",
                        op -> op.bulkInsert(
                                "countries",
                                csv("below/countries.txt").delimiter(';').nullText("NULL"))),
                file(
                        "csv-without-names",
                        op -> op.bulkInsert(
                                "countries",
                                columns("code", "name"),
                                csv("countries.psv").delimiter('|'))),
                new OperationCase(
                        InsertFile.class,
                        "csv-in-a-schema",
                        "create schema app; create table app.countries (code text, name text, people int)",
                        op -> op.schema("app").bulkInsert("countries", csv("countries.csv"))));
    }

    private static Stream<OperationCase> jsonFiles() {
        return Stream.of(
                file("json-lines", op -> op.bulkInsert("countries", jsonLines("countries.jsonl"))),
                file(
                        "json-lines-with-columns",
                        op -> op.bulkInsert("countries", columns("name", "code"), jsonLines("countries.jsonl"))));
    }

    private static Stream<OperationCase> batches() {
        return Stream.of(
                batches("plain", op -> op.updateInBatches("users", set("plan = 'free'"))),
                batches(
                        "all-clauses",
                        op -> op.updateInBatches(
                                "users",
                                set("plan = 'free', \"user\" = 'x'")
                                        .where("plan is null -- or no plan")
                                        .by("tenant", "id")
                                        .batchSize(1)
                                        .pause(Duration.ofMillis(100)))),
                new OperationCase(
                        UpdateInBatches.class,
                        "in-a-schema",
                        "create schema app; create table app.\"user\" (\"order\" int primary key, name text)",
                        op -> op.schema("app")
                                .updateInBatches(
                                        "user", set("name = upper(name)").by("order"))));
    }

    private static OperationCase batches(String name, Consumer<Operations> work) {
        return new OperationCase(
                UpdateInBatches.class,
                name,
                "create table users (tenant int, id int, plan text, \"user\" text, primary key (tenant, id))",
                work);
    }

    private static OperationCase insert(String name, String setup, Consumer<Operations> work) {
        return new OperationCase(BulkInsert.class, name, setup, work);
    }

    private static OperationCase file(String name, Consumer<Operations> work) {
        return new OperationCase(InsertFile.class, name, COUNTRIES, work);
    }
}
