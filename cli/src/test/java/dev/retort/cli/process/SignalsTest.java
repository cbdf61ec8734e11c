package dev.retort.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.cli.process.RetortProcess.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who asks a run to end gets what he asks for at once, and the next run finds nothing in its way. */
@Timeout(120)
class SignalsTest {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int SIGINT = 130;

    @TempDir
    private Path folder;

    private MigrationFolder project;
    private TestDatabase database;

    @BeforeEach
    void makeProject() throws Exception {
        project = MigrationFolder.create(folder).sql("a1", "", """
                create table pace (seconds float not null);
                insert into pace values (600);
                create table t (id int primary key, n int);
                insert into t select g, 0 from generate_series(1, 100) g;""", "drop table t, pace;");
        database = TestDatabase.create();
        RetortProcess.run(project, database, "upgrade", "head");
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    private RetortProcess upgrade() {
        return RetortProcess.start(project, database, "upgrade", "head");
    }

    private void untilItRuns(String query) throws Exception {
        Wait.until("'" + query + "'", () -> database.backends().toString().contains(query));
    }

    /** Without any session of it, lock or lease left on the server. */
    private void endsSoon(RetortProcess process, int exitCode) throws Exception {
        long start = System.nanoTime();
        assertThat(process.exitCode()).as(process.output()).isEqualTo(exitCode);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(GRACE);
        assertThat(database.rows("SELECT count(*) FROM retort.lease WHERE owner IS NOT NULL"))
                .containsExactly("0");
        Wait.until("the server to see it", () -> database.backends().isEmpty());
    }

    private void theNextRunDoesIt() throws Exception {
        database.execute("UPDATE pace SET seconds = 0");
        try (RetortProcess next = upgrade()) {
            next.succeeds();
            assertThat(next.output()).doesNotContain("gone");
        }
        assertThat(database.heads()).isEqualTo(List.of("b2"));
    }

    @Test
    void aLongStatementIsCancelledAndNothingRemains() throws Exception {
        project.sql("b2", "a1", "create table b (); select pg_sleep(seconds) from pace;", "drop table b;");
        try (RetortProcess process = upgrade()) {
            untilItRuns("PgSleep");
            process.send(Signal.TERM);
            endsSoon(process, Signal.TERM.exitCode());
            assertThat(process.output())
                    .contains("stopping; a second signal ends Retort at once")
                    .contains("error: upgrade of revision b2: ")
                    .contains("stopped by SIGTERM")
                    .contains(
                            "Nothing of this revision remains: the database is as it was before. Run the command again.");
        }
        assertThat(database.heads()).isEqualTo(List.of("a1"));
        theNextRunDoesIt();
    }

    @Test
    void theKeyboardDoesTheSame() throws Exception {
        assumeTrue(
                hearsTheKeyboard(),
                "SIGINT is ignored here, as in the background of a shell, and children inherit that");
        project.sql("b2", "a1", "select pg_sleep(seconds) from pace;", "select 1;");
        try (RetortProcess process = upgrade()) {
            untilItRuns("PgSleep");
            process.interrupt();
            endsSoon(process, SIGINT);
            assertThat(process.output()).contains("stopped by SIGINT");
        }
        theNextRunDoesIt();
    }

    @Test
    void codeIsInterrupted() throws Exception {
        project.java("b2", "a1", """
                op.run("wait", connection -> {
                    try (var statement = connection.createStatement(); var row = statement.executeQuery("select * from pace")) {
                        row.next();
                        Thread.sleep(Math.round(row.getDouble(1) * 1000));
                    }
                });""", "");
        try (RetortProcess process = upgrade()) {
            untilItRuns("select * from pace");
            process.send(Signal.TERM);
            endsSoon(process, Signal.TERM.exitCode());
        }
        theNextRunDoesIt();
    }

    @Test
    void anUpdateInBatchesKeepsWhatIsDone() throws Exception {
        project.java("b2", "a1", """
                op.updateInBatches("t", dev.retort.data.Rows.set("n = id").batchSize(10).pause(java.time.Duration.ofMillis(300)));""", "");
        try (RetortProcess process = upgrade()) {
            Wait.until(
                    "the third batch",
                    () -> database.rows("SELECT count(*) FROM t WHERE n > 0").contains("30"));
            process.send(Signal.TERM);
            endsSoon(process, Signal.TERM.exitCode());
            assertThat(process.output()).contains("The batches before stand");
        }
        assertThat(Integer.parseInt(
                        database.rows("SELECT count(*) FROM t WHERE n > 0").getFirst()))
                .isBetween(30, 90);
        theNextRunDoesIt();
        assertThat(database.rows("SELECT count(*) FROM t WHERE n = id")).containsExactly("100");
    }

    @Test
    void anIndexThatIsBeingBuiltIsDropped() throws Exception {
        project.sql("b2", "a1", "create index concurrently i on t (slow(n));", "drop index concurrently i;");
        database.execute("CREATE FUNCTION slow(n int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS"
                + " 'BEGIN PERFORM pg_sleep(seconds / 1000) FROM public.pace; RETURN n; END'");
        try (RetortProcess process = upgrade()) {
            untilItRuns("PgSleep");
            process.send(Signal.TERM);
            endsSoon(process, Signal.TERM.exitCode());
        }
        assertThat(database.rows("SELECT count(*) FROM pg_index WHERE NOT indisvalid"))
                .containsExactly("0");
        theNextRunDoesIt();
        assertThat(database.rows("SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass"))
                .containsExactly("t");
    }

    /** An index that cannot be dropped in time is left to the next run. */
    @Test
    void anIndexThatWaitsForSomebodyEndsInTime() throws Exception {
        project.sql("b2", "a1", "create index concurrently i on t (n);", "drop index concurrently i;");
        try (Connection writer = DriverManager.getConnection(database.url());
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("UPDATE t SET n = 1 WHERE id = 1");
            try (RetortProcess process = upgrade()) {
                untilItRuns("virtualxid");
                process.send(Signal.TERM);
                endsSoon(process, Signal.TERM.exitCode());
            }
            writer.commit();
        }
        theNextRunDoesIt();
        assertThat(database.rows("SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass"))
                .containsExactly("t");
    }

    @Test
    void aRunThatWaitsForTheLockGoesAway() throws Exception {
        project.sql("b2", "a1", "select pg_sleep(seconds) from pace;", "select 1;");
        try (RetortProcess holder = upgrade()) {
            untilItRuns("PgSleep");
            try (RetortProcess waiting = upgrade()) {
                Wait.until("the second to wait", () -> waiting.output().contains("waiting for another run"));
                long start = System.nanoTime();
                waiting.send(Signal.TERM);
                assertThat(waiting.exitCode()).isEqualTo(Signal.TERM.exitCode());
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(GRACE);
                assertThat(waiting.output()).contains("error: stopped by SIGTERM; nothing was done");
            }
            assertThat(holder.isAlive()).isTrue();
            holder.send(Signal.TERM);
            endsSoon(holder, Signal.TERM.exitCode());
        }
        theNextRunDoesIt();
    }

    @Test
    void aSecondSignalEndsAtOnce() throws Exception {
        project.java("b2", "a1", """
                op.run("deaf", connection -> {
                    long end = System.nanoTime() + 60_000_000_000L;
                    connection.createStatement().execute("select 'deaf'");
                    while (System.nanoTime() < end) {
                        Thread.onSpinWait();
                    }
                });""", "");
        try (RetortProcess process = upgrade()) {
            untilItRuns("select 'deaf'");
            process.send(Signal.TERM);
            Wait.until("it to hear", () -> process.output().contains("stopping"));
            Thread.sleep(300);
            assertThat(process.isAlive()).isTrue();
            long start = System.nanoTime();
            process.send(Signal.TERM);
            assertThat(process.exitCode()).isEqualTo(Signal.TERM.exitCode());
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        }
        assertThat(database.heads()).isEqualTo(List.of("a1"));
    }

    /** The second bit is that of signal 2 (proc(5), SigIgn); where nothing tells, nothing is ignored. */
    private static boolean hearsTheKeyboard() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return true;
        }
        String line = Files.readAllLines(status).stream()
                .filter(one -> one.startsWith("SigIgn:"))
                .findFirst()
                .orElse("SigIgn: 0");
        return (Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16) & 2) == 0;
    }
}
