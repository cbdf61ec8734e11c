package dev.retort.cases.logic;

import static dev.retort.logic.Policies.forAll;
import static dev.retort.logic.Policies.forDelete;
import static dev.retort.logic.Policies.forInsert;
import static dev.retort.logic.Policies.forSelect;
import static dev.retort.logic.Policies.forUpdate;
import static dev.retort.logic.Policies.setCheck;
import static dev.retort.logic.Policies.setRoles;
import static dev.retort.logic.Policies.setUsing;
import static dev.retort.schema.Dropping.cascade;
import static dev.retort.schema.Dropping.ifExists;

import dev.retort.cases.HostileNames;
import dev.retort.cases.OperationCase;
import dev.retort.logic.Policy;
import dev.retort.op.Operations;
import dev.retort.operation.RowSecurityOperation.AlterPolicy;
import dev.retort.operation.RowSecurityOperation.CreatePolicy;
import dev.retort.operation.RowSecurityOperation.DropPolicy;
import dev.retort.operation.RowSecurityOperation.SetRowSecurity;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

public final class RowSecurityCases {

    private static final String TABLES = """
            create table offers (id int, owner text, published boolean);
            create schema app; create table app.offers (id int); create table "Users" (id int);
            create role authenticated; create role "x""; drop table y; --\"""";

    private static final String WITH_POLICY =
            TABLES + "; create policy edit on offers to authenticated using (published) with check (id > 0)";

    private static final Policy EDIT =
            forAll().to("authenticated").using("published").withCheck("id > 0");

    private RowSecurityCases() {}

    public static List<OperationCase> all() {
        return Stream.of(set(), created(), altered(), dropped())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<OperationCase> set() {
        return Stream.of(
                set("enable", op -> op.enableRowLevelSecurity("offers")),
                set("force", op -> {
                    op.enableRowLevelSecurity("offers");
                    op.forceRowLevelSecurity("offers");
                }),
                set("disable-after-enable", op -> {
                    op.enableRowLevelSecurity("offers");
                    op.forceRowLevelSecurity("offers");
                    op.noForceRowLevelSecurity("offers");
                    op.disableRowLevelSecurity("offers");
                }),
                set("in-a-schema", op -> op.schema("app").enableRowLevelSecurity("offers")),
                set("hostile-name", op -> op.enableRowLevelSecurity(HostileNames.UPPER)));
    }

    private static Stream<OperationCase> created() {
        return Stream.of(
                create("all", op -> op.createPolicy("p", "offers", forAll().using("owner = current_user"))),
                create(
                        "select-to-role",
                        op -> op.createPolicy(
                                "p", "offers", forSelect().to("authenticated").using("published"))),
                create(
                        "insert",
                        op -> op.createPolicy("p", "offers", forInsert().withCheck("id > 0"))),
                create(
                        "update",
                        op -> op.createPolicy(
                                "p", "offers", forUpdate().using("published").withCheck("not published"))),
                create(
                        "delete-restrictive",
                        op -> op.createPolicy(
                                "p", "offers", forDelete().restrictive().using("not published"))),
                create("without-conditions", op -> op.createPolicy("p", "offers", forSelect())),
                create(
                        "in-a-schema",
                        op -> op.schema("app")
                                .createPolicy("p", "offers", forSelect().using("id > 0"))),
                create(
                        "hostile-names",
                        op -> op.createPolicy(
                                HostileNames.ATTACK, HostileNames.UPPER, forAll().to(HostileNames.ATTACK, "public"))));
    }

    private static Stream<OperationCase> altered() {
        return Stream.of(
                alter("roles", op -> op.alterPolicy("edit", "offers", setRoles().from("authenticated"))),
                alter("using", op -> op.alterPolicy("edit", "offers", setUsing("id > 1"))),
                alter(
                        "everything",
                        op -> op.alterPolicy(
                                "edit",
                                "offers",
                                setCheck("true").from("id > 0"),
                                setUsing("id < 9").from("published"),
                                setRoles(HostileNames.ATTACK).from("authenticated"))),
                new OperationCase(
                        AlterPolicy.class,
                        "hostile-names-in-a-schema",
                        TABLES + "; create policy \"two words\" on app.offers to public",
                        op -> op.schema("app")
                                .alterPolicy(
                                        HostileNames.BLANK,
                                        "offers",
                                        setRoles("authenticated").from())));
    }

    private static Stream<OperationCase> dropped() {
        return Stream.of(
                drop("plain", op -> op.dropPolicy("edit", "offers")),
                drop("with-its-state-before", op -> op.dropPolicy("edit", "offers", EDIT)),
                drop("if-exists", op -> op.dropPolicy("nothing", "offers", ifExists())),
                drop("cascade", op -> op.dropPolicy("edit", "offers", EDIT, cascade())),
                new OperationCase(
                        DropPolicy.class,
                        "hostile-names-in-a-schema",
                        TABLES + "; create policy \"user\" on app.offers",
                        op -> op.schema("app").dropPolicy(HostileNames.KEYWORD, "offers", forAll())));
    }

    private static OperationCase set(String name, Consumer<Operations> work) {
        return new OperationCase(SetRowSecurity.class, name, TABLES, work);
    }

    private static OperationCase create(String name, Consumer<Operations> work) {
        return new OperationCase(CreatePolicy.class, name, TABLES, work);
    }

    private static OperationCase alter(String name, Consumer<Operations> work) {
        return new OperationCase(AlterPolicy.class, name, WITH_POLICY, work);
    }

    private static OperationCase drop(String name, Consumer<Operations> work) {
        return new OperationCase(DropPolicy.class, name, WITH_POLICY, work);
    }
}
