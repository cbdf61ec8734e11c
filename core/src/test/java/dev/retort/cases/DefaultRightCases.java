package dev.retort.cases;

import static dev.retort.access.Rights.PUBLIC;
import static dev.retort.access.Rights.SESSION_USER;
import static dev.retort.access.Rights.allPrivileges;
import static dev.retort.access.Rights.execute;
import static dev.retort.access.Rights.fromRoles;
import static dev.retort.access.Rights.insert;
import static dev.retort.access.Rights.newFunctions;
import static dev.retort.access.Rights.newLargeObjects;
import static dev.retort.access.Rights.newSchemas;
import static dev.retort.access.Rights.newSequences;
import static dev.retort.access.Rights.newTables;
import static dev.retort.access.Rights.newTypes;
import static dev.retort.access.Rights.privileges;
import static dev.retort.access.Rights.select;
import static dev.retort.access.Rights.toRoles;
import static dev.retort.access.Rights.update;
import static dev.retort.access.Rights.usage;

import dev.retort.op.Operations;
import dev.retort.operation.RightOperation.Grant;
import dev.retort.operation.RightOperation.Revoke;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The rights that come with what will be made. */
final class DefaultRightCases {

    private static final String SETUP = """
            create schema app; create role reader; create role app_owner;
            create role "x""; drop table y; --"; create schema "user";
            alter default privileges for role app_owner in schema app grant select on tables to reader""";

    private DefaultRightCases() {}

    static List<OperationCase> all() {
        return Stream.of(granted(), revoked()).flatMap(cases -> cases).toList();
    }

    private static Stream<OperationCase> granted() {
        return Stream.of(
                grant("tables", op -> op.grant(privileges(select(), insert()), newTables(), "reader")),
                grant(
                        "tables-in-a-schema",
                        op -> op.grant(privileges(select()), newTables().in("app"), "reader")),
                grant("in-the-schema-of-op", op -> op.schema("app").grant(privileges(select()), newTables(), "reader")),
                grant(
                        "tables-by-a-role",
                        op -> op.grant(
                                allPrivileges(),
                                newTables().by("app_owner"),
                                toRoles("reader").withGrantOption())),
                grant(
                        "sequences",
                        op -> op.grant(
                                privileges(usage()), newSequences().in("app").by(SESSION_USER), toRoles("reader"))),
                grant(
                        "functions",
                        op -> op.grant(privileges(execute()), newFunctions().in("app"), "reader")),
                grant("types", op -> op.grant(privileges(usage()), newTypes().in("app"), "reader")),
                grant("schemas", op -> op.schema("app").grant(privileges(usage()), newSchemas(), "reader")),
                grant("large-objects", op -> op.grant(privileges(update()), newLargeObjects(), "reader"))
                        .since(18),
                grant(
                        "hostile-names",
                        op -> op.grant(
                                privileges(select()),
                                newTables().in(HostileNames.KEYWORD).by(HostileNames.ATTACK),
                                HostileNames.ATTACK)));
    }

    private static Stream<OperationCase> revoked() {
        return Stream.of(
                revoke(
                        "tables",
                        op -> op.revoke(
                                privileges(select()), newTables().in("app").by("app_owner"), "reader")),
                revoke("functions", op -> op.revoke(privileges(execute()), newFunctions(), fromRoles(PUBLIC))),
                revoke(
                        "all",
                        op -> op.revoke(allPrivileges(), newTables().in("app").by("app_owner"), "reader")));
    }

    private static OperationCase grant(String name, Consumer<Operations> work) {
        return new OperationCase(Grant.class, "default-" + name, SETUP, work);
    }

    private static OperationCase revoke(String name, Consumer<Operations> work) {
        return new OperationCase(Revoke.class, "default-" + name, SETUP, work);
    }
}
