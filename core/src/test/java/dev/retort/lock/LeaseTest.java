package dev.retort.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.execute.MigrationFailure;
import dev.retort.execute.Outcome;
import dev.retort.execute.RunListener;
import dev.retort.fixture.TestDatabase;
import dev.retort.fixture.TestProject;
import dev.retort.plan.PlannedStatement;
import dev.retort.plan.Tracking;
import dev.retort.plan.Transactions;
import dev.retort.project.RunOptions;
import dev.retort.project.Upgrade;
import dev.retort.revision.Target;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who lost the lock commits nothing any more. */
@Timeout(60)
class LeaseTest {

    @TempDir
    private Path root;

    private TestProject project;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void makeProject() {
        project = TestProject.in(root);
        project.folder()
                .sql("a1", "", "create table a (n int);", "drop table a;")
                .sql("b2", "a1", "insert into a values (1);", "delete from a;");
    }

    @AfterEach
    void dropDatabase() {
        project.database().drop();
    }

    private Outcome upgrade(RunListener listener) {
        RunOptions options = new RunOptions(Transactions.ONE_PER_REVISION, Duration.ofSeconds(1), listener);
        return new Upgrade(project.project()).run(Target.head(), options);
    }

    private RunLock another() {
        RunLock lock =
                RunLock.acquire(project.database("bob@desk"), project.tracking(), Duration.ofSeconds(1), told::add);
        lock.ensureLease();
        return lock;
    }

    private void loseTheLock() {
        assertThat(project.database().query("""
                        select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'
                        and database = (select oid from pg_database where datname = current_database())""")).containsExactly("t");
    }

    private List<String> lease() {
        return project.database().query("select version_table, owner is null, host, os_user, token from retort.lease");
    }

    @Test
    void aRunTakesItAndGivesItBack() {
        project.upgrade("head");
        assertThat(lease()).containsExactly("retort.version|t|laptop|alice|1");
        another().close();
        assertThat(lease()).containsExactly("retort.version|t|desk|bob|2");
        assertThat(told).isEmpty();
    }

    @Test
    void thatOfARunThatDiedIsTakenOver() {
        project.upgrade("head");
        project.database().execute("update retort.lease set owner = gen_random_uuid()");

        another().close();

        assertThat(told)
                .singleElement()
                .asString()
                .matches("a run that is gone had not ended: alice@laptop, process [0-9]+, backend [0-9]+, since 20.*;"
                        + " this one takes over");
    }

    /** The first of them does itself what another run would do behind it. */
    @Test
    void whoLostItBetweenTwoRevisionsDoesNoMore() {
        project.folder()
                .sql("a1", "", "create table a (n int); update retort.lease set token = token + 1;", "drop table a;");

        assertThatExceptionOfType(MigrationFailure.class)
                .isThrownBy(() -> upgrade(RunListener.SILENT))
                .withMessageStartingWith(
                        "Retort's own bookkeeping: another run has taken over since; this one does nothing more");

        assertThat(project.heads()).containsExactly("a1");
        assertThat(project.upgrade("head").done()).hasSize(1);
    }

    /** As long as a transaction of the run is open it may still commit, so nobody else can have the lease. */
    @Test
    void whoLostTheLockWithinARevisionStillHasTheLease() throws Exception {
        project.upgrade("a1");
        project.folder().sql("b2", "a1", "insert into a values (1); select pg_sleep(3);", "delete from a;");
        CompletableFuture<Outcome> run = CompletableFuture.supplyAsync(() -> upgrade(RunListener.SILENT));
        while (project.database()
                .query("select 1 from pg_stat_activity where query like 'select pg_sleep%' and state = 'active'")
                .isEmpty()) {
            Thread.sleep(20);
        }
        loseTheLock();

        assertThatExceptionOfType(LockTimeoutException.class)
                .isThrownBy(() -> another().close())
                .withMessageMatching(
                        "the transaction of a run that lost the lock still holds the lock after 1 s: retort alice@laptop,"
                                + " database user postgres, backend [0-9]+; wait for it, or give more time with --lock-wait");

        assertThat(run.get().done()).hasSize(1);
    }

    /** What stands in no transaction cannot look for itself. */
    @Test
    void whoLostItSendsNothingOutsideOfTransactions() {
        project.folder().sql("b2", "a1", "create index concurrently i on a (n);", "");
        project.upgrade("a1");
        RunListener robbed = new RunListener() {
            @Override
            public void running(PlannedStatement statement) {
                if (statement.origin() == null) {
                    project.database().execute("update retort.lease set token = token + 1");
                }
            }
        };

        assertThatExceptionOfType(MigrationFailure.class).isThrownBy(() -> upgrade(robbed));

        assertThat(project.database().query("select to_regclass('i') is null")).containsExactly("t");
    }

    @Test
    void twoProjectsInOneSchemaHaveTheirOwn() {
        project.upgrade("head");
        TestProject other =
                project.with(new Tracking(QualifiedName.of("public", "alembic_version"), Identifier.of("retort")));
        try (RunLock first = another();
                RunLock second = RunLock.acquire(
                        project.database("carol@phone"), other.tracking(), Duration.ofSeconds(1), told::add)) {
            first.check();
            second.check();
        }
        assertThat(told).isEmpty();
        assertThat(lease())
                .containsExactlyInAnyOrder("retort.version|t|desk|bob|2", "public.alembic_version|t|phone|carol|1");
    }

    /** Who was given rights on the records by hand has none to make another table. */
    @Test
    void whoMayNotHaveOneWorksUnderTheLockAlone() {
        project.upgrade("a1");
        String role = "limited_" + Long.toHexString(System.nanoTime());
        project.database()
                .execute("drop table retort.lease; create role " + role + " login; grant usage on schema retort to "
                        + role + "; grant all on retort.version, retort.history, a to " + role);
        TestDatabase asLimited =
                new TestDatabase(project.database().url().replaceFirst("user=postgres", "user=" + role));
        try {
            assertThat(asLimited.url()).contains(role);
            assertThat(project.with(asLimited).upgrade("head").done()).hasSize(1);
            assertThat(project.database().query("select to_regclass('retort.lease') is null"))
                    .containsExactly("t");
        } finally {
            project.database().execute("drop owned by " + role + "; drop role " + role);
        }
    }
}
