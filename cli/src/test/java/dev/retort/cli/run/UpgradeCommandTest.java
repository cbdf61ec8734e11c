package dev.retort.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Snapshot;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UpgradeCommandTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @BeforeEach
    void makeProject() {
        work.project();
    }

    @Test
    void itRunsWhatIsMissingAndSaysWhereTheDatabaseIs() {
        work.run("upgrade", "1a")
                .exits(ExitCode.DONE)
                .says()
                .prints("Running upgrade base -> 1a, Create users (0 ms)", "1 step in 0 ms; the database is at 1a.");
        work.run("upgrade", "head")
                .exits(ExitCode.DONE)
                .says()
                .prints("Running upgrade 1a -> 2b, Add phone (0 ms)", "1 step in 0 ms; the database is at 2b (head).");

        assertThat(work.database().heads()).containsExactly("2b");
        assertThat(work.database().query("SELECT id, email, phone FROM users ORDER BY id"))
                .containsExactly("1|ada@example.org|null", "2|alan@example.org|null");
    }

    @Test
    void itDoesNothingWhereNothingIsMissing() {
        work.run("upgrade", "head").exits(ExitCode.DONE);
        Snapshot before = work.snapshot();

        work.run("upgrade", "head").exits(ExitCode.DONE).says().prints("Nothing to do: the database is at 2b (head).");

        assertThat(work.snapshot()).isEqualTo(before);
    }

    @Test
    void itGoesSoManyRevisionsUp() {
        work.run("upgrade", "+1").exits(ExitCode.DONE);
        assertThat(work.database().heads()).containsExactly("1a");

        work.refuses(ExitCode.NOTHING_TOUCHED, "upgrade", "+2")
                .says("error: '+2' goes too far: there is only 1 revision above. 'retort history -i' shows where the"
                        + " database is");
    }

    @Test
    void itDoesNotGoDown() {
        work.refuses(ExitCode.NOTHING_TOUCHED, "upgrade", "-1")
                .says("error: '-1' leads down. 'retort downgrade -1' goes there");
    }

    @Test
    void aTargetIsCheckedBeforeAnythingIsDone() {
        work.database().content();

        work.refuses(ExitCode.NOTHING_TOUCHED, "upgrade", "9f")
                .says("error: no revision is called '9f' or begins so, and no branch has this label."
                        + " 'retort history' lists all revisions");
        work.refuses(ExitCode.NOTHING_TOUCHED, "upgrade", "1a:2b")
                .says(
                        "error: '1a:2b' is a range, which goes with --sql; a database knows where it is, so give only where"
                                + " it is to go");
        work.refuses(ExitCode.NOTHING_TOUCHED, "upgrade", "a b")
                .says("error: 'a b' is no target; expected the end:\n  a b\n   ^\nSee 'retort upgrade --help'");
    }

    @Test
    void asJsonItTellsEveryStep() {
        CliRun run = work.run("upgrade", "head", "--json").exits(ExitCode.DONE).says();

        assertThat(run.json()).containsOnlyKeys("ok", "before", "after", "steps");
        assertThat(run.json()).containsEntry("ok", true);
        assertThat(run.out()).startsWith("""
                {
                  "ok" : true,
                  "before" : [ ],
                  "after" : [ "2b" ],
                  "steps" : [ {
                    "revision" : "1a",
                    "action" : "upgrade",
                    "message" : "Create users",
                    "file" : "migrations/versions/1a.sql",
                    "heads" : [ "1a" ],
                    "milliseconds" :\
                """);
    }

    @Test
    void quietItSaysNothing() {
        work.run("-q", "upgrade", "head").exits(ExitCode.DONE).says().prints();
        assertThat(work.database().heads()).containsExactly("2b");
    }

    @Test
    void verboseItShowsEachStatementBesideTheResult() {
        CliRun run = work.run("upgrade", "1a", "-v").exits(ExitCode.DONE);

        run.prints("Running upgrade base -> 1a, Create users (0 ms)", "1 step in 0 ms; the database is at 1a.");
        assertThat(run.err().lines())
                .containsSubsequence(
                        "create table users (id bigint primary key, email text not null);",
                        "insert into users values (1, 'ada@example.org'), (2, 'alan@example.org');",
                        "INSERT INTO retort.version (version_num) VALUES ('1a');");
    }

    @Test
    void whoeverWatchesSeesWhatIsRunningUntilItIsDone() {
        CliRun run =
                work.shell().interactive().run("--color=never", "upgrade", "1a").exits(ExitCode.DONE);

        assertThat(run.err()).isEqualTo("Running upgrade base -> 1a, Create users …\r\u001B[K");
        run.prints("Running upgrade base -> 1a, Create users (0 ms)", "1 step in 0 ms; the database is at 1a.");
    }

    @Test
    void inOneTransactionAFailureTakesAllBack() {
        work.revision("3c", "2b", "Divide", "select 1/0;", "");
        work.run("ensure-version").exits(ExitCode.DONE);

        CliRun run = work.refuses(ExitCode.MIGRATION_FAILED, "upgrade", "head", "--single-transaction");

        assertThat(run.err())
                .endsWith("Nothing of this revision remains: the database is as it was before. Correct"
                        + " migrations/versions/3c.sql and run the command again.\n");
    }

    @Test
    void withoutThatTheRevisionsBeforeStand() {
        work.revision("3c", "2b", "Divide", "select 1/0;", "");

        CliRun run = work.run("upgrade", "head").exits(ExitCode.MIGRATION_FAILED);

        assertThat(run.err())
                .endsWith(
                        "Nothing of this revision remains: 2 revisions before it stand; the database is at 2b. Correct"
                                + " migrations/versions/3c.sql and run the command again.\n");
        run.prints("Running upgrade base -> 1a, Create users (0 ms)", "Running upgrade 1a -> 2b, Add phone (0 ms)");
        assertThat(work.database().heads()).containsExactly("2b");
    }
}
