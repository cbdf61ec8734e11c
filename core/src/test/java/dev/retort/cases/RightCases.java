package dev.retort.cases;

import static dev.retort.access.Rights.CURRENT_USER;
import static dev.retort.access.Rights.PUBLIC;
import static dev.retort.access.Rights.SESSION_USER;
import static dev.retort.access.Rights.allFunctionsIn;
import static dev.retort.access.Rights.allPrivileges;
import static dev.retort.access.Rights.allProceduresIn;
import static dev.retort.access.Rights.allRoutinesIn;
import static dev.retort.access.Rights.allSequencesIn;
import static dev.retort.access.Rights.allTablesIn;
import static dev.retort.access.Rights.connect;
import static dev.retort.access.Rights.createIn;
import static dev.retort.access.Rights.delete;
import static dev.retort.access.Rights.execute;
import static dev.retort.access.Rights.fromRoles;
import static dev.retort.access.Rights.insert;
import static dev.retort.access.Rights.maintain;
import static dev.retort.access.Rights.privileges;
import static dev.retort.access.Rights.references;
import static dev.retort.access.Rights.roleNamed;
import static dev.retort.access.Rights.select;
import static dev.retort.access.Rights.temporary;
import static dev.retort.access.Rights.toRoles;
import static dev.retort.access.Rights.trigger;
import static dev.retort.access.Rights.truncate;
import static dev.retort.access.Rights.update;
import static dev.retort.access.Rights.usage;
import static dev.retort.schema.Names.aggregate;
import static dev.retort.schema.Names.database;
import static dev.retort.schema.Names.domain;
import static dev.retort.schema.Names.foreignTable;
import static dev.retort.schema.Names.function;
import static dev.retort.schema.Names.materializedView;
import static dev.retort.schema.Names.procedure;
import static dev.retort.schema.Names.schemaNamed;
import static dev.retort.schema.Names.sequence;
import static dev.retort.schema.Names.table;
import static dev.retort.schema.Names.typeNamed;
import static dev.retort.schema.Names.view;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.text;

import dev.retort.op.Operations;
import dev.retort.operation.RightOperation.Grant;
import dev.retort.operation.RightOperation.Revoke;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

final class RightCases {

    private static final String SETUP = ObjectKinds.SETUP
            + "; create role reader; create role writer; grant select, update on app.users to writer with grant option;"
            + " grant select on all tables in schema app to reader";

    private static final String HOSTILE =
            "create role \"x\"\"; drop table y; --\"; create table \"user\" (\"two words\" int)";

    private RightCases() {}

