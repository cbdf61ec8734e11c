package dev.retort.cases;

import static dev.retort.change.ColumnChange.dropDefault;
import static dev.retort.change.ColumnChange.dropNotNull;
import static dev.retort.change.ColumnChange.setDefault;
import static dev.retort.change.ColumnChange.setNotNull;
import static dev.retort.definition.TypeElements.domainCheck;
import static dev.retort.definition.TypeElements.domainOver;
import static dev.retort.schema.Dropping.cascade;
import static dev.retort.schema.Dropping.ifExists;
import static dev.retort.schema.Elements.name;
import static dev.retort.schema.Elements.value;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.text;

import dev.retort.op.Operations;
import dev.retort.operation.DomainOperation;
import dev.retort.operation.DomainOperation.AddDomainConstraint;
import dev.retort.operation.DomainOperation.AlterDomain;
import dev.retort.operation.DomainOperation.CreateDomain;
import dev.retort.operation.DomainOperation.DropDomain;
import dev.retort.operation.DomainOperation.DropDomainConstraint;
import dev.retort.operation.DomainOperation.ValidateDomainConstraint;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

final class DomainCases {

    private static final String DOMAINS = """
            create schema app;
            create domain age as integer not null default 18 constraint age_max check (value < 150);
            create domain email as text; create domain app.email as text;
            create domain "x""; drop table y; --" as text;
            alter domain email add constraint email_at check (value like '%@%') not valid""";

    private DomainCases() {}

    static List<OperationCase> all() {
        return Stream.of(created(), dropped(), altered(), constraints(), constraintsDropped())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<OperationCase> created() {
        return Stream.of(
                on(CreateDomain.class, "plain", op -> op.createDomain("phone", domainOver(text()))),
                on(
                        CreateDomain.class,
                        "with-everything",
                        op -> op.createDomain(
                                "phone",
                                domainOver(text())
                                        .collate("C")
                                        .serverDefault(value("it's none"))
                                        .notNull()
                                        .check("phone_digits", "value ~ '^[0-9]+$'")
                                        .check("phone_short", "length(value) < 20"))),
                on(
                        CreateDomain.class,
                        "collation-with-its-schema",
                        op -> op.createDomain("phone", domainOver(text()).collate(name("pg_catalog", "C")))),
                on(
                        CreateDomain.class,
                        "in-a-schema",
                        op -> op.schema("app")
                                .createDomain("phone", domainOver(text()).collate("C"))),
                on(
                        CreateDomain.class,
                        "hostile-names",
                        op -> op.createDomain(
                                HostileNames.KEYWORD, domainOver(text()).check(HostileNames.ATTACK, "value <> ')'"))));
    }

    private static Stream<OperationCase> dropped() {
        return Stream.of(
                on(DropDomain.class, "plain", op -> op.dropDomain("email")),
                on(DropDomain.class, "if-exists", op -> op.dropDomain("nothing", ifExists())),
                on(DropDomain.class, "cascade", op -> op.dropDomain("email", cascade())),
                on(
                        DropDomain.class,
                        "with-its-state-before",
                        op -> op.dropDomain(
                                "age",
                                domainOver(integer())
                                        .serverDefault(value(18))
                                        .notNull()
                                        .check("age_max", "value < 150"))),
                on(DropDomain.class, "in-a-schema", op -> op.schema("app").dropDomain("email", domainOver(text()))),
                on(DropDomain.class, "hostile-names", op -> op.dropDomain(HostileNames.ATTACK, domainOver(text()))));
    }

    private static Stream<OperationCase> altered() {
        return Stream.of(
                on(AlterDomain.class, "set-not-null", op -> op.alterDomain("email", setNotNull())),
                on(AlterDomain.class, "drop-not-null", op -> op.alterDomain("age", dropNotNull())),
                on(
                        AlterDomain.class,
                        "set-default",
                        op -> op.alterDomain("age", setDefault(value(21)).from(value(18)))),
                on(
                        AlterDomain.class,
                        "set-default-where-was-none",
                        op -> op.alterDomain("email", setDefault(value("a@b")).fromNone())),
                on(AlterDomain.class, "drop-default", op -> op.alterDomain("age", dropDefault())),
                on(
                        AlterDomain.class,
                        "several-changes",
                        op -> op.alterDomain("age", dropDefault().from(value(18)), dropNotNull())),
                on(AlterDomain.class, "in-a-schema", op -> op.schema("app").alterDomain("email", setNotNull())),
                on(AlterDomain.class, "hostile-names", op -> op.alterDomain(HostileNames.ATTACK, setNotNull())));
    }

    private static Stream<OperationCase> constraints() {
        return Stream.of(
                on(
                        AddDomainConstraint.class,
                        "plain",
                        op -> op.addDomainConstraint("age", domainCheck("age_min", "value >= 0"))),
                on(
                        AddDomainConstraint.class,
                        "not-valid",
                        op -> op.addDomainConstraint(
                                "age", domainCheck("age_min", "value >= 0").notValid())),
                on(
                        AddDomainConstraint.class,
                        "in-a-schema",
                        op -> op.schema("app").addDomainConstraint("email", domainCheck("at", "value like '%@%'"))),
                on(
                        AddDomainConstraint.class,
                        "hostile-names",
                        op -> op.addDomainConstraint(
                                HostileNames.ATTACK, domainCheck(HostileNames.ATTACK, "value <> ''"))),
                on(ValidateDomainConstraint.class, "plain", op -> op.validateDomainConstraint("email", "email_at")),
                on(
                        ValidateDomainConstraint.class,
                        "with-its-state-before",
                        op -> op.validateDomainConstraint("email", domainCheck("email_at", "value like '%@%'"))));
    }

    private static Stream<OperationCase> constraintsDropped() {
        return Stream.of(
                on(DropDomainConstraint.class, "plain", op -> op.dropDomainConstraint("age", "age_max")),
                on(
                        DropDomainConstraint.class,
                        "with-its-state-before",
                        op -> op.dropDomainConstraint("age", domainCheck("age_max", "value < 150"))),
                on(
                        DropDomainConstraint.class,
                        "not-valid-with-its-state-before",
                        op -> op.dropDomainConstraint(
                                "email",
                                domainCheck("email_at", "value like '%@%'").notValid())),
                new OperationCase(
                        DropDomainConstraint.class,
                        "hostile-names",
                        "create schema app; create domain app.\"user\" as text constraint \"Users\" check (value <> '')",
                        op -> op.schema("app").dropDomainConstraint(HostileNames.KEYWORD, HostileNames.UPPER)));
    }

    private static OperationCase on(Class<? extends DomainOperation> kind, String name, Consumer<Operations> work) {
        return new OperationCase(kind, name, DOMAINS, work);
    }
}
