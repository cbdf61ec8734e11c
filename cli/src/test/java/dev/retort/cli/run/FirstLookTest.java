package dev.retort.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.TestDatabase;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import dev.retort.embedded.ThrowawayServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What {@code upgrade} and {@code downgrade} see before their first statement. */
class FirstLookTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    private void makeReadOnly() {
        work.database()
                .execute("alter database " + work.database().name() + " set default_transaction_read_only to on");
    }

    @Test
    void aReadOnlyDatabaseIsRefusedBeforeAnythingRuns() {
        work.project();
        work.run("upgrade", "1a").exits(ExitCode.DONE);
        makeReadOnly();

        for (String[] command : new String[][] {{"upgrade", "head"}, {"downgrade", "base", "--yes"}}) {
            assertThat(work.refuses(ExitCode.DATABASE_REFUSES, command).err())
                    .endsWith(
                            "error: the database is read-only. Look for default_transaction_read_only in the settings of the role,"
                                    + " the database or the server.\nNothing was run.\n");
        }
    }

    @Test
    void whereThereIsNothingToDoNobodyLooks() {
        work.project();
        work.run("upgrade", "head").exits(ExitCode.DONE);
        makeReadOnly();

        work.run("upgrade", "head").exits(ExitCode.DONE).says();
    }

    @Test
    void aRightThatTheRunWouldMissAtItsEndIsMissedBefore() {
        work.project();
        work.run("upgrade", "1a").exits(ExitCode.DONE);
        String role = "reader_of_" + work.database().name();
        work.database()
                .execute("create role " + role + " login; grant usage on schema retort to " + role
                        + "; grant select, update, delete on all tables in schema retort to " + role
                        + "; grant insert on retort.history to " + role);
        String url = work.database().url().replace("user=postgres", "user=" + role);

        assertThat(work.refuses(ExitCode.DATABASE_REFUSES, "-u", url, "upgrade", "head")
                        .err())
                .contains(
                        "error: the role reader_of_app lacks INSERT on retort.version. Grant them, or use its owner.\n");
    }

    @Test
    void whatIsLeftOfAnIndexIsToldAndTheRunGoesOn() {
        work.project();
        work.run("upgrade", "1a").exits(ExitCode.DONE);
        work.database()
                .execute(
                        "create index i on users (email); update pg_index set indisvalid = false where indexrelid = 'i'::regclass");

        CliRun run = work.run("upgrade", "head").exits(ExitCode.DONE);

        assertThat(run.err())
                .startsWith("warning: the index i on users is invalid. A run that was building it goes on");
    }

    @Test
    void aPreparedTransactionIsToldBeforeSomebodyWaitsForIt() {
        try (ThrowawayServer server = ThrowawayServer.start(Map.of("max_prepared_transactions", "1"))) {
            String url = server.newDatabase();
            work.project();
            work.run("-u", url, "upgrade", "1a").exits(ExitCode.DONE);
            new TestDatabase(url).execute("begin; create table t (); prepare transaction 'left'");

            CliRun run = work.run("-u", url, "upgrade", "head").exits(ExitCode.DONE);

            assertThat(run.err())
                    .startsWith("warning: the prepared transaction 'left' of postgres, from ")
                    .contains(" holds its locks until somebody ends it. COMMIT PREPARED or ROLLBACK PREPARED ends it.");
        }
    }
}
