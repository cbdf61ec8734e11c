package dev.retort.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.execute.Outcome;
import dev.retort.execute.RunListener;
import dev.retort.fixture.Psql;
import dev.retort.fixture.TestProject;
import dev.retort.lock.LockTimeoutException;
import dev.retort.lock.RunLock;
import dev.retort.plan.Transactions;
import dev.retort.revision.Target;
import dev.retort.sql.PostgresVersion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs that begin at the same moment never collide. */
@Timeout(60)
class ConcurrentRunsTest {

    private static final RunOptions PATIENT =
            new RunOptions(Transactions.ONE_PER_REVISION, Duration.ofSeconds(30), RunListener.SILENT);

    @TempDir
    private Path temporary;

    private TestProject project;

    @BeforeEach
    void makeProject() {
        project = TestProject.in(temporary);
        project.folder()
                .java("a1", "", "        op.createTable(\"a\", column(\"id\", integer()));")
                .sql("b2", "a1", "insert into a values (1); select pg_sleep(0.05);", "delete from a;")
                .sql("c3", "b2", "insert into a values (2);", "delete from a where id = 2;");
    }

    @AfterEach
    void dropDatabase() {
        project.database().drop();
    }

    private List<Outcome> together(int runs) {
        List<CompletableFuture<Outcome>> running = IntStream.range(0, runs)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> new Upgrade(project.project("client" + i)).run(Target.head(), PATIENT)))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    @Test
    void eachRevisionRunsOnce() {
        List<Outcome> outcomes = together(6);

        assertThat(outcomes.stream().mapToInt(outcome -> outcome.done().size()).sum())
                .isEqualTo(3);
        assertThat(project.database().query("select revision from retort.history order by id"))
                .containsExactly("a1", "b2", "c3");
        assertThat(project.database().query("select id from a order by id")).containsExactly("1", "2");
    }

    /** "The next one" is the one that was next when the run began, not when it had the lock. */
    @Test
    void aRelativeTargetMeansFromWhereTheRunSawTheDatabase() throws Exception {
        CompletableFuture<String> waiting = new CompletableFuture<>();
        RunListener listener = new RunListener() {
            @Override
            public void waiting(String message) {
                waiting.complete(message);
            }
        };
        RunOptions options = new RunOptions(Transactions.ONE_PER_REVISION, Duration.ofSeconds(30), listener);
        CompletableFuture<Outcome> run;
        try (RunLock lock =
                RunLock.acquire(project.database("somebody"), project.tracking(), Duration.ZERO, message -> {})) {
            lock.check();
            run = CompletableFuture.supplyAsync(() -> new Upgrade(project.project()).run(Target.relative(1), options));
            assertThat(waiting.get(20, TimeUnit.SECONDS)).startsWith("waiting for another run: retort somebody");
            String other = new Upgrade(project.project())
                    .script(
                            Target.base(),
                            Target.parse("a1"),
                            Transactions.ONE_PER_REVISION,
                            project.session(),
                            PostgresVersion.NEWEST);
            assertThat(Psql.STOPPING_AT_ERRORS.run(project.database(), other)).isEmpty();
        }

        assertThat(run.get(20, TimeUnit.SECONDS).done()).isEmpty();
        assertThat(project.heads()).containsExactly("a1");
    }

    @Test
    void aRunThatIsAlreadyDoneTakesNoLock() {
        project.upgrade("head");
        try (RunLock lock =
                RunLock.acquire(project.database("somebody"), project.tracking(), Duration.ZERO, message -> {})) {
            lock.check();

            assertThat(project.upgrade("head").done()).isEmpty();
            assertThat(new Current(project.project()).read().atHeads()).isTrue();
            assertThatExceptionOfType(LockTimeoutException.class).isThrownBy(() -> project.downgrade("-1"));
        }
        assertThat(project.heads()).containsExactly("c3");
    }

    @Test
    void recordsThatAreMissingAreMadeOnce() {
        List<CompletableFuture<Void>> running = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> new EnsureVersion(project.project("client" + i)).run()))
                .toList();
        running.forEach(CompletableFuture::join);

        assertThat(project.heads()).isEmpty();
        assertThat(project.database().query("select count(*) from retort.history"))
                .containsExactly("0");
    }
}
