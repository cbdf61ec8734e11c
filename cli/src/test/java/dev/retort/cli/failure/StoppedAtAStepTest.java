package dev.retort.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A revision in steps that stops at one says which, and every command knows of it. */
class StoppedAtAStepTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @BeforeEach
    void stopInTheMiddle() {
        work.project();
        work.run("upgrade", "head").exits(ExitCode.DONE);
        work.revision("3c", "2b", "Unique", """
                alter table users add nick text default 'x';
                create unique index concurrently users_nick on users (nick);""", "");
        assertThat(work.run("upgrade", "head").exits(ExitCode.STOPPED_HALFWAY).err())
                .contains(
                        "error: upgrade of revision 3c failed: migrations/versions/3c.sql:7:1: could not create unique index")
                .contains("this was step 2 of 2; step 1 is done\n")
                .contains(
                        "The steps done stand, and the version table says 2b until the last one is done: the next run looks"
                                + " what this step left, and goes on with it. Put right what stopped it, or correct this step in"
                                + " migrations/versions/3c.sql (what is done must stay as it is there) and run the command again.");
    }

    @Test
    void currentSaysThatItIsInProgress() {
        assertThat(work.run("current").exits(ExitCode.DONE).out())
                .isEqualTo("2b, Add phone\nthe upgrade of revision 3c is in progress: 1 of 2 steps are done\n");
        assertThat(work.run("current", "-v").exits(ExitCode.DONE).out())
                .contains("  step 1: alter table users add nick text default 'x';\n");
        assertThat(work.run("current", "--json").exits(ExitCode.DONE).json().get("inProgress"))
                .isEqualTo(List.of(Map.of(
                        "revision",
                        "3c",
                        "action",
                        "upgrade",
                        "done",
                        1L,
                        "steps",
                        2L,
                        "statements",
                        List.of("alter table users add nick text default 'x';"))));
    }

    @Test
    void planShowsTheStepsAndWhatIsDone() {
        assertThat(work.run("plan").exits(ExitCode.DONE).out())
                .startsWith(
                        "the upgrade of revision 3c is in progress: 1 of 2 steps are done; an earlier run did these steps,")
                .contains(
                        "Transactions: 1 to 2, and statements that stand in none; 2 steps that are recorded one by one")
                .contains(
                        "    -- in no transaction:\n    create unique index concurrently users_nick on users (nick);");
    }

    @Test
    void anotherWayIsRefused() {
        assertThat(work.run("downgrade", "base", "--yes")
                        .exits(ExitCode.NOTHING_TOUCHED)
                        .err())
                .contains("the upgrade of revision 3c is in progress")
                .contains("Finish it: retort upgrade 3c.");
    }

    @Test
    void aCorrectedStepIsFinished() {
        work.revision("3c", "2b", "Unique", """
                alter table users add nick text default 'x';
                create index concurrently users_nick on users (nick);""", "");

        work.run("upgrade", "head").exits(ExitCode.DONE);
    }
}
