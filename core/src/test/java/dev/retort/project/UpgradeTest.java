package dev.retort.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.execute.Outcome;
import dev.retort.execute.RunListener;
import dev.retort.fixture.TestProject;
import dev.retort.plan.PlanException;
import dev.retort.plan.PlannedStatement;
import dev.retort.plan.Stage;
import dev.retort.plan.Tracking;
import dev.retort.plan.Transactions;
import dev.retort.revision.RevisionId;
import dev.retort.revision.StateException;
import dev.retort.revision.Target;
import dev.retort.revision.TargetException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Upgrades that succeed, and those that are refused before anything runs; see UpgradeFailureTest for the others. */
class UpgradeTest {

    @TempDir
    private Path temporary;

    private TestProject project;

    @BeforeEach
    void makeProject() {
        project = TestProject.in(temporary);
    }

    @AfterEach
    void dropDatabase() {
        project.database().drop();
    }

    private static List<String> titles(Outcome outcome) {
        return outcome.done().stream().map(done -> done.stage().title()).toList();
    }

    @Test
    void aLineIsRunFromTheDatabaseToTheHead() {
        project.folder()
                .sql("a1", "", "create table a (id int);", "drop table a;")
                .sql("b2", "a1", "create table b (id int);", "drop table b;")
                .sql("c3", "b2", "create table c (id int);", "drop table c;");

        assertThat(titles(project.upgrade("+1"))).containsExactly("upgrade base -> a1, Revision a1");
        Outcome outcome = project.upgrade("head");

        assertThat(titles(outcome)).containsExactly("upgrade a1 -> b2, Revision b2", "upgrade b2 -> c3, Revision c3");
        assertThat(outcome.headsBefore()).containsExactly(RevisionId.of("a1"));
        assertThat(outcome.headsAfter()).containsExactly(RevisionId.of("c3"));
        assertThat(project.heads()).containsExactly("c3");
        assertThat(project.database().catalog()).contains("r public.a\n", "r public.b\n", "r public.c\n");
    }

    @Test
    void javaAndSqlMigrationsFollowEachOther() {
        project.folder()
                .java("a1", "", """
                                op.createTable("users",
                                        column("id", bigint()).identity(),
                                        column("email", text()).notNull().comment("it's theirs"),
                                        primaryKey("id").named("pk_users"));
                                op.bulkInsert("users", columns("email"), row("a@example.org"), row("b'@example.org"));""")
                .sql("b2", "a1", "alter table users add column upper text;", "")
                .java("c3", "b2", """
                                op.run("fill upper", connection -> {
                                    try (var statement = connection.createStatement()) {
                                        statement.executeUpdate("update users set upper = upper(email)");
                                    }
                                });
                                op.alterColumn("users", "upper", setNotNull());""");

        project.upgrade("head");

        assertThat(project.database().query("select email, upper from users order by id"))
                .containsExactly("a@example.org|A@EXAMPLE.ORG", "b'@example.org|B'@EXAMPLE.ORG");
        assertThat(project.database().catalog()).contains("column public.users.upper text not null\n");
    }

    @Test
    void aMergeRunsAllItsBranchesFirst() {
        project.folder()
                .sql("a1", "", "create table a (id int);", "")
                .sql("b2", "a1", "create table b (id int);", "")
                .sql("b3", "a1", "create table c (id int);", "")
                .sql("d4", "b2, b3", "insert into b select 1 from c;", "");

        assertThatExceptionOfType(StateException.NotApplied.class).isThrownBy(() -> project.downgrade("d4"));
        assertThat(titles(project.upgrade("b3")))
                .containsExactly("upgrade base -> a1, Revision a1", "upgrade a1 -> b3, Revision b3");
        assertThat(titles(project.upgrade("head")))
                .containsExactly("upgrade a1 -> b2, Revision b2", "upgrade b2, b3 -> d4, Revision d4");
        assertThat(project.heads()).containsExactly("d4");
    }

