package dev.retort.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.cli.process.RetortProcess.Signal;
import dev.retort.embedded.ThrowawayServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One process waits for another, which is ended in the middle of a long statement. */
class WaitingProcessTest {

    /** The server looks every 500 ms whether its client is there, and the waiting process asks as often for the lock. */
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void theWaitingProcessGoesOnWhenTheOtherIsEnded(Signal signal) throws Exception {
        assumeTrue(ThrowawayServer.shared().majorVersion() >= 14, "13 has no client_connection_check_interval");
        MigrationFolder project = MigrationFolder.create(folder)
                .sql("a1", "", "create table a ();", "drop table a;")
                .sql("b2", "a1", "create table b (); select pg_sleep(seconds) from pace;", "drop table b;");
        try (TestDatabase database = TestDatabase.create()) {
            database.execute("CREATE TABLE pace (seconds float NOT NULL); INSERT INTO pace VALUES (600)");
            try (RetortProcess holder = RetortProcess.start(project, database, "upgrade", "head")) {
                Wait.until(
                        "the long statement",
                        () -> database.backends().toString().contains("PgSleep"));
                try (RetortProcess waiting = RetortProcess.start(project, database, "upgrade", "head")) {
                    Wait.until(
                            "the second process to wait", () -> waiting.output().contains("waiting for another run"));
                    database.execute("UPDATE pace SET seconds = 0");
                    holder.send(signal);
                    long start = System.nanoTime();
                    waiting.succeeds();
                    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
                    assertThat(holder.exitCode()).isEqualTo(signal.exitCode());
                }
            }
            assertThat(database.history()).isEqualTo(List.of("a1", "b2"));
            assertThat(database.heads()).isEqualTo(List.of("b2"));
        }
    }

    /** A killed client's lock goes with its idle connection, while the server may still be working on its COMMIT. */
    @Test
    void whatAKilledProcessStillCommitsCounts() throws Exception {
        MigrationFolder project = MigrationFolder.create(folder)
                .sql("a1", "", "create table a ();", "drop table a;")
                .sql("b2", "a1", "create table b ();", "drop table b;")
                .sql("c3", "b2", "create table c ();", "drop table c;");
        try (TestDatabase database = TestDatabase.create();
                Connection killed = DriverManager.getConnection(database.url());
                Statement statement = killed.createStatement()) {
            RetortProcess.run(project, database, "upgrade", "a1");
            killed.setAutoCommit(false);
            statement.execute("LOCK TABLE retort.version IN EXCLUSIVE MODE");
            statement.execute("CREATE TABLE b (); UPDATE retort.version SET version_num = 'b2'");
            try (RetortProcess process = RetortProcess.start(project, database, "upgrade", "head")) {
                Wait.until(
                        "the process to wait",
                        () -> database.backends().toString().contains(" relation "));
                killed.commit();
                process.succeeds();
            }
            assertThat(database.heads()).isEqualTo(List.of("c3"));
        }
    }
}
