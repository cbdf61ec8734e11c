package dev.retort.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Shell;
import dev.retort.cli.fixture.Snapshot;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DowngradeCommandTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @BeforeEach
    void makeUpgradedProject() throws InterruptedException {
        work.project();
        work.run("upgrade", "head").exits(ExitCode.DONE);
        work.database().awaitStatistics("users", 2);
    }

    @Test
    void beforeItDropsAColumnItAsksAndGoesOnAfterYes() {
        CliRun run = work.shell()
                .interactive("y")
                .run("--color=never", "downgrade", "-1")
                .exits(ExitCode.DONE);

        assertThat(run.err()).startsWith("""
                This will be lost:
                  column users.phone (about 2 rows)
                Go on? [y/N]\s""");
        run.prints("Running downgrade 2b -> 1a, Add phone (0 ms)", "1 step in 0 ms; the database is at 1a.");
        assertThat(work.database().heads()).containsExactly("1a");
    }

    @Test
    void everyOtherAnswerIsNo() {
        for (String answer : new String[] {"n", "", "yep", "Y?"}) {
            Snapshot before = work.snapshot();

            CliRun run = work.shell().interactive(answer).run("downgrade", "-1").exits(ExitCode.ANSWER_IS_NO);

            assertThat(run.err()).as(answer).endsWith("Nothing was done.\n");
            assertThat(work.snapshot()).as(answer).isEqualTo(before);
        }
    }

    @Test
    void theEndOfTheInputIsNo() {
        Shell shell = work.shell().interactive();
        Shell gone = new Shell(work, shell.variables(), shell.terminals(), "");

        gone.run("downgrade", "-1").exits(ExitCode.ANSWER_IS_NO);

        assertThat(work.database().heads()).containsExactly("2b");
    }

    @Test
    void whereNobodyCanBeAskedItWantsYes() {
        work.refuses(ExitCode.NOTHING_TOUCHED, "downgrade", "-1").prints().says("""
                error: this downgrade loses data, and nobody can be asked here; look at the list, back up, and run it again with --yes
                This will be lost:
                  column users.phone (about 2 rows)""");
        CliRun json =
                work.refuses(ExitCode.NOTHING_TOUCHED, work.shell().interactive("y"), "--json", "downgrade", "-1");
        assertThat(json.json()).containsEntry("ok", false).containsEntry("exit", 2L);

        work.run("downgrade", "-1", "--yes").exits(ExitCode.DONE);
        assertThat(work.database().heads()).containsExactly("1a");
    }

    @Test
    void backToTheBaseItSaysHowManyTablesAndRowsGo() {
        work.run("downgrade", "base", "--yes")
                .exits(ExitCode.DONE)
                .says(
                        "This will be lost:",
                        "  column users.phone (about 2 rows)",
                        "  table users (about 2 rows)",
                        "Together 1 table with about 2 rows.");
        assertThat(work.database().heads()).isEmpty();
        assertThat(work.database().query("SELECT to_regclass('users')")).containsExactly("null");
    }

    @Test
    void aLongListIsCut() {
        for (int i = 1; i <= 25; i++) {
            work.revision(
                    "t" + i,
                    i == 1 ? "2b" : "t" + (i - 1),
                    "",
                    "create table t" + i + " ();",
                    "drop table t" + i + ";");
        }
        work.run("upgrade", "head").exits(ExitCode.DONE);

        CliRun run = work.run("downgrade", "base", "--yes").exits(ExitCode.DONE);

        assertThat(run.err().lines())
                .startsWith("This will be lost:", "  table t25 (about 0 rows)")
                .endsWith("  and 7 more", "Together 26 tables with about 2 rows.")
                .hasSize(23);
    }

    @Test
    void quietItAsksAllTheSame() {
        CliRun run = work.shell()
                .interactive("y")
                .run("-q", "downgrade", "-1")
                .exits(ExitCode.DONE)
                .prints();

        assertThat(run.err()).isEqualTo("""
                This will be lost:
                  column users.phone (about 2 rows)
                Go on? [y/N]\s""");
    }

    @Test
    void itAsksNothingWhereNothingIsLost() {
        work.revision("3c", "2b", "Add index", "create index users_email on users (email);", "drop index users_email;");
        work.run("upgrade", "head").exits(ExitCode.DONE);

        work.run("downgrade", "2b")
                .exits(ExitCode.DONE)
                .says()
                .prints("Running downgrade 3c -> 2b, Add index (0 ms)", "1 step in 0 ms; the database is at 2b.");
    }

    @Test
    void whatCannotBeTakenBackIsRefusedBeforeAnythingIsDone() {
        work.write("migrations/versions/3c.sql", """
                -- revision: 3c
                -- down: 2b
                -- upgrade
                update users set phone = 'none';
                """);
        work.revision("4d", "3c", "Index", "create index on users (phone);", "");
        work.run("upgrade", "head").exits(ExitCode.DONE);

        work.refuses(ExitCode.NOTHING_TOUCHED, "downgrade", "base", "--yes").says("""
                error: 2 revisions on the way cannot be taken back:
                  4d (migrations/versions/4d.sql): nothing stands below '-- downgrade' in migrations/versions/4d.sql (where there is nothing to undo, say so: select 1;)
                  3c (migrations/versions/3c.sql): migrations/versions/3c.sql has no line '-- downgrade'""");
    }

    @Test
    void itDoesNotGoUp() {
        work.refuses(ExitCode.NOTHING_TOUCHED, "downgrade", "+1")
                .says("error: '+1' leads up. 'retort upgrade +1' goes there");
    }

    @Test
    void itGoesOnlyToWhatIsApplied() {
        work.run("downgrade", "1a", "--yes").exits(ExitCode.DONE);
        work.refuses(ExitCode.NOTHING_TOUCHED, "downgrade", "2b", "--yes")
                .says(
                        "error: revision 2b is not applied: the database is at 1a, which does not come after 2b. 'retort history -i' shows what is applied;"
                                + " 'retort upgrade' goes up");
        work.run("downgrade", "1a").exits(ExitCode.DONE).prints("Nothing to do: the database is at 1a.");
    }
}