    @Test
    void branchesAreSeveralHeadsOfOneDatabase() {
        project.folder().sql("a1", "", "", "").sql("b2", "a1", "", "").sql("b3", "a1", "", "");

        assertThatExceptionOfType(TargetException.SeveralHeads.class).isThrownBy(() -> project.upgrade("head"));
        project.upgrade("heads");

        assertThat(project.heads()).containsExactly("b2", "b3");
    }

    @Test
    void upThenDownThenUpEndsWhereUpAloneEnded() {
        project.folder()
                .java("a1", "", """
                                op.createTable("users", column("id", bigint()), column("name", text()));
                                op.createIndex("idx_users_name", "users", "name");""")
                .java("b2", "a1", """
                                op.addColumn("users", column("age", integer()).comment("in years"));
                                op.alterColumn("users", "name", setNotNull(), setDefault(value("x")).fromNone());
                                op.createCheckConstraint("ck_users_age", "users", "age > 0");""")
                .sql("c3", "b2", "create view v as select * from users;", "drop view v;");
        String empty = project.database().catalog();

        project.upgrade("head");
        String full = project.database().catalog();
        project.downgrade("base");
        assertThat(project.database().catalog()).isEqualTo(empty);
        assertThat(project.heads()).isEmpty();
        project.upgrade("head");

        assertThat(project.database().catalog()).isEqualTo(full);
        assertThat(full).isNotEqualTo(empty);
    }

    @Test
    void nothingIsTouchedWhereNothingIsToDo() {
        Outcome outcome = project.upgrade("head");

        assertThat(outcome.done()).isEmpty();
        assertThat(project.database().query("select count(*) from pg_namespace where nspname = 'retort'"))
                .containsExactly("0");
    }

    @Test
    void anUpgradeToWhereTheDatabaseIsBeyondDoesNothing() {
        project.folder().sql("a1", "", "select 1;", "").sql("b2", "a1", "select 1;", "");
        project.upgrade("head");

        assertThat(project.upgrade("a1").done()).isEmpty();
        assertThat(project.upgrade("base").done()).isEmpty();
        assertThat(project.heads()).containsExactly("b2");
    }

    @Test
    void onlyTheFilesOnTheRouteAreRead() {
        project.folder()
                .sql("a1", "", "select 1;", "")
                .sql("b2", "a1", "select 'not ended;", "")
                .java("c3", "b2", "nonsense");

        assertThat(project.upgrade("a1").done()).hasSize(1);
    }

    @Test
    void severalRevisionsMayShareOneTransaction() {
        project.folder()
                .sql("a1", "", "create table a (id xid8 default pg_current_xact_id());", "")
                .sql("b2", "a1", "insert into a default values;", "")
                .sql("c3", "b2", "insert into a default values;", "");

        project.upgrade("head", Transactions.ONE_FOR_ALL);

        assertThat(project.database().query("select count(distinct id::text) from a"))
                .containsExactly("1");
        assertThat(project.heads()).containsExactly("c3");
    }

    @Test
    void sqlReachesTheServerAsItIs() {
        project.folder().sql("a1", "", """
                create table t (a jsonb, b text, c text[]);
                insert into t values ('{"a": 1}', '{d 2024-01-01} :x ? $1 %s \\', array['{ts}']);
                create index on t ((a ? 'a'));
                create function f(int) returns int language plpgsql as $body$
                begin
                    return $1; -- '
                end $body$;
                comment on function f(int) is 'semicolon; and "quotes"';
                copy t from stdin;
                {"b": 2}\tx\\ty\\n\\\\.\t{a,b}
                \\N\t\\N\t{}
                \\.
                insert into t select * from t;
                """, "");

        project.upgrade("head");

        assertThat(project.database().query("select * from t order by b nulls last limit 5"))
                .contains("{\"a\": 1}|{d 2024-01-01} :x ? $1 %s \\|{{ts}}".replace("{{ts}}", "{\"{ts}\"}"))
                .contains("{\"b\": 2}|x\ty\n\\.|{a,b}")
                .contains("null|null|{}");
        assertThat(project.database().query("select count(*) from t")).containsExactly("6");
    }

