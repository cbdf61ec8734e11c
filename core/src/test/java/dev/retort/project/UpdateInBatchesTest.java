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
import dev.retort.plan.Stage;
import dev.retort.plan.Tracking;
import dev.retort.plan.Transactions;
import dev.retort.revision.Target;
import dev.retort.sql.Identifier;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.QualifiedName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many rows are changed in many transactions, each once, whatever happens in between. */
class UpdateInBatchesTest {

    private static final String UPDATE =
            "        op.updateInBatches(\"users\", set(\"done = done + 1\").where(\"id % 3 <> 0 -- not all\").batchSize(10));";

    private static final String ONCE = "select count(*) from users where done <> (id % 3 <> 0)::int";

    @TempDir
    private Path temporary;

    private TestProject project;

    @BeforeEach
    void makeProject() {
        project = TestProject.in(temporary);
        project.folder().sql("a1", "", """
                        create table users (id int primary key, done int not null default 0);
                        insert into users (id) select generate_series(1, 100);""", "drop table users;").java("b2", "a1", UPDATE);
    }

    @AfterEach
    void dropDatabase() {
        project.database().drop();
    }

    private List<Long> upgrade(TestProject of, String target) {
        List<Long> rows = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void batchDone(Stage stage, long done) {
                rows.add(done);
            }
        };
        new Upgrade(of.project())
                .run(
                        Target.parse(target),
                        new RunOptions(Transactions.ONE_PER_REVISION, Duration.ofSeconds(1), listener));
        return rows;
    }

    private MigrationFailure failure() {
        MigrationFailure failure = catchThrowableOfType(MigrationFailure.class, () -> project.upgrade("head"));
        assertThat(failure).isNotNull();
        return failure;
    }

    private void assertEachRowOnce() {
        assertThat(project.database().query(ONCE)).containsExactly("0");
        assertThat(project.heads()).containsExactly("b2");
        assertThat(project.database().query("select count(*) from retort.batches"))
                .containsExactly("0");
    }

    @Test
    void everyRowIsChangedOnceAndProgressIsTold() {
        assertThat(upgrade(project, "head")).containsExactly(10L, 20L, 30L, 40L, 50L, 60L, 67L);

        assertEachRowOnce();
        assertThat(project.database()
                        .query("select sql, finished_at > started_at from retort.history where revision = 'b2'"))
                .containsExactly("""
                        UPDATE users
                        SET done = done + 1
                        WHERE id % 3 <> 0 -- not all; -- in batches of 10 rows|t""");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 66, 67, 68})
    void theLastBatchMayBeFullOrEmpty(int size) {
        project.folder().java("b2", "a1", UPDATE.replace("(10)", "(" + size + ")"));

        upgrade(project, "head");

        assertEachRowOnce();
    }

    @Test
    void eachBatchIsATransaction() {
        upgrade(project, "head");

        assertThat(project.database().query("select count(distinct xmin::text) from users where done = 1"))
                .containsExactly("7");
    }

    @Test
    void aRowThatCannotBeChangedStopsItAndTheNextRunGoesOn() {
        project.upgrade("a1");
        project.database().execute("alter table users add constraint ck check (done = 0 or id <> 50)");

        MigrationFailure failure = failure();

        assertThat(failure.remains()).isEqualTo(Remains.PART);
        assertThat(failure)
                .hasMessageStartingWith(
                        "versions/Rb2.java:14: new row for relation \"users\" violates check constraint")
                .hasMessageEndingWith("done before: 30 rows");
        assertThat(project.heads()).containsExactly("a1");
        assertThat(project.database().query("select last_key, rows_done from retort.batches"))
                .containsExactly("{\"id\": 44}|30");
        project.database().execute("alter table users drop constraint ck");

        assertThat(upgrade(project, "head")).containsExactly(40L, 50L, 60L, 67L);
        assertEachRowOnce();
    }

    @Test
    void aConnectionThatIsCutInTheMiddleLosesAtMostOneBatch() {
        project.upgrade("a1");
        project.database().execute("""
                create function cut() returns trigger language plpgsql as $$
                begin
                    perform pg_terminate_backend(pg_backend_pid());
                    return new;
                end $$;
                create trigger cut before update on users for each row when (old.id = 50) execute function cut()""");

        assertThat(failure().remains()).isEqualTo(Remains.PART);
        assertThat(project.database().query("select sum(done) from users")).containsExactly("30");
        project.database().execute("drop trigger cut on users");

        upgrade(project, "head");
        assertEachRowOnce();
    }

    @Test
    void aFirstBatchThatFailsLeavesNothing() {
        project.upgrade("a1");
        project.database().execute("alter table users add constraint ck check (done = 0)");

        assertThat(failure().remains()).isEqualTo(Remains.NOTHING);
        project.folder().java("b2", "a1", UPDATE.replace("done + 1", "done"));

        upgrade(project, "head");
        assertThat(project.heads()).containsExactly("b2");
    }

    @Test
    void anUpdateThatWasChangedMeanwhileIsRefused() {
        aRowThatCannotBeChanged();
        project.folder().java("b2", "a1", UPDATE.replace("done + 1", "done + 2"));

        MigrationFailure failure = failure();

        assertThat(failure.remains()).isEqualTo(Remains.PART);
        assertThat(failure)
                .hasMessageContaining("the update was another one when an earlier run began it")
                .hasMessageContaining("hint: To begin again with the first row: DELETE FROM retort.batches WHERE"
                        + " (revision, action) = ('b2', 'upgrade')");
    }

    @Test
    void anUpdateIsNotContinuedWhenOtherRevisionsWereRun() {
        aRowThatCannotBeChanged();
        project.downgrade("base");

        assertThat(failure()).hasMessageContaining("other revisions were run since an earlier run began this update");
        project.database().execute("delete from retort.batches");
        upgrade(project, "head");
        assertEachRowOnce();
    }

    private void aRowThatCannotBeChanged() {
        project.upgrade("a1");
        project.database().execute("alter table users add constraint ck check (done = 0 or id <> 50)");
        failure();
    }

    @Test
    void aKeyMayHaveSeveralColumnsOfAnyType() {
        project.folder().sql("a1", "", """
                create domain "Day" as date;
                create table users (name text, "on" "Day" not null, id int, at timestamptz, b bytea, done int default 0,
                    primary key (name, at, b, "on"));
                insert into users select chr(65 + n % 3), date '2024-01-01' + n, n,
                    timestamptz '2024-01-01 00:00:00.123456+00' + n % 7 * interval '1 us', decode(to_hex(n + 16), 'hex')
                from generate_series(1, 100) n;""", "drop table users; drop domain \"Day\";");

        upgrade(project, "head");

        assertEachRowOnce();
    }

    @Test
    void aKeyMayBeNamed() {
        project.upgrade("a1");
        project.database()
                .execute("alter table users drop constraint users_pkey; alter table users alter id drop not null");
        assertThat(failure())
                .hasMessageContaining("the table has no primary key to walk along")
                .hasMessageContaining("hint: Name columns that are unique together and not null: set(…).by(\"…\").");

        project.folder().java("b2", "a1", UPDATE.replace(".batch", ".by(\"id\").batch"));
        assertThat(failure()).hasMessageContaining("the columns {id} are no key of the table");
        project.database().execute("create unique index on users (id)");
        assertThat(failure()).hasMessageContaining("the columns {id} are no key of the table");
        project.database().execute("alter table users alter id set not null");

        upgrade(project, "head");
        assertEachRowOnce();
    }

    @Test
    void namesMayBeOfAnyKind() {
        project.folder().sql("a1", "", """
                        create schema "S'";
                        create table "S'"."T""%s" ("K 'ey" int primary key, done int default 0);
                        insert into "S'"."T""%s" select generate_series(1, 30);""", "").java("b2", "a1", """
                                op.schema("S'").updateInBatches("T\\"%s",
                                        set("done = done + 1").by("K 'ey").batchSize(7));""");

        upgrade(project, "head");

        assertThat(project.database().query("select count(*) from \"S'\".\"T\"\"%s\" where done = 1"))
                .containsExactly("30");
    }

    @Test
    void theTablesOfAlembicAreFine() {
        TestProject alembic =
                project.with(new Tracking(QualifiedName.of("public", "alembic_version"), Identifier.of("retort")));
        alembic.database().execute("""
                create table alembic_version (version_num varchar(32) not null);
                insert into alembic_version values ('a1');
                create table users (id int primary key, done int not null default 0);
                insert into users (id) select generate_series(1, 100)""");

        upgrade(alembic, "head");

        assertThat(alembic.database().query(ONCE)).containsExactly("0");
        assertThat(alembic.heads()).containsExactly("b2");
    }

    @Test
    void theFirstRevisionOfADatabaseMayBeOne() {
        project.database().execute("""
                create table users (id int primary key, done int not null default 0);
                insert into users (id) select generate_series(1, 100)""");
        project.folder().delete("a1.sql");
        project.folder().java("b2", "", UPDATE);

        upgrade(project, "head");

        assertEachRowOnce();
    }

    @ParameterizedTest
    @EnumSource(Psql.class)
    void theScriptDoesWhatTheRunDoes(Psql psql) {
        String script = new Upgrade(project.project())
                .script(
                        Target.base(),
                        Target.head(),
                        Transactions.ONE_PER_REVISION,
                        project.session(),
                        PostgresVersion.NEWEST);

        assertThat(psql.run(project.database(), script)).isEmpty();

        assertEachRowOnce();
        assertThat(project.database().query("select count(distinct xmin::text) from users where done = 1"))
                .containsExactly("7");
    }

    @ParameterizedTest
    @EnumSource(Psql.class)
    void aScriptThatStopsInTheMiddleIsContinuedByARun(Psql psql) {
        project.upgrade("a1");
        project.database().execute("alter table users add constraint ck check (done = 0 or id <> 50)");
        String script = new Upgrade(project.project())
                .script(
                        Target.parse("a1"),
                        Target.head(),
                        Transactions.ONE_PER_REVISION,
                        project.session(),
                        PostgresVersion.NEWEST);

        assertThat(psql.run(project.database(), script)).isNotEmpty();
        assertThat(project.heads()).containsExactly("a1");
        project.database().execute("alter table users drop constraint ck");

        assertThat(upgrade(project, "head")).containsExactly(40L, 50L, 60L, 67L);
        assertEachRowOnce();
    }

    @Test
    void nothingElseStandsInItsRevision() {
        project.folder().java("b2", "a1", "        op.execute(\"select 1\");\n" + UPDATE);

        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> project.upgrade("head"))
                .withMessage(
                        "versions/Rb2.java:15: 'update users in batches' runs in transactions of its own, so nothing"
                                + " else can stand in the same revision; put it into a revision of its own");
        assertThat(project.heads()).isEmpty();
    }

    @Test
    void oneTransactionForAllIsRefused() {
        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> project.upgrade("head", Transactions.ONE_FOR_ALL))
                .withMessage(
                        "versions/Rb2.java:14: an update in batches runs in transactions of its own; run it without"
                                + " --single-transaction");
        assertThat(project.heads()).isEmpty();
    }

    @Test
    void aRunThatDiesBetweenTheBatchesIsContinued() {
        TestDatabase database = project.database();
        RunListener killer = new RunListener() {
            @Override
            public void batchDone(Stage stage, long rows) {
                if (rows == 40) {
                    database.query(
                            "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                                    + " and datname = current_database() and application_name like 'retort %'");
                }
            }
        };
        RunOptions options = new RunOptions(Transactions.ONE_PER_REVISION, Duration.ofSeconds(1), killer);

        assertThatExceptionOfType(MigrationFailure.class)
                .isThrownBy(() -> new Upgrade(project.project()).run(Target.head(), options))
                .satisfies(e -> assertThat(e.remains()).isEqualTo(Remains.PART));

        assertThat(upgrade(project, "head")).containsExactly(50L, 60L, 67L);
        assertEachRowOnce();
    }
}
