package dev.retort.cases;

import static dev.retort.data.Rows.columns;
import static dev.retort.data.Rows.onConflictDoNothing;
import static dev.retort.data.Rows.onConflictDoUpdate;
import static dev.retort.data.Rows.row;

import dev.retort.op.Operations;
import dev.retort.operation.DataOperation.BulkInsert;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Rows that are there already. */
final class OnConflictCases {

    private static final String ROLES = """
            create table roles (id int constraint roles_pkey primary key, name text);
            create unique index idx_lower on roles (lower(name));
            insert into roles values (1, 'old')""";

    private OnConflictCases() {}

    static List<OperationCase> all() {
        return Stream.concat(conflicts(), elsewhere()).toList();
    }

    private static Stream<OperationCase> conflicts() {
        return Stream.of(
                insert(
                        "on-conflict-do-nothing",
                        ROLES,
                        op -> op.bulkInsert("roles", columns("id", "name"), row(1, "a"), onConflictDoNothing("id"))),
                insert(
                        "on-any-conflict-do-nothing",
                        ROLES,
                        op -> op.bulkInsert("roles", columns("id", "name"), row(1, "a"), onConflictDoNothing())),
                insert(
                        "on-conflict-do-update",
                        ROLES,
                        op -> op.bulkInsert(
                                "roles", columns("id", "name"), row(1, "a"), row(2, "b"), onConflictDoUpdate("id"))),
                insert(
                        "on-conflict-do-update-said",
                        ROLES,
                        op -> op.bulkInsert(
                                "roles",
                                columns("id", "name"),
                                row(1, "a"),
                                onConflictDoUpdate()
                                        .onConstraint("roles_pkey")
                                        .set("name = roles.name || excluded.name")
                                        .where("roles.name <> excluded.name"))));
    }

    private static Stream<OperationCase> elsewhere() {
        return Stream.of(
                insert(
                        "on-conflict-of-an-expression",
                        ROLES,
                        op -> op.bulkInsert(
                                "roles",
                                columns("id", "name"),
                                row(1, "OLD"),
                                onConflictDoUpdate().onExpression("lower(name)"))),
                insert(
                        "on-conflict-of-a-constraint-do-nothing",
                        ROLES,
                        op -> op.bulkInsert(
                                "roles",
                                columns("id"),
                                row(1),
                                onConflictDoNothing().onConstraint("roles_pkey"))),
                insert(
                        "on-conflict-of-an-expression-do-nothing",
                        ROLES,
                        op -> op.bulkInsert(
                                "roles",
                                columns("id", "name"),
                                row(3, "OLD"),
                                onConflictDoNothing().onExpression("lower(name)"))),
                insert(
                        "hostile-names",
                        "create schema \"two words\"; create table \"two words\".\"%s\" (\"%s\" int, \"%s\" int unique)"
                                .formatted(
                                        HostileNames.ATTACK.replace("\"", "\"\""),
                                        HostileNames.KEYWORD,
                                        HostileNames.UNICODE),
                        op -> op.schema(HostileNames.BLANK)
                                .bulkInsert(
                                        HostileNames.ATTACK,
                                        columns(HostileNames.KEYWORD, HostileNames.UNICODE),
                                        row(1, 2),
                                        onConflictDoUpdate(HostileNames.UNICODE))));
    }

    private static OperationCase insert(String name, String setup, Consumer<Operations> work) {
        return new OperationCase(BulkInsert.class, name, setup, work);
    }
}
