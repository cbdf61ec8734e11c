package dev.retort.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retort.execute.MigrationFailure;
import dev.retort.execute.MigrationFailure.Remains;
import dev.retort.execute.RunListener;
import dev.retort.fixture.Psql;
import dev.retort.fixture.TestDatabase;
import dev.retort.fixture.TestProject;
import dev.retort.plan.PlanException;
import dev.retort.plan.PlannedStatement;
import dev.retort.plan.Stage;
import dev.retort.plan.Transactions;
import dev.retort.revision.Target;
import dev.retort.sql.PostgresVersion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Statements that PostgreSQL refuses in a transaction stand among others, and a run that dies leaves the rest to the next one. */
@Timeout(300)
class StepsTest {

    private static final String UP = """
            alter table users add email text;
            insert into log values ('one');
            create unique index concurrently i_email on users (email);
            insert into log select 'three' from users limit 1;
            comment on column users.email is 'three';
            drop index concurrently i_old;
            insert into log values ('five');""";

    private static final String DOWN = """
            create index concurrently i_old on users (id);
            insert into log values ('back');
            drop index concurrently i_email;
            alter table users drop email;""";

    @TempDir
    private Path temporary;

    private TestProject project;

    @BeforeEach
    void makeProject() {
        project = TestProject.in(temporary);
        project.folder().sql("a1", "", """
                        create table users (id int);
                        create index i_old on users (id);
                        insert into users select generate_series(1, 100);
                        create table log (what text);""", "drop table users; drop table log;").sql("b2", "a1", UP, DOWN);
    }

    @AfterEach
    void dropDatabase() {
        project.database().drop();
    }

    private void run(TestProject of, String target, RunListener listener) {
        RunOptions options = new RunOptions(Transactions.ONE_PER_REVISION, Duration.ofSeconds(30), listener);
        if (target.equals("head")) {
            new Upgrade(of.project()).run(Target.head(), options);
        } else {
            new Downgrade(of.project()).run(Target.parse(target), options, (plan, losses) -> true);
        }
    }

    private MigrationFailure failure() {
        MigrationFailure failure = catchThrowableOfType(MigrationFailure.class, () -> project.upgrade("head"));
        assertThat(failure).isNotNull();
        return failure;
    }

    private List<String> state(TestDatabase database) {
        List<String> state = new ArrayList<>(database.query("select what from log order by 1"));
        state.add(database.catalog());
        state.addAll(database.query("select revision, action, heads, sql from retort.history order by id"));
        state.addAll(database.query("select indexrelid::regclass, indisvalid from pg_index where not indisvalid"));
        state.addAll(database.query("select revision, done from retort.steps"));
        return state;
    }

