package dev.retort.catalog;

import static dev.retort.access.Rights.PUBLIC;
import static dev.retort.access.Rights.execute;
import static dev.retort.access.Rights.fromRoles;
import static dev.retort.access.Rights.insert;
import static dev.retort.access.Rights.privileges;
import static dev.retort.access.Rights.roleNamed;
import static dev.retort.access.Rights.select;
import static dev.retort.access.Rights.toRoles;
import static dev.retort.access.Rights.update;
import static dev.retort.logic.Routines.STABLE;
import static dev.retort.logic.Routines.arg;
import static dev.retort.logic.Routines.over;
import static dev.retort.logic.Routines.returns;
import static dev.retort.logic.Routines.setting;
import static dev.retort.logic.Routines.state;
import static dev.retort.logic.Triggers.DELETE;
import static dev.retort.logic.Triggers.before;
import static dev.retort.logic.Triggers.onUpdate;
import static dev.retort.logic.Triggers.updateOf;
import static dev.retort.logic.Views.SECURITY_BARRIER;
import static dev.retort.logic.Views.query;
import static dev.retort.logic.Views.statisticsOver;
import static dev.retort.schema.Elements.expression;
import static dev.retort.schema.Names.aggregate;
import static dev.retort.schema.Names.column;
import static dev.retort.schema.Names.function;
import static dev.retort.schema.Names.policy;
import static dev.retort.schema.Names.rule;
import static dev.retort.schema.Names.schemaNamed;
import static dev.retort.schema.Names.statistics;
import static dev.retort.schema.Names.table;
import static dev.retort.schema.Names.trigger;
import static dev.retort.schema.Names.view;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.access.GrantTo;
import dev.retort.access.Target.NewObjects;
import dev.retort.access.Target.OneObject;
import dev.retort.catalog.Key.Aspect;
import dev.retort.catalog.reader.CatalogReader;
import dev.retort.fixture.TestDatabase;
import dev.retort.logic.Firing;
import dev.retort.logic.Policies;
import dev.retort.operation.ObjectOperation.Comment;
import dev.retort.operation.ObjectOperation.Previous;
import dev.retort.operation.ObjectOperation.SetOwner;
import dev.retort.operation.Operation;
import dev.retort.operation.RightOperation.Grant;
import dev.retort.operation.RightOperation.Revoke;
import dev.retort.operation.RoutineOperation.CreateRoutine;
import dev.retort.operation.RowSecurityOperation.CreatePolicy;
import dev.retort.operation.RowSecurityOperation.SetRowSecurity;
import dev.retort.operation.RowSecurityOperation.SetRowSecurity.RowSecurity;
import dev.retort.operation.RuleOperation.CreateRule;
import dev.retort.operation.StatisticsOperation.CreateStatistics;
import dev.retort.operation.TriggerOperation.CreateTrigger;
import dev.retort.operation.TriggerOperation.SetTriggerFiring;
import dev.retort.operation.ViewOperation.CreateView;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What some things that hold code, and rights, are read as. */
class LogicTest {

    private static final QualifiedName USERS = QualifiedName.of("users");

    private final TestDatabase database = TestDatabase.create();

