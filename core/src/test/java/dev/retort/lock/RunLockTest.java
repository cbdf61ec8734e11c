package dev.retort.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.connection.ConnectionException;
import dev.retort.connection.Database;
import dev.retort.connection.DatabaseUrl;
import dev.retort.connection.SessionSettings;
import dev.retort.fixture.TestDatabase;
import dev.retort.plan.Tracking;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One run at a time changes a database. */
@Timeout(30)
class RunLockTest {

    private static final Tracking TRACKING = Tracking.inSchema("retort");
    private static final Duration NO_PATIENCE = Duration.ZERO;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestDatabase database = TestDatabase.create();
    private final List<String> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void dropDatabase() {
        database.drop();
    }

    private RunLock acquire(String client, Tracking tracking, Duration patience) {
        Database target = new Database(DatabaseUrl.parse(database.url()), SessionSettings.standard(), client);
        return RunLock.acquire(target, tracking, patience, told::add);
    }

    private RunLock acquire(String client, Duration patience) {
        return acquire(client, TRACKING, patience);
    }

    private void terminate(String client) {
        assertThat(database.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                        + database.name() + "' and application_name = 'retort " + client + "'"))
                .containsExactly("t");
    }

    @Test
    void aSecondRunIsRefusedWithTheNameOfTheFirst() {
        try (RunLock first = acquire("alice@laptop", NO_PATIENCE)) {
            first.check();

            assertThatExceptionOfType(LockTimeoutException.class)
                    .isThrownBy(() -> acquire("bob@desk", Duration.ofMillis(1)).close())
                    .withMessageMatching(
                            "another run still holds the lock after 1 ms: retort alice@laptop, database user"
                                    + " postgres, backend [0-9]+, since 20[0-9 :.+-]+; wait for it, or give more time with"
                                    + " --lock-wait");
        }
    }

    @Test
    void aLockThatIsLeftIsHadByTheNext() {
        for (int i = 0; i < 3; i++) {
            acquire("alice@laptop", NO_PATIENCE).close();
        }
        assertThat(told).isEmpty();
    }

    @Test
    void aSecondRunWaitsForTheFirst() throws Exception {
        RunLock first = acquire("alice@laptop", NO_PATIENCE);
        CompletableFuture<RunLock> second = CompletableFuture.supplyAsync(() -> acquire("bob@desk", PATIENCE));
        while (told.isEmpty()) {
            Thread.sleep(20);
        }
        assertThat(second).isNotDone();

        first.close();

        second.get(10, TimeUnit.SECONDS).close();
        assertThat(told)
                .singleElement()
                .asString()
                .matches(
                        "waiting for another run: retort alice@laptop, database user postgres, backend [0-9]+, since .*");
    }

    @Test
    void theLockGoesWithTheSessionThatHeldIt() {
        try (RunLock first = acquire("alice@laptop", NO_PATIENCE)) {
            terminate("alice@laptop");

            acquire("bob@desk", PATIENCE).close();

            assertThatExceptionOfType(ConnectionException.class)
                    .isThrownBy(first::check)
                    .withMessage("the connection that holds the lock is lost; nothing more is run");
        }
    }

    @Test
    void manyRunsTakeTurns() {
        List<CompletableFuture<Integer>> runs = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try (RunLock lock = acquire("client" + i, PATIENCE)) {
                        lock.check();
                        return database.query("select count(*) from pg_locks where locktype = 'advisory' and granted"
                                                + " and database = (select oid from pg_database where datname = '"
                                                + database.name() + "')")
                                        .equals(List.of("1"))
                                ? 1
                                : 0;
                    }
                }))
                .toList();

        assertThat(runs.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(8);
    }

    @Test
    void otherRecordsAndOtherDatabasesAreOtherLocks() {
        TestDatabase other = TestDatabase.create();
        Database target = new Database(DatabaseUrl.parse(other.url()), SessionSettings.standard(), "bob@desk");

        try (RunLock first = acquire("alice@laptop", NO_PATIENCE);
                RunLock second = acquire("bob@desk", Tracking.inSchema("other"), NO_PATIENCE);
                RunLock third = RunLock.acquire(target, TRACKING, NO_PATIENCE, told::add)) {
            first.check();
            second.check();
            third.check();
        }
    }

    @Test
    void aWaitThatIsInterruptedEndsAndStaysInterrupted() throws Exception {
        try (RunLock first = acquire("alice@laptop", NO_PATIENCE)) {
            first.check();
            CompletableFuture<String> end = new CompletableFuture<>();
            Thread waiter = new Thread(() -> {
                try {
                    acquire("bob@desk", PATIENCE).close();
                } catch (LockTimeoutException e) {
                    end.complete(e.getMessage() + " " + Thread.currentThread().isInterrupted());
                }
            });
            waiter.start();
            Thread.sleep(200);
            waiter.interrupt();

            assertThat(end.get(10, TimeUnit.SECONDS)).isEqualTo("interrupted while waiting for the lock true");
            waiter.join();
        }
        // The server may see only now that Bob is gone.
        acquire("carol@phone", PATIENCE).close();
    }
}