    /** Ends the run's backends before the statement of this number is sent. */
    private static RunListener killer(TestDatabase database, int statement) {
        return new RunListener() {
            private int sent;

            @Override
            public void running(PlannedStatement planned) {
                if (++sent == statement) {
                    database.query(
                            "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                                    + " and datname = current_database() and application_name like 'retort %'");
                }
            }
        };
    }

    @Test
    void allStepsAreDoneInTheirOrder() {
        List<String> steps = new ArrayList<>();
        run(project, "head", new RunListener() {
            @Override
            public void step(Stage stage, int step, int of) {
                steps.add(step + "/" + of);
            }
        });

        assertThat(steps).containsExactly("1/5", "2/5", "3/5", "4/5");
        assertThat(project.database().query("select what from log order by 1")).containsExactly("five", "one", "three");
        assertThat(
                        project.database()
                                .query(
                                        "select indexrelid::regclass, indisvalid from pg_index where indrelid = 'users'::regclass"))
                .containsExactly("i_email|t");
        assertThat(project.database().query("select count(*) from retort.steps"))
                .containsExactly("0");
        assertThat(project.database()
                        .query("select sql, finished_at > started_at from retort.history where revision = 'b2'"))
                .containsExactly(UP + "|t");
        assertThat(project.heads()).containsExactly("b2");
    }

    @Test
    void aRunThatIsKilledBeforeAnyStatementIsContinued() {
        TestProject undisturbed = TestProject.in(temporary.resolve("undisturbed"));
        undisturbed.folder().sql("a1", "", "", "");
        TestProject other = project.with(undisturbed.database());
        run(other, "head", RunListener.SILENT);
        List<String> up = state(other.database());
        run(other, "a1", RunListener.SILENT);
        List<String> down = state(other.database());
        int kills = 0;
        for (String target : List.of("head", "a1")) {
            boolean ended = false;
            for (int statement = 1; !ended; statement++) {
                TestProject killed = project.with(TestDatabase.create());
                killed.upgrade(target.equals("head") ? "a1" : "head");
                RunListener killer = killer(killed.database(), statement);
                try {
                    run(killed, target, killer);
                    ended = true;
                } catch (MigrationFailure e) {
                    kills++;
                }
                run(killed, target, RunListener.SILENT);
                assertThat(state(killed.database()))
                        .as(target + " killed before statement " + statement)
                        .isEqualTo(target.equals("head") ? up : down);
                killed.database().drop();
            }
        }
        assertThat(kills).isGreaterThan(20);
        undisturbed.database().drop();
    }

    @Test
    void whatWasDoneIsToldAndShown() {
        project.upgrade("a1");
        project.database().execute("create index i_taken on users (id); alter index i_taken rename to i_email");

        MigrationFailure failure = failure();

        assertThat(failure.remains()).isEqualTo(Remains.STEPS);
        assertThat(failure)
                .hasMessageStartingWith(
                        "versions/b2.sql:8:1: there is an index public.i_email already, of another definition:"
                                + " CREATE INDEX i_email ON public.users USING btree (id)")
                .hasMessageEndingWith("this was step 2 of 5; step 1 is done");
        assertThat(new Current(project.project()).read().begun())
                .singleElement()
                .satisfies(begun -> assertThat(begun.summary())
                        .isEqualTo("the upgrade of revision b2 is in progress: 1 of 5 steps are done"));
        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> project.downgrade("base"))
                .withMessage("the upgrade of revision b2 is in progress: 1 of 5 steps are done; before it is finished"
                        + " nothing else can run. Finish it: retort upgrade b2. Or take back by hand what was done, and say"
                        + " so: retort stamp a1.");
        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() ->
                        new Preview(project.project()).downgrade(Target.parse("base"), Transactions.ONE_PER_REVISION));