    @Test
    void aFunctionWithAnSqlBodyIsOneStatement() {
        boolean since14 = project.database()
                .query("select current_setting('server_version_num')::int >= 140000")
                .contains("t");
        String body = since14 ? "begin atomic select 1; select 2; end" : "as 'select 1; select 2;'";
        project.folder().sql("a1", "", "create function f() returns int language sql " + body + ";", "");

        project.upgrade("head");

        assertThat(project.database().query("select f()")).containsExactly("2");
    }

    @Test
    void aRevisionFindsTheSessionAsTheFirstOneFoundIt() {
        project.folder()
                .sql("a1", "", "create schema other; select pg_catalog.set_config('search_path', '', false);", "")
                .sql("b2", "a1", "create table b (id int); set search_path = other; set timezone = 'Asia/Tokyo';", "")
                .java("c3", "b2", """
                                op.createTable("c", column("zone", text()).serverDefault(expression("current_setting('timezone')")));
                                op.bulkInsert("c", columns("zone"), row(expression("default")));""");

        project.upgrade("head");

        assertThat(project.database().catalog()).contains("r public.b\n", "r public.c\n");
        assertThat(project.database().query("select zone from c")).containsExactly("UTC");
    }

    @Test
    void whatEndsATransactionIsRefusedBeforeAnythingRuns() {
        project.folder().sql("a1", "", "create table t (id int);", "").sql("b2", "a1", "select 1;\n  commit;", "");

        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> project.upgrade("head"))
                .withMessage("versions/b2.sql:7:3: a migration does not begin or end transactions: Retort runs each"
                        + " revision in one. Remove the statement\n  commit;\n  ^");
        assertThat(project.database().query("select count(*) from pg_namespace where nspname = 'retort'"))
                .containsExactly("0");
    }

    @Test
    void aDatabaseThatKnowsMoreThanTheFilesIsRefused() {
        project.folder().sql("a1", "", "select 1;", "").sql("b2", "a1", "select 1;", "");
        project.upgrade("head");
        TestProject older = TestProject.in(temporary.resolve("older")).with(project.database());
        older.folder().sql("a1", "", "select 1;", "");

        assertThatExceptionOfType(StateException.DatabaseAhead.class)
                .isThrownBy(() -> older.upgrade("head"))
                .withMessageMatching("the database is at b2, which no migration file has:\n"
                        + "  b2, Revision b2: \\S+ \\S+Z by alice@laptop as postgres");
    }

    @Test
    void theListenerHearsOfEveryStageAndStatementInOrder() {
        project.folder().sql("a1", "", "select 1; select 2;", "").sql("b2", "a1", "select 3;", "");
        List<String> heard = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void starting(Stage stage) {
                heard.add("starting " + stage.revision());
            }

            @Override
            public void running(PlannedStatement statement) {
                if (statement.origin() != null) {
                    heard.add("running " + statement.origin());
                }
            }

            @Override
            public void finished(Stage stage, Duration duration) {
                // It is committed; the server may be further on.
                assertThat(project.heads()).isNotEmpty();
                heard.add("finished " + stage.revision());
            }
        };

        new Upgrade(project.project())
                .run(Target.head(), new RunOptions(Transactions.ONE_PER_REVISION, Duration.ZERO, listener));

        assertThat(heard)
                .containsExactly(
                        "starting a1",
                        "running versions/a1.sql:6:1",
                        "running versions/a1.sql:6:11",
                        "finished a1",
                        "starting b2",
                        "running versions/b2.sql:6:1",
                        "finished b2");
    }

    @Test
    void twoProjectsMayKeepTheirRecordsInOneDatabase() {
        TestProject first = TestProject.in(temporary.resolve("first"));
        TestProject second = TestProject.in(temporary.resolve("second"))
                .with(first.database())
                .with(Tracking.inSchema("Other \"schema\""));
        first.folder().sql("a1", "", "select 1;", "");
        second.folder().sql("z9", "", "select 1;", "");

        first.upgrade("head");
        second.upgrade("head");

        assertThat(first.heads()).containsExactly("a1");
        assertThat(second.heads()).containsExactly("z9");
    }
}
