package dev.retort.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.TestDatabase;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an environment asks for before and after its revisions run. */
class GateTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @RegisterExtension
    private final Workspace staging = new Workspace();

    private void projectWith(String rules) {
        work.project();
        work.write("retort.toml", work.read("retort.toml") + rules);
    }

    private void projectAfterStaging() {
        projectWith("after = \"staging\"\n");
        TestDatabase other = staging.database();
        work.write("retort.toml", work.read("retort.toml") + "\n[env.staging]\nurl = \"" + other.url() + "\"\n");
    }

    @Test
    void aConfirmationIsThePlanAndTheNameOfTheEnvironment() {
        projectWith("confirm = true\n");

        CliRun run = work.shell()
                .interactive("test")
                .run("--color=never", "upgrade", "head")
                .exits(ExitCode.DONE);

        assertThat(run.out())
                .contains(
                        "upgrade 1a -> 2b, Add phone\n  Path: ",
                        "alter table users add phone text;",
                        "ACCESS EXCLUSIVE on users");
        assertThat(run.err()).startsWith("Type test to go on: ");
        assertThat(work.database().heads()).containsExactly("2b");
        work.run("upgrade", "head").exits(ExitCode.DONE);
    }

    @Test
    void anotherAnswerIsNo() {
        projectWith("confirm = true\n");
        for (String answer : new String[] {"y", "yes", "", "production"}) {
            work.shell().interactive(answer).run("upgrade", "head").exits(ExitCode.ANSWER_IS_NO);
        }
        assertThat(work.run("current").out()).doesNotContain("2b");
    }

    @Test
    void whereNobodyCanBeAskedItWantsYes() {
        projectWith("confirm = true\n");
        work.refuses(ExitCode.NOTHING_TOUCHED, "upgrade", "head")
                .says(
                        "error: environment 'test' wants a confirmation (confirm = true), and nobody can be asked here; look at"
                                + " 'retort plan -e test', and run it again with --yes");
        work.run("upgrade", "head", "--yes").exits(ExitCode.DONE);
        work.refuses(ExitCode.NOTHING_TOUCHED, "downgrade", "-1");
    }

    @Test
    void aDowngradeIsConfirmedByTheNameAndNotAskedTwice() {
        projectWith("confirm = true\n");
        work.run("upgrade", "head", "--yes").exits(ExitCode.DONE);

        CliRun run = work.shell()
                .interactive("test")
                .run("--color=never", "downgrade", "-1")
                .exits(ExitCode.DONE);

        assertThat(run.out()).contains("Loses: column users.phone");
        assertThat(run.err()).doesNotContain("[y/N]");
        work.run("downgrade", "base", "--yes").exits(ExitCode.DONE);
    }

    @Test
    void onlyWhatRanInTheEnvironmentBeforeIsTaken() {
        projectAfterStaging();
        work.refuses(ExitCode.NOTHING_TOUCHED, "upgrade", "head").says("""
                error: environment 'test' takes only what ran in 'staging' before (after = "staging"):
                  1a, Create users: not applied there
                  2b, Add phone: not applied there
                Nothing was run. Run it there first: retort upgrade -e staging""");

        work.run("upgrade", "1a", "-e", "staging").exits(ExitCode.DONE);
        work.run("upgrade", "1a").exits(ExitCode.DONE);
        assertThat(work.refuses(ExitCode.NOTHING_TOUCHED, "upgrade", "head").err())
                .contains("\n  2b, Add phone: not applied there\n")
                .doesNotContain("1a");
        work.run("upgrade", "head", "-e", "staging").exits(ExitCode.DONE);
        work.run("upgrade", "head").exits(ExitCode.DONE);
    }

    @Test
    void whatRanThereAsAnotherFileIsNotTaken() {
        projectAfterStaging();
        work.run("upgrade", "1a", "-e", "staging").exits(ExitCode.DONE);
        work.run("stamp", "head", "-e", "staging").exits(ExitCode.DONE);
        work.revision("1a", "", "Create users", "create table users (id int, email text);", "drop table users;");
        assertThat(work.refuses(ExitCode.NOTHING_TOUCHED, "upgrade", "head").err())
                .contains(
                        "  1a, Create users: ran there as another file\n",
                        "  2b, Add phone: its history does not say that it ran there\n");
    }

    @Test
    void whatARunAppliedBeforeAFailureIsTakenBackWhereThatIsWanted() {
        projectWith("on_error = \"rollback\"\n");
        work.run("upgrade", "1a").exits(ExitCode.DONE);
        work.revision("3c", "2b", "Wrong", "select 1/0;", "select 1;");

        CliRun run = work.run("upgrade", "head").exits(ExitCode.MIGRATION_FAILED);

        assertThat(run.out()).isEqualTo("""
                Running upgrade 1a -> 2b, Add phone (0 ms)
                Running downgrade 2b -> 1a, Add phone (0 ms)
                """);
        assertThat(run.err())
                .startsWith("error: upgrade of revision 3c failed: ")
                .contains("division by zero")
                .endsWith("was taken back (on_error = \"rollback\"): the database is at 1a, as before. Correct"
                        + " migrations/versions/3c.sql and run the command again.\n");
        assertThat(work.database().heads()).containsExactly("1a");
    }

    @Test
    void whatCannotBeTakenBackIsSaidToStand() {
        projectWith("on_error = \"rollback\"\n");
        work.write("migrations/versions/3c.sql", "-- No way\n-- revision: 3c\n-- down: 2b\n\n-- upgrade\nselect 3;\n");
        work.revision("4d", "3c", "Wrong", "select 1/0;", "select 1;");

        CliRun run = work.run("upgrade", "head").exits(ExitCode.MIGRATION_FAILED);

        assertThat(run.err()).contains("could not be taken back", "3c.sql has no line '-- downgrade'");
        assertThat(work.database().heads()).containsExactly("3c");
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        projectWith("after = \"nowhere\"\n");
        assertThat(work.run("current").exits(ExitCode.NOTHING_TOUCHED).err())
                .contains("'nowhere' is no other environment; there are test");
        projectWith("on_error = \"retry\"\n");
        assertThat(work.run("current").exits(ExitCode.NOTHING_TOUCHED).err())
                .contains("'retry' is not known; expected stop or rollback");
        projectWith("backup = \"yes\"\n");
        assertThat(work.run("current").exits(ExitCode.NOTHING_TOUCHED).err())
                .contains("'yes' is not known; expected required, offered or off");
    }
}
