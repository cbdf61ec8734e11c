package dev.retort.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.fixture.PgBouncer;
import dev.retort.fixture.TestProject;
import dev.retort.lock.LockTimeoutException;
import dev.retort.lock.RunLock;
import dev.retort.sql.Identifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pooler that gives each transaction another session is found out before any lock is taken. */
@Timeout(60)
class PoolerTest {

    @TempDir
    private Path folder;

    private TestProject project;

    @BeforeEach
    void makeProject() {
        assumeTrue(PgBouncer.isInstalled(), "no PgBouncer here: apt-get install pgbouncer");
        project = TestProject.in(folder.resolve("project"));
        project.folder().sql("a1", "", "create table a (n int);\ninsert into a values (1);", "drop table a;");
    }

    @AfterEach
    void dropDatabase() {
        if (project != null) {
            project.database().drop();
        }
    }

    /** With one session for all, the second connection gets none while the first has a transaction open. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void transactionsThatArePooledAreRefused(int sessions) throws Exception {
        try (PgBouncer bouncer = PgBouncer.start(project.database(), "transaction", sessions, folder)) {
            TestProject behind = project.with(bouncer.entrance());

            assertThatExceptionOfType(ConnectionException.class)
                    .isThrownBy(() -> behind.upgrade("head"))
                    .withMessageMatching(
                            "the connection to 127.0.0.1:[0-9]+ goes through a pooler that gives each transaction"
                                    + " another session, so a lock there locks nobody out; nothing was done\\. Use the server's own"
                                    + " address, or a pool in session mode \\(PgBouncer: pool_mode = session\\); or say --allow-pooler,"
                                    + " and a row in the database is the lock");
        }
        assertThat(project.heads()).isEmpty();
        assertThat(project.database()
                        .query("select count(*) from pg_locks where locktype = 'advisory'"
                                + " and database = (select oid from pg_database where datname = current_database())"))
                .containsExactly("0");
    }

    private static TestProject pooled(TestProject project) {
        SessionSettings settings = new SessionSettings(
                List.of(Identifier.of("app"), Identifier.of("public")), null, SessionSettings.Reach.TRANSACTION);
        return new TestProject(project.folder(), project.database(), project.tracking(), settings);
    }

    /** Names are looked for where the settings say, and strangers who get the session next do not notice. */
    @Test
    void whoAllowsItHasTheLeaseForALock() throws Exception {
        project.database().execute("create schema app");
        project.folder()
                .sql("b2", "a1", "create table b as select current_setting('timezone') as zone;", "")
                .sql("c3", "b2", "create index concurrently i on app.a (n);\ninsert into app.a values (2);", "")
                .sql(
                        "d4",
                        "c3",
                        "create table t (id int primary key, n int default 0);"
                                + " insert into t select generate_series(1, 25);",
                        "")
                .java("e5", "d4", "        op.updateInBatches(\"t\", set(\"n = n + 1\").batchSize(10));");
        try (PgBouncer bouncer = PgBouncer.start(project.database(), "transaction", 5, folder)) {
            TestProject behind = pooled(project.with(bouncer.entrance()));

            assertThat(behind.upgrade("head").done()).hasSize(5);

            assertThat(behind.database().query("show lock_timeout")).containsExactly("0");
            assertThat(behind.database().query("show search_path")).containsExactly("\"$user\", public");
        }
        assertThat(project.heads()).containsExactly("e5");
        assertThat(project.database().query("select zone from app.b")).containsExactly("UTC");
        assertThat(project.database().query("select only_lock, owner is null from retort.lease"))
                .containsExactly("t|t");
        assertThat(project.database().query("select distinct client from retort.history"))
                .containsExactly(TestProject.CLIENT);
    }

    @Test
    void aRunBehindAPoolerAndOneBesideItKeepEachOtherOut() throws Exception {
        project.database().execute("create schema app");
        project.upgrade("head");
        try (PgBouncer bouncer = PgBouncer.start(project.database(), "transaction", 5, folder)) {
            TestProject behind = pooled(project.with(bouncer.entrance()));
            Duration little = Duration.ofMillis(100);
            try (RunLock first =
                    RunLock.acquire(behind.database("alice@laptop"), project.tracking(), little, told -> {})) {
                first.check();
                for (TestProject other : List.of(behind, project)) {
                    assertThatExceptionOfType(LockTimeoutException.class)
                            .isThrownBy(() -> RunLock.acquire(
                                            other.database("bob@desk"), project.tracking(), little, told -> {})
                                    .close())
                            .withMessageMatching(
                                    "another run still holds the lock after 100 ms: alice@laptop, process [0-9]+,"
                                            + " since .*, last heard of [0-9] s ago; wait for it, or give more time with --lock-wait");
                }
            }
            RunLock.acquire(behind.database("bob@desk"), project.tracking(), little, told -> {})
                    .close();
            try (RunLock beside =
                    RunLock.acquire(project.database("carol@phone"), project.tracking(), little, told -> {})) {
                beside.check();
                assertThatExceptionOfType(LockTimeoutException.class)
                        .isThrownBy(() -> RunLock.acquire(
                                        behind.database("bob@desk"), project.tracking(), little, told -> {})
                                .close());
            }
        }
    }

    /** What died behind a pooler nobody sees go, so its silence has to do. */
    @Test
    void aRunThatIsSilentForAMinuteIsDead() throws Exception {
        project.database().execute("create schema app");
        project.upgrade("head");
        project.database()
                .execute("update retort.lease set owner = gen_random_uuid(), only_lock = true,"
                        + " heartbeat = clock_timestamp() - interval '61 s'");
        List<String> told = new CopyOnWriteArrayList<>();

        RunLock.acquire(pooled(project).database("bob@desk"), project.tracking(), Duration.ZERO, told::add)
                .close();

        assertThat(told).singleElement().asString().startsWith("a run that is gone had not ended: alice@laptop");
    }

    @Test
    void sessionsThatArePooledAreSessions() throws Exception {
        project.folder().sql("b2", "a1", "create index concurrently i on a (n);", "");
        try (PgBouncer bouncer = PgBouncer.start(project.database(), "session", 5, folder)) {
            assertThat(project.with(bouncer.entrance()).upgrade("head").done()).hasSize(2);
        }
        assertThat(project.heads()).containsExactly("b2");
    }
}
