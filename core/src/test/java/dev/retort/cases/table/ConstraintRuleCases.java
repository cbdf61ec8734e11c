package dev.retort.cases.table;

import static dev.retort.schema.ConstraintRule.Deferral.DEFERRABLE;
import static dev.retort.schema.ConstraintRule.Deferral.INITIALLY_DEFERRED;
import static dev.retort.schema.ConstraintRule.Deferral.NOT_DEFERRABLE;
import static dev.retort.schema.ConstraintRule.Enforcement.ENFORCED;
import static dev.retort.schema.ConstraintRule.Enforcement.NOT_ENFORCED;
import static dev.retort.schema.ConstraintRule.Inheritance.INHERIT;
import static dev.retort.schema.ConstraintRule.Inheritance.NO_INHERIT;
import static dev.retort.schema.Elements.check;
import static dev.retort.schema.Elements.foreignKey;
import static dev.retort.schema.Elements.notNull;

import dev.retort.cases.HostileNames;
import dev.retort.cases.OperationCase;
import dev.retort.op.Operations;
import dev.retort.operation.ConstraintOperation.AlterConstraint;
import dev.retort.operation.ConstraintOperation.ValidateConstraint;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What happens to a constraint that is there. */
public final class ConstraintRuleCases {

    private static final String TABLES = """
            create schema app; create table app.users (id int, constraint ck check (id > 0));
            create table users (id int primary key, name text);
            create table offers (user_id int, price int,
                constraint fk foreign key (user_id) references users);
            alter table offers add constraint ck check (price > 0) not valid;
            alter table offers add constraint fk_later foreign key (user_id) references users not valid;
            alter table offers add constraint "x""; drop table y; --" foreign key (user_id) references users not valid""";

    private ConstraintRuleCases() {}

    public static List<OperationCase> all() {
        return Stream.of(validated(), deferred(), enforced())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<OperationCase> validated() {
        return Stream.of(
                validate("plain", op -> op.validateConstraint("ck", "offers")),
                validate(
                        "check",
                        op -> op.validateConstraint(
                                "offers", check("ck", "price > 0").notValid())),
                validate(
                        "foreign-key",
                        op -> op.validateConstraint(
                                "offers",
                                foreignKey("user_id")
                                        .references("users")
                                        .notValid()
                                        .named("fk_later"))),
                validate("in-a-schema", op -> op.schema("app").validateConstraint("ck", "users")),
                validate("hostile-name", op -> op.validateConstraint(HostileNames.ATTACK, "offers")),
                new OperationCase(
                                ValidateConstraint.class,
                                "not-null",
                                "create table a (id int); alter table a add constraint nn not null id not valid",
                                op -> op.validateConstraint(
                                        "a", notNull("id").notValid().named("nn")))
                        .since(18));
    }

    private static Stream<OperationCase> deferred() {
        return Stream.of(
                alter("deferrable", op -> op.alterConstraint("fk", "offers", DEFERRABLE)),
                alter("deferrable-from", op -> op.alterConstraint("fk", "offers", DEFERRABLE, NOT_DEFERRABLE)),
                alter(
                        "initially-deferred-from",
                        op -> op.alterConstraint("fk", "offers", INITIALLY_DEFERRED, NOT_DEFERRABLE)),
                alter(
                        "hostile-name",
                        op -> op.alterConstraint(HostileNames.ATTACK, "offers", DEFERRABLE, NOT_DEFERRABLE)));
    }

    private static Stream<OperationCase> enforced() {
        return Stream.of(
                alter("not-enforced", op -> op.alterConstraint("fk", "offers", NOT_ENFORCED, ENFORCED))
                        .since(18),
                new OperationCase(
                                AlterConstraint.class,
                                "no-inherit",
                                "create table a (id int constraint nn not null)",
                                op -> op.alterConstraint("nn", "a", NO_INHERIT, INHERIT))
                        .since(18));
    }

    private static OperationCase validate(String name, Consumer<Operations> work) {
        return new OperationCase(ValidateConstraint.class, name, TABLES, work);
    }

    private static OperationCase alter(String name, Consumer<Operations> work) {
        return new OperationCase(AlterConstraint.class, name, TABLES, work);
    }
}