    @BeforeEach
    void make() {
        database.execute("""
                create schema app;
                create table users (id bigint, name text);
                create table app.others (id bigint);
                create function act() returns trigger language plpgsql as $$ begin end $$""");
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void aViewNeedsTheColumnsThatItReadsAndHasNoListOfColumns() throws SQLException {
        database.execute("create view seen (a) with (security_barrier) as select u.id from users u, app.others");

        Entry entry = entry(Key.of(view("seen")));
        assertThat(entry.made())
                .containsExactly(new CreateView(
                        QualifiedName.of("seen"),
                        query("SELECT u.id AS a\n   FROM users u,\n    app.others")
                                .with(SECURITY_BARRIER)));
        assertThat(entry.needs())
                .containsExactlyInAnyOrder(
                        publicSchema(),
                        Key.of(column("users", "id")),
                        Key.of(table("others").named(QualifiedName.of("app", "others"))));
    }

    @Test
    void aFunctionSaysOnlyWhatIsNotUsual() throws SQLException {
        database.execute("""
                create function f(n int, t text default 'a, b') returns int language sql stable called on null input
                    cost 100 set search_path = app, "Two Words" as 'select n'""");

        assertThat(made(Key.of(function("f", integer(), text()))))
                .containsExactly(new CreateRoutine(
                        QualifiedName.of("f"),
                        returns(integer())
                                .arguments(arg("n", integer()), arg("t", text()).byDefault(expression("'a, b'::text")))
                                .with(STABLE, setting("search_path", "app", "Two Words"))
                                .language("sql")
                                .as("select n")));
    }

    @Test
    void anAggregateNeedsItsFunctionsAndNamesThoseOfPostgresWithoutSchema() throws SQLException {
        database.execute("""
                create function app.last(int) returns int language sql as 'select $1';
                create aggregate total(int) (sfunc = int4pl, stype = int, initcond = '0', finalfunc = app.last)""");

        Entry entry = entry(Key.of(aggregate("total", integer())));
        assertThat(entry.made())
                .containsExactly(new CreateRoutine(
                        QualifiedName.of("total"),
                        over(arg(integer()))
                                .with(state("int4pl", integer())
                                        .finalFunction(QualifiedName.of("app", "last"))
                                        .startingAt("0"))));
        assertThat(entry.needs())
                .containsExactlyInAnyOrder(
                        publicSchema(), Key.of(function("f", integer()).named(QualifiedName.of("app", "last"))));
    }

    @Test
    void aTriggerNeedsItsTableColumnsAndFunctionAndFiresApart() throws SQLException {
        database.execute("""
                create trigger t before delete or update of name on users for each row when (old.id > 1)
                    execute function act('a', '', 'it''s');
                alter table users disable trigger t""");

        Entry entry = entry(Key.of(trigger("users", "t")));
        assertThat(entry.made())
                .containsExactly(new CreateTrigger(
                        USERS,
                        Identifier.of("t"),
                        before(updateOf("name"), DELETE)
                                .forEachRow()
                                .when("old.id > 1")
                                .execute("act", "a", "", "it's")));
        assertThat(entry.needs())
                .containsExactlyInAnyOrder(
                        Key.of(table("users")),
                        Key.of(column("users", "name")),
                        Key.of(column("users", "id")),
                        Key.of(function("act")));
        Entry firing = entry(Key.of(trigger("users", "t"), Aspect.FIRING));
        assertThat(firing.made())
                .containsExactly(new SetTriggerFiring(USERS, Identifier.of("t"), Firing.DISABLED, Firing.ORIGIN));
        assertThat(firing.needs()).containsExactly(Key.of(trigger("users", "t")));
    }

    @Test
    void aRuleIsCutIntoItsConditionAndCommands() throws SQLException {
        database.execute("""
                create rule r as on update to users where new.name = 'do; where' do also (
                    delete from app.others where id = old.id; insert into app.others values (1); update app.others set id = 2)""");

        Entry entry = entry(Key.of(rule("users", "r")));
        assertThat(entry.made())
                .containsExactly(new CreateRule(
                        USERS,
                        Identifier.of("r"),
                        onUpdate()
                                .where("(new.name = 'do; where'::text)")
                                .doAlso(
                                        "DELETE FROM app.others\n  WHERE (others.id = old.id)",
                                        "INSERT INTO app.others (id)\n  VALUES (1)",
                                        "UPDATE app.others SET id = 2")));
        assertThat(entry.needs())
                .contains(
                        Key.of(table("users")),
                        Key.of(column("users", "name")),
                        Key.of(new PartName(PartKind.COLUMN, QualifiedName.of("app", "others"), Identifier.of("id"))));
    }

    @Test
    void aPolicyNeedsTheColumnsAndFunctionsOfItsConditions() throws SQLException {
        database.execute("""
                create function mine(text) returns bool language sql as 'select true';
                create policy p on users for select to pg_monitor using (mine(name) and exists (select from app.others));
                alter table users force row level security""");

        Entry entry = entry(Key.of(policy("users", "p")));
        assertThat(entry.made())
                .containsExactly(new CreatePolicy(
                        USERS,
                        Identifier.of("p"),
                        Policies.forSelect()
                                .to("pg_monitor")
                                .using("mine(name) AND (EXISTS ( SELECT\n   FROM app.others))")));
        assertThat(entry.needs())
                .containsExactlyInAnyOrder(
                        Key.of(table("users")),
                        Key.of(column("users", "name")),
                        Key.of(function("mine", text())),
                        Key.of(table("others").in(Identifier.of("app"))));
        assertThat(made(Key.of(table("users"), Aspect.ROW_SECURITY)))
                .containsExactly(new SetRowSecurity(USERS, RowSecurity.FORCE));
    }

    @Test
    void statisticsOfAllKindsNameNone() throws SQLException {
        database.execute("create statistics s (ndistinct, mcv, dependencies) on name, id from users");

        Entry entry = entry(Key.of(statistics("s")));
        assertThat(entry.made())
                .containsExactly(new CreateStatistics(QualifiedName.of("s"), USERS, statisticsOver("id", "name")));
        assertThat(entry.needs())
                .containsExactlyInAnyOrder(
                        publicSchema(), Key.of(column("users", "id")), Key.of(column("users", "name")));
    }

    @Test
    void aCommentIsOfTheColumnAndNeedsWhatTheColumnCameWith() throws SQLException {
        database.execute("""
                create view seen as select id from users;
                comment on column seen.id is 'it''s';
                comment on column users.name is 'who'""");

        ObjectName column = new PartName(PartKind.VIEW_COLUMN, QualifiedName.of("seen"), Identifier.of("id"));
        Entry entry = entry(Key.of(column, Aspect.COMMENT));
        assertThat(entry.made()).containsExactly(new Comment(column, "it's", new Previous(null)));
        assertThat(entry.needs()).containsExactly(Key.of(view("seen")));
        assertThat(entry(Key.of(column("users", "name"), Aspect.COMMENT)).needs())
                .containsExactly(Key.of(column("users", "name")));
    }

    @Test
    void theCommentsOfPostgresAndOfExtensionsAreNotOurs() throws SQLException {
        database.execute("create extension hstore");

        assertThat(read().entries().keySet().stream()
                        .filter(key -> key instanceof Key.Side side && side.aspect() == Aspect.COMMENT))
                .isEmpty();
    }

    @Test
    void whatNeedsATypeOfAnExtensionNeedsTheExtension() throws SQLException {
        database.execute("""
                create extension hstore;
                create function f(hstore) returns hstore[] language sql as 'select null::hstore[]'""");

        Catalog catalog = read();
        assertThat(catalog.entries().values().stream()
                        .filter(entry -> entry.key().toString().startsWith("function f("))
                        .flatMap(entry -> entry.needs().stream())
                        .map(Key::toString))
                .containsExactlyInAnyOrder("schema public", "extension hstore");
    }

    @Test
    void whatIsReadHasItsOwner() throws SQLException {
        Entry entry = entry(Key.of(table("users"), Aspect.OWNER));

        String owner = database.query("select current_user").getFirst();
        assertThat(entry.made()).containsExactly(new SetOwner(table("users"), roleNamed(owner), null));
        assertThat(entry.needs()).containsExactly(Key.of(table("users")));
    }

    @Test
    void rightsAreTheStepsFromThoseThatNobodyGranted() throws SQLException {
        String owner = database.query("select current_user").getFirst();
        database.execute("""
                grant select, insert on users to pg_monitor;
                grant update (name) on users to pg_monitor;
                grant select (id) on users to pg_monitor;
                grant select on users to pg_signal_backend with grant option;
                revoke execute on function act() from public;
                revoke update, delete, truncate, references, trigger on users from %s""".formatted(Identifier.of(owner).sql()));
        database.execute("do $$ begin if current_setting('server_version_num')::int >= 170000 then"
                + " revoke maintain on users from current_user; end if; end $$");

        OneObject users = new OneObject(table("users"));
        Entry entry = entry(Key.of(table("users"), Aspect.RIGHTS));
        assertThat(entry.made().stream().filter(Grant.class::isInstance))
                .containsExactly(
                        new Grant(privileges(select(), insert(), update("name")), users, toRoles("pg_monitor")),
                        new Grant(privileges(select("id")), users, toRoles("pg_monitor")),
                        new Grant(
                                privileges(select()),
                                users,
                                toRoles("pg_signal_backend").withGrantOption()));
        assertThat(entry.made().getFirst()).isInstanceOfSatisfying(Revoke.class, revoke -> {
            assertThat(revoke.from()).isEqualTo(fromRoles(owner));
            assertThat(revoke.privileges().toString()).startsWith("UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER");
        });
        assertThat(entry.needs())
                .containsExactlyInAnyOrder(
                        Key.of(table("users")),
                        Key.of(column("users", "id")),
                        Key.of(column("users", "name")),
                        Key.of(table("users"), Aspect.OWNER));
        assertThat(made(Key.of(function("act"), Aspect.RIGHTS)))
                .containsExactly(new Revoke(privileges(execute()), new OneObject(function("act")), fromRoles(PUBLIC)));
    }

    @Test
    void rightsThatAreTheUsualOnesAreNotSaid() throws SQLException {
        database.execute("grant select on users to pg_monitor; revoke select on users from pg_monitor");

        assertThat(read().contains(Key.of(table("users"), Aspect.RIGHTS))).isFalse();
    }

    @Test
    void rightsThatAnotherThanTheOwnerGrantedSayWho() throws SQLException {
        database.execute("""
                grant select on users to pg_monitor with grant option;
                set role pg_monitor;
                grant select on users to pg_signal_backend;
                reset role""");

        assertThat(made(Key.of(table("users"), Aspect.RIGHTS)))
                .containsExactly(
                        grant(toRoles("pg_monitor").withGrantOption()),
                        grant(toRoles("pg_signal_backend").grantedBy("pg_monitor")));
    }

    @Test
    void defaultRightsNeedTheirSchema() throws SQLException {
        String owner = database.query("select current_user").getFirst();
        database.execute("""
                alter default privileges in schema app grant select on tables to pg_monitor;
                alter default privileges revoke execute on functions from public""");

        NewObjects tables = dev.retort.access.Rights.newTables().in("app").by(owner);
        Entry entry = entry(new Key.DefaultRights(tables));
        assertThat(entry.made()).containsExactly(new Grant(privileges(select()), tables, toRoles("pg_monitor")));
        assertThat(entry.needs()).containsExactly(Key.of(schemaNamed("app")));
        NewObjects functions = dev.retort.access.Rights.newFunctions().by(owner);
        assertThat(made(new Key.DefaultRights(functions)))
                .containsExactly(new Revoke(privileges(execute()), functions, fromRoles(PUBLIC)));
    }

    @Test
    void whatDoesNothingOrIsWrittenInCIsNotRead() throws SQLException {
        database.execute("""
                create rule r as on insert to users do also nothing;
                create publication p with (publish = '');
                create function f(internal) returns internal language internal as 'int4in'""");

        assertThat(keys()).doesNotContain("rule r on users", "publication p", "function f(internal)");
    }

    private static Grant grant(GrantTo to) {
        return new Grant(privileges(select()), new OneObject(table("users")), to);
    }

    private static Key publicSchema() {
        return Key.of(schemaNamed("public"));
    }

    private List<String> keys() throws SQLException {
        return read().entries().keySet().stream().map(Key::toString).toList();
    }

    private List<Operation> made(Key key) throws SQLException {
        return entry(key).made();
    }

    private Entry entry(Key key) throws SQLException {
        Catalog catalog = read();
        return catalog.find(key)
                .orElseThrow(() -> new AssertionError(
                        "no " + key + " in " + catalog.entries().keySet()));
    }

    private Catalog read() throws SQLException {
        try (Connection connection = database.connect()) {
            return CatalogReader.read(connection, List.of(Identifier.of("public")));
        }
    }
}
