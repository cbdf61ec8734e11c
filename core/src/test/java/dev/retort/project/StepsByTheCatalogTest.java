package dev.retort.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.execute.MigrationFailure;
import dev.retort.execute.RunListener;
import dev.retort.fixture.TestDatabase;
import dev.retort.fixture.TestProject;
import dev.retort.plan.PlannedStatement;
import dev.retort.plan.Stage;
import dev.retort.plan.Transactions;
import dev.retort.revision.Target;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is there of a statement that stands in no transaction is found in the catalog, and decides what is done. */
@Timeout(300)
class StepsByTheCatalogTest {

    private static final String TABLES = """
            create table users (id int, name text, "Mail" text, tags int[]);
            create index i_old on users (id);
            insert into users select i, 'n' || i from generate_series(1, 100) i;
            create table events (id int, day date) partition by range (day);
            create table events_1 partition of events for values from ('2024-01-01') to ('2025-01-01');
            create table log (what text);""";

    @TempDir
    private Path temporary;

    private TestProject project;
    private final List<String> notes = Collections.synchronizedList(new ArrayList<>());

    private final RunListener listener = new RunListener() {
        @Override
        public void noted(Stage stage, String message) {
            notes.add(message);
        }

        @Override
        public void waiting(String message) {
            notes.add(message);
        }
    };

    @BeforeEach
    void makeProject() {
        project = TestProject.in(temporary);
        project.folder().sql("a1", "", TABLES, "");
        project.upgrade("head");
    }

    @AfterEach
    void dropDatabase() {
        project.database().drop();
    }

    /** The pool that all share may have one thread alone. */
    private static void start(Runnable task) {
        Thread.ofPlatform().start(task);
    }

    private void revision(String statement) {
        project.folder().sql("b2", "a1", statement + ";\ninsert into log values ('behind')", "");
    }

    private void upgrade(RunListener with) {
        new Upgrade(project.project())
                .run(Target.head(), new RunOptions(Transactions.ONE_PER_REVISION, Duration.ofSeconds(30), with));
    }

    private void assertDoneOnce() {
        assertThat(project.heads()).containsExactly("b2");
        assertThat(project.database().query("select what from log")).containsExactly("behind");
        assertThat(project.database()
                        .query("select indexrelid::regclass from pg_index where not indisvalid and indrelid >= 16384"))
                .isEmpty();
    }

