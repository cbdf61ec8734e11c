package dev.retort.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import dev.retort.connection.Database;
import dev.retort.connection.DatabaseUrl;
import dev.retort.connection.SessionSettings;
import dev.retort.lock.RunLock;
import dev.retort.plan.Tracking;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Another run is at work on the same database. */
class LockTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    private RunLock other;

    @BeforeEach
    void startAnotherRun() {
        work.project();
        Database database =
                new Database(DatabaseUrl.parse(work.database().url()), SessionSettings.standard(), "bob@build");
        other = RunLock.acquire(database, Tracking.inSchema("retort"), Duration.ofSeconds(1), message -> {});
    }

    @AfterEach
    void endIt() {
        other.close();
    }

    @Test
    void aRunThatWaitedInVainSaysWhoHeldTheLock() {
        for (String[] command : new String[][] {
            {"upgrade", "head", "--lock-wait", "100ms"},
            {"stamp", "head", "--lock-wait", "100ms"},
        }) {
            CliRun run = work.refuses(ExitCode.LOCKED, command).prints();
            assertThat(run.err())
                    .matches("error: another run still holds the lock after 100 ms: retort bob@build, database user"
                            + " postgres, backend \\d+, since .*; wait for it, or give more time with --lock-wait\n");
        }
    }

    @Test
    void aRunThatWaitsLongerSaysSo() {
        CliRun run = work.run("upgrade", "head", "--lock-wait", "1800ms").exits(ExitCode.LOCKED);
        assertThat(run.err().lines().findFirst().orElse(""))
                .startsWith("waiting for another run: retort bob@build, database user postgres");
    }

    @Test
    void lookingNeedsNoLock() {
        work.run("current").exits(ExitCode.DONE);
        work.run("log").exits(ExitCode.DONE);
        work.run("plan").exits(ExitCode.DONE).says();
        work.run("plan", "--down", "base").exits(ExitCode.DONE).says();
        work.run("history", "-i").exits(ExitCode.DONE);
    }

    @Test
    void theTimeToWaitIsChecked() {
        work.refuses(ExitCode.NOTHING_TOUCHED, "upgrade", "head", "--lock-wait", "long")
                .says("error: 'long' is no length of time; expected a number and a unit: 500ms, 2s, 5min or 1h");
    }

    @Test
    void afterItTheRunGoesOn() {
        other.close();
        work.run("upgrade", "head", "--lock-wait", "0s").exits(ExitCode.DONE);
    }
}