    static List<OperationCase> all() {
        return Stream.of(granted(), onKinds(), onAll(), grantedOtherwise(), revoked(), revokedOtherwise())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<OperationCase> granted() {
        return Stream.of(
                grant("table", op -> op.schema("app").grant(privileges(insert(), delete()), table("users"), "reader")),
                grant(
                        "columns",
                        op -> op.schema("app")
                                .grant(
                                        privileges(update("name"), insert("id", "name"), references("id")),
                                        table("users"),
                                        "reader")),
                grant(
                        "truncate-and-trigger",
                        op -> op.schema("app")
                                .grant(privileges(truncate(), trigger()), table("users"), "reader", "writer")),
                grant("maintain", op -> op.schema("app").grant(privileges(maintain()), table("users"), "reader"))
                        .since(17),
                grant("all", op -> op.schema("app").grant(allPrivileges(), table("users"), "app_owner")),
                grant(
                        "all-on-columns",
                        op -> op.schema("app").grant(allPrivileges("id", "name"), table("users"), "app_owner")),
                grant("view", op -> op.schema("app").grant(privileges(insert()), view("people"), "reader")),
                grant(
                        "materialized-view",
                        op -> op.schema("app").grant(privileges(select()), materializedView("folk"), "writer")),
                grant(
                        "foreign-table",
                        op -> op.schema("app").grant(privileges(select()), foreignTable("far"), "writer")));
    }

    private static Stream<OperationCase> onKinds() {
        return Stream.of(
                grant(
                        "sequence",
                        op -> op.schema("app").grant(privileges(usage(), select()), sequence("numbers"), "reader")),
                grant("schema", op -> op.grant(privileges(usage(), createIn()), schemaNamed("app"), "reader")),
                grant(
                        "database",
                        op -> op.grant(
                                privileges(createIn(), temporary(), connect()), database("template1"), "reader")),
                grant(
                        "function",
                        op -> op.schema("app")
                                .grant(privileges(execute()), function("twice", integer(), text()), "reader")),
                grant("procedure", op -> op.schema("app").grant(privileges(execute()), procedure("tidy"), "reader")),
                grant(
                        "aggregate",
                        op -> op.schema("app").grant(privileges(execute()), aggregate("total", integer()), "reader")),
                grant(
                        "aggregate-of-rows",
                        op -> op.schema("app").grant(privileges(execute()), aggregate("number"), "reader")),
                grant("type", op -> op.schema("app").grant(privileges(usage()), typeNamed("mood"), "reader")),
                grant("domain", op -> op.schema("app").grant(privileges(usage()), domain("email"), "reader")));
    }

    private static Stream<OperationCase> onAll() {
        return Stream.of(
                grant("all-tables", op -> op.grant(privileges(delete()), allTablesIn("app"), "reader")),
                grant("all-sequences", op -> op.grant(privileges(usage()), allSequencesIn("app"), "reader")),
                grant("all-functions", op -> op.grant(allPrivileges(), allFunctionsIn("app"), "reader")),
                grant("all-procedures", op -> op.grant(privileges(execute()), allProceduresIn("app"), "reader")),
                grant("all-routines", op -> op.grant(privileges(execute()), allRoutinesIn("app"), "reader")),
                new OperationCase(
                        Grant.class,
                        "all-hostile-names",
                        "create schema \"x\"\"; drop table y; --\"; create role \"user\"",
                        op -> op.grant(privileges(select()), allTablesIn(HostileNames.ATTACK), HostileNames.KEYWORD)));
    }

    private static Stream<OperationCase> grantedOtherwise() {
        return Stream.of(
                grant("public", op -> op.grant(privileges(usage()), schemaNamed("app"), toRoles(PUBLIC))),
                grant(
                        "with-grant-option",
                        op -> op.schema("app")
                                .grant(
                                        privileges(insert()),
                                        table("users"),
                                        toRoles("reader").withGrantOption())),
                grant(
                                "granted-by",
                                op -> op.schema("app")
                                        .grant(
                                                privileges(insert()),
                                                table("users"),
                                                toRoles("reader").grantedBy(CURRENT_USER)))
                        .since(14),
                grant(
                        "to-the-session-user",
                        op -> op.schema("app")
                                .grant(
                                        privileges(insert()),
                                        table("users"),
                                        toRoles(SESSION_USER, roleNamed("reader")))),
                new OperationCase(
                        Grant.class,
                        "hostile-names",
                        HOSTILE,
                        op -> op.grant(
                                privileges(select(HostileNames.BLANK), delete()),
                                table(HostileNames.KEYWORD),
                                HostileNames.ATTACK)));
    }

    private static Stream<OperationCase> revoked() {
        return Stream.of(
                revoke("table", op -> op.schema("app").revoke(privileges(select()), table("users"), "reader")),
                revoke("all", op -> op.schema("app").revoke(allPrivileges(), table("users"), "reader", "writer")),
                revoke("all-tables", op -> op.revoke(privileges(select()), allTablesIn("app"), "reader")),
                revoke(
                        "public",
                        op -> op.schema("app")
                                .revoke(
                                        privileges(execute()),
                                        function("twice", integer(), text()),
                                        fromRoles(PUBLIC))),
                revoke(
                        "grant-option",
                        op -> op.schema("app")
                                .revoke(
                                        privileges(select()),
                                        table("users"),
                                        fromRoles("writer").grantOptionOnly())));
    }

    private static Stream<OperationCase> revokedOtherwise() {
        return Stream.of(
                revoke(
                        "cascade",
                        op -> op.schema("app")
                                .revoke(
                                        privileges(select()),
                                        table("users"),
                                        fromRoles("writer").cascade())),
                revoke(
                                "granted-by",
                                op -> op.schema("app")
                                        .revoke(
                                                privileges(select()),
                                                table("users"),
                                                fromRoles("reader").grantedBy("old_owner")))
                        .since(14),
                new OperationCase(
                        Revoke.class,
                        "hostile-names",
                        HOSTILE + "; grant select on \"user\" to \"x\"\"; drop table y; --\"",
                        op -> op.revoke(privileges(select()), table(HostileNames.KEYWORD), HostileNames.ATTACK)));
    }

    private static OperationCase grant(String name, Consumer<Operations> work) {
        return new OperationCase(Grant.class, name, SETUP, work);
    }

    private static OperationCase revoke(String name, Consumer<Operations> work) {
        return new OperationCase(Revoke.class, name, SETUP, work);
    }
}