    private void terminate() {
        project.database()
                .query("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                        + " and datname = current_database() and application_name like 'retort %'");
    }

    /** The server's process dies while it waits for a transaction that reads the tables. */
    private void killWhileItWaits(String statement) throws Exception {
        revision(statement);
        try (Connection reader = project.database().connect();
                Statement reading = reader.createStatement()) {
            reader.setAutoCommit(false);
            reading.execute("set transaction isolation level repeatable read");
            reading.execute("select count(*) from users, events");
            CompletableFuture<Void> run =
                    CompletableFuture.runAsync(() -> upgrade(listener), StepsByTheCatalogTest::start);
            awaitOne("select 1 from pg_stat_activity where application_name like 'retort %'"
                    + " and datname = current_database() and wait_event_type = 'Lock'");
            terminate();
            assertThatThrownBy(run::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(MigrationFailure.class);
            reader.rollback();
        }
        assertThat(project.heads()).containsExactly("a1");
    }

    private void awaitOne(String query) throws InterruptedException {
        while (project.database().query(query).isEmpty()) {
            Thread.sleep(20);
        }
    }

    /** The run dies when it has recorded that it sends the statement, and has not. */
    private void killBefore(String statement) {
        revision(statement);
        RunListener killer = new RunListener() {
            @Override
            public void running(PlannedStatement planned) {
                if (planned.origin() != null) {
                    terminate();
                }
            }
        };
        assertThatExceptionOfType(MigrationFailure.class).isThrownBy(() -> upgrade(killer));
    }

    /** The run dies when the statement is done and nobody has recorded that. */
    private void killBehind(String statement) {
        revision(statement);
        RunListener killer = new RunListener() {
            private boolean sent;

            @Override
            public void running(PlannedStatement planned) {
                if (sent) {
                    terminate();
                }
                sent = planned.origin() != null;
            }
        };
        assertThatExceptionOfType(MigrationFailure.class)
                .isThrownBy(() -> upgrade(killer))
                .withMessageEndingWith("this was step 1 of 2; none before it is done");
        assertThat(project.heads()).containsExactly("a1");
    }

    @Test
    void anInvalidIndexIsDroppedAndBuiltAgain() throws SQLException {
        try (Connection connection = project.database().connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create unique index concurrently i on users ((id % 2))"));
        }
        revision("create index concurrently i on users (name)");

        upgrade(listener);

        assertDoneOnce();
        assertThat(notes).containsExactly("step 1 of 2: index public.i is invalid: it is dropped and built again");
        assertThat(project.database().query("select pg_get_indexdef('i'::regclass)"))
                .containsExactly("CREATE INDEX i ON public.users USING btree (name)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index concurrently I on users (id, name desc nulls last)",
                "CREATE UNIQUE INDEX /* now */ CONCURRENTLY i ON public.users USING btree (lower(users.name) COLLATE \"C\", id)",
                "create index concurrently i on only users (name text_pattern_ops) include (id, \"Mail\") where \"Mail\" is not null",
                "create index concurrently i on users using gin (tags) with (fastupdate = off)",
                "create index concurrently \"i\" on users (id) with (fillfactor = 70) where users.id > 7 and name <> 'x' /* end */"
            })
    void aValidIndexOfTheSameDefinitionIsTaken(String statement) {
        String table = project.database()
                .query("select relfilenode from pg_class where relname = 'users'")
                .getFirst();
        project.database().execute("alter table users drop tags, add tags int[]");
        project.database().execute(statement);
        List<String> before = project.database().query("select 'i'::regclass::oid");
        revision(statement);

        upgrade(listener);

        assertDoneOnce();
        assertThat(table).isNotEmpty();
        assertThat(project.database().query("select 'i'::regclass::oid")).isEqualTo(before);
        assertThat(notes).singleElement().asString().endsWith("valid and of the same definition; it is taken as it is");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (name)                                    | unique index i on users (name)
            (name)                                    | index i on users (id)
            (name)                                    | index i on users (name desc)
            (name)                                    | index i on users (name text_pattern_ops)
            (name)                                    | index i on users (name collate "C")
            (name)                                    | index i on users (name) include (id)
            (name)                                    | index i on users (name) where id > 1
            (name) where id > 2                       | index i on users (name) where id > 1
            (name) with (fillfactor = 50)             | index i on users (name)
            (name)                                    | index i on users using hash (name)
            (lower(name))                             | index i on users (upper(name))
            (name)                                    | index i on log (what)
            (name)                                    | view i as select 1
            """)
    void anIndexOfAnotherDefinitionIsAnError(String wanted, String there) {
        project.database().execute("create " + there);
        revision("create index concurrently i on users " + wanted);

        assertThatExceptionOfType(MigrationFailure.class)
                .isThrownBy(() -> upgrade(listener))
                .withMessageMatching("(?s)versions/b2.sql:6:1: there is an? (index|relation) public.i already, .*")
                .satisfies(e -> assertThat(e.remains()).isEqualTo(MigrationFailure.Remains.NOTHING));

        project.database().execute("drop " + (there.startsWith("view") ? "view i" : "index i"));
        upgrade(listener);
        assertDoneOnce();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index concurrently i on users (name)",
                "drop index concurrently i_old",
                "reindex table concurrently users",
                "reindex (verbose) index concurrently i_old",
                "vacuum (analyze) users",
                "alter system set work_mem = '5MB'",
                "reindex schema public"
            })
    void aRunThatDiesBehindItGoesOn(String statement) {
        killBehind(statement);

        upgrade(listener);

        assertDoneOnce();
        assertThat(notes.getFirst())
                .startsWith("a run that is gone had not ended: " + TestProject.CLIENT + ", process ");
        assertThat(notes.get(1))
                .isEqualTo(
                        "the upgrade of revision b2 is in progress: 0 of 2 steps are done, step 1 was begun; this run"
                                + " goes on with it");
        project.database().execute("alter system reset work_mem");
    }

    @Test
    void aDatabaseThatWasMadeIsTaken() {
        String name = "made_" + Long.toHexString(System.nanoTime());
        killBehind("create database " + name);
        upgrade(listener);
        assertDoneOnce();
        project.folder().sql("c3", "b2", "drop database " + name + ";", "");
        upgrade(listener);
        assertThat(project.database().query("select 1 from pg_database where datname = '" + name + "'"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index concurrently i on users (name)",
                "drop index concurrently i_old",
                "reindex table concurrently users",
                "reindex index concurrently i_old"
            })
    void whatIsCutOffHalfwayIsPutRight(String statement) throws Exception {
        killWhileItWaits(statement);

        upgrade(listener);

        assertDoneOnce();
        assertThat(project.database().query("select relname from pg_class where relname ~ '_cc(new|old)'"))
                .isEmpty();
        assertThat(project.database().query("select count(*) from pg_index where indrelid = 'users'::regclass"))
                .containsExactly(statement.startsWith("create") ? "2" : statement.startsWith("drop") ? "0" : "1");
    }

    @Test
    void aDetachmentThatIsPendingIsBroughtToItsEnd() throws Exception {
        boolean since14 = project.database()
                .query("select current_setting('server_version_num')::int >= 140000")
                .contains("t");
        assumeTrue(since14);
        killWhileItWaits("alter table events detach partition events_1 concurrently");
        assertThat(project.database()
                        .query("select inhdetachpending from pg_inherits where inhparent = 'events'::regclass"))
                .containsExactly("t");

        upgrade(listener);

        assertDoneOnce();
        assertThat(project.database().query("select count(*) from pg_inherits where inhparent = 'events'::regclass"))
                .containsExactly("0");
        assertThat(notes).last().asString().contains("partition events_1 is being detached");
    }

    /** As the server's process does that a dead run left. */
    private static void buildFor(TestDatabase database) {
        try (Connection alone = database.connect();
                Statement building = alone.createStatement()) {
            building.execute("update retort.steps set backend = pg_backend_pid(), backend_start ="
                    + " (select backend_start from pg_stat_activity where pid = pg_backend_pid())");
            building.execute("create index concurrently i on users (name)");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aBackendThatGoesOnWithoutItsRunIsWaitedFor() throws Exception {
        killBefore("create index concurrently i on users (name)");
        TestDatabase database = project.database();
        try (Connection reader = database.connect();
                Statement reading = reader.createStatement()) {
            reader.setAutoCommit(false);
            reading.execute("set transaction isolation level repeatable read");
            reading.execute("select count(*) from users");
            CompletableFuture<Void> left =
                    CompletableFuture.runAsync(() -> buildFor(database), StepsByTheCatalogTest::start);
            awaitOne("select 1 from pg_index where indexrelid = to_regclass('i')");
            CompletableFuture<Void> run =
                    CompletableFuture.runAsync(() -> upgrade(listener), StepsByTheCatalogTest::start);
            while (notes.stream().noneMatch(note -> note.startsWith("waiting for the backend that an earlier run"))) {
                Thread.sleep(20);
            }
            reader.rollback();
            left.join();
            run.join();
        }
        assertDoneOnce();
        assertThat(notes).last().asString().endsWith("valid and of the same definition; it is taken as it is");
    }
}