        project.database().execute("drop index i_email");
        project.upgrade("head");
        assertThat(project.database().query("select what from log order by 1")).containsExactly("five", "one", "three");
    }

    @Test
    void whatWasDoneMayNotChangeAndWhatWasNotMay() {
        project.upgrade("a1");
        project.database().execute("create index i_email on users (id)");
        failure();
        project.folder().sql("b2", "a1", UP.replace("'one'", "'1'"), DOWN);

        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> project.upgrade("head"))
                .withMessageStartingWith(
                        "versions/b2.sql: the statements of revision b2 are not those that an earlier run began with")
                .withMessageContaining(
                        "  step 1: alter table users add email text;\n    insert into log values ('one');\n");

        project.folder().sql("b2", "a1", UP.replace("i_email", "i_mail").replace("'five'", "'5'"), DOWN);
        project.upgrade("head");
        assertThat(project.database().query("select what from log order by 1")).containsExactly("5", "one", "three");
    }

    @Test
    void aStampForgetsWhatWasBegun() {
        project.upgrade("a1");
        project.database().execute("create index i_email on users (id)");
        failure();

        new Stamp(project.project())
                .run(List.of(Target.parse("a1")), Stamp.Purge.NO, TestProject.options(Transactions.ONE_PER_REVISION));

        assertThat(project.database().query("select count(*) from retort.steps"))
                .containsExactly("0");
        assertThat(project.heads()).containsExactly("a1");
        project.downgrade("base");
        assertThat(project.heads()).isEmpty();
    }

    @Test
    void duplicatesLeaveNoInvalidIndexAndTheNextRunGoesOn() {
        project.upgrade("a1");
        project.folder().sql("b2", "a1", UP.replace("text;", "text default 'x';"), DOWN);

        assertThat(failure())
                .hasMessageContaining("could not create unique index \"i_email\" (SQLSTATE 23505)")
                .hasMessageEndingWith("this was step 2 of 5; step 1 is done");
        assertThat(project.database().query("select to_regclass('i_email')")).containsExactly("null");

        project.database().execute("update users set email = id::text");
        project.upgrade("head");
        assertThat(project.database().query("select indisvalid from pg_index where indexrelid = 'i_email'::regclass"))
                .containsExactly("t");
    }

    @Test
    void aFirstStepThatFailsLeavesNothing() {
        project.folder().sql("b2", "a1", "create index concurrently i on nobody (id); select 1;", "");

        MigrationFailure failure = failure();

        assertThat(failure.remains()).isEqualTo(Remains.NOTHING);
        assertThat(failure).hasMessageContaining("relation \"nobody\" does not exist");
        assertThat(new Current(project.project()).read().begun()).isEmpty();
        project.folder().sql("b2", "a1", "select 1;", "");
        project.upgrade("head");
    }

    @Test
    void eightRunsAtOnceDoEachStepOnce() {
        project.upgrade("a1");
        List<CompletableFuture<Void>> runs = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> run(project, "head", RunListener.SILENT),
                        task -> Thread.ofPlatform().start(task)))
                .toList();
        runs.forEach(CompletableFuture::join);

        assertThat(project.database().query("select what from log order by 1")).containsExactly("five", "one", "three");
        assertThat(project.database().query("select revision from retort.history order by id"))
                .containsExactly("a1", "b2");
    }

    @ParameterizedTest
    @EnumSource(Psql.class)
    void theScriptDoesWhatTheRunDoes(Psql psql) {
        TestProject online = project.with(TestDatabase.create());
        online.upgrade("head");
        String script = new Upgrade(project.project())
                .script(
                        Target.base(),
                        Target.head(),
                        Transactions.ONE_PER_REVISION,
                        project.session(),
                        PostgresVersion.NEWEST);

        assertThat(psql.run(project.database(), script)).isEmpty();

        assertThat(state(project.database())).isEqualTo(state(online.database()));
        online.database().drop();
    }

    @Test
    void aScriptThatStopsIsContinuedByARun() {
        project.upgrade("a1");
        project.database().execute("create index i_email on users (id)");
        String script = new Upgrade(project.project())
                .script(
                        Target.parse("a1"),
                        Target.head(),
                        Transactions.ONE_PER_REVISION,
                        project.session(),
                        PostgresVersion.NEWEST);

        assertThat(Psql.GOING_ON_AFTER_ERRORS.run(project.database(), script)).isNotEmpty();
        assertThat(project.heads()).containsExactly("a1");
        assertThat(Psql.GOING_ON_AFTER_ERRORS.run(project.database(), script))
                .first()
                .asString()
                .contains("an earlier run began the upgrade of revision b2");
        project.database().execute("drop index i_email");
        project.upgrade("head");

        assertThat(project.database().query("select what from log order by 1")).containsExactly("five", "one", "three");
    }

    @Test
    void oneTransactionForAllIsRefused() {
        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> project.upgrade("head", Transactions.ONE_FOR_ALL))
                .withMessageStartingWith("versions/b2.sql:8:1: this needs more than one transaction; run it without"
                        + " --single-transaction\ncreate unique index concurrently");
        assertThat(project.heads()).isEmpty();
    }

    @Test
    void anIndexNeedsAName() {
        project.folder().sql("b2", "a1", "create index concurrently on users (id);", "");

        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> project.upgrade("head"))
                .withMessageStartingWith("versions/b2.sql:6:1: an index that is built concurrently needs a name");
    }

    @Test
    void aSettingDoesNotReachAcrossSteps() {
        project.folder().sql("b2", "a1", "set search_path = x; create index concurrently i on users (id);", "");

        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> project.upgrade("head"))
                .withMessageStartingWith("versions/b2.sql:6:1: a setting of the session would be gone");
    }

    @Test
    void aValueOfAnEnumIsCommittedBeforeItIsUsed() {
        project.folder()
                .sql("b2", "a1", """
                        create type fresh as enum ('a'); alter type fresh add value 'b'; create table x (f fresh default 'b');""", "")
                .sql("c3", "b2", "alter type fresh add value 'new'; alter type fresh add value 'newer';", "")
                .sql("d4", "c3", """
                        insert into log values ('once');
                        alter type fresh add value 'later'; insert into x values ('later'); insert into x values ('new');""", "");

        project.upgrade("head");

        assertThat(project.database().query("select f from x")).containsExactly("later", "new");
        assertThat(project.database().query("select count(*) from log")).containsExactly("1");
        assertThat(new Preview(project.project())
                        .upgrade(Target.head(), Transactions.ONE_PER_REVISION)
                        .steps())
                .isEmpty();
    }
}
