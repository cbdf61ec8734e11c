package dev.retort.cli.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RebaseCommandTest {

    private static final String NOT_KNOWN = "Whether revision 3c is applied there is not known:\n"
            + "  prod: /project/retort.toml:4: the variable ${PROD_URL} is not set; set it in the environment, or"
            + " give -x PROD_URL=…, or another URL with -u";

    @RegisterExtension
    private final Workspace work = new Workspace();

    /** {@code 1a} and {@code 2b} behind it, and {@code 3c} beside {@code 2b}. */
    @BeforeEach
    void makeTwoHeads() {
        work.project();
        work.revision("3c", "1a", "Add age", "alter table users add age int;", "alter table users drop age;");
    }

    private void environments(String more) {
        work.write("retort.toml", "[env.test]\nurl = \"" + work.database().url() + "\"\n" + more);
    }

    @Test
    void itChangesWhatTheRevisionFollows() {
        String before = work.read("migrations/versions/3c.sql");
        work.run("upgrade", "2b").exits(ExitCode.DONE);

        work.run("rebase", "3c", "--onto", "2b")
                .exits(ExitCode.DONE)
                .says()
                .prints("Rebased 3c from 1a onto 2b in migrations/versions/3c.sql");

        assertThat(work.read("migrations/versions/3c.sql")).isEqualTo(before.replace("-- down: 1a", "-- down: 2b"));
        work.run("upgrade", "head").exits(ExitCode.DONE);
        assertThat(work.database().heads()).containsExactly("3c");
        work.run("rebase", "3c", "--onto", "2b")
                .exits(ExitCode.DONE)
                .prints("Revision 3c follows 2b already; nothing to do.");
    }

    @Test
    void asJsonItTellsWhatChanged() {
        work.run("rebase", "3c", "--onto", "2b", "--json").exits(ExitCode.DONE).prints("""
                {
                  "revision" : "3c",
                  "before" : [ "1a" ],
                  "down" : [ "2b" ],
                  "file" : "/project/migrations/versions/3c.sql",
                  "heads" : [ "3c" ],
                  "unasked" : [ ]
                }""");
    }

    @Test
    void whatIsAppliedInAnEnvironmentIsRefused() {
        environments("[env.embedded]\nurl = \"embedded:\"\n");
        work.run("upgrade", "3c").exits(ExitCode.DONE);

        work.refuses(ExitCode.NOTHING_TOUCHED, "rebase", "3c", "--onto", "2b", "-e", "embedded", "--yes")
                .says("error: revision 3c is applied in test, which would count as having what it follows from now on,"
                        + " without it having run. Take it back there first: 'retort downgrade 3c@1a -e test'. Or join"
                        + " the heads: 'retort merge'");
        work.run("downgrade", "3c-1", "-e", "test", "--yes").exits(ExitCode.DONE);
        work.run("rebase", "3c", "--onto", "2b", "-e", "embedded").exits(ExitCode.DONE);
        assertThat(work.folder().resolve(".retort/postgres")).doesNotExist();
    }

    @Test
    void theDatabaseOfTheUrlIsAskedToo() {
        String url = work.database().url();
        work.write("retort.toml", "[env.none]\nurl = \"embedded:\"\n");
        work.run("upgrade", "3c", "-u", url).exits(ExitCode.DONE);

        work.refuses(ExitCode.NOTHING_TOUCHED, "rebase", "3c", "--onto", "2b", "-u", url);
        work.run("rebase", "3c", "--onto", "2b").exits(ExitCode.DONE);
    }

    @Test
    void whereAnEnvironmentCannotBeAskedSomebodyHasToSayYes() {
        environments("[env.prod]\nurl = \"${PROD_URL}\"\n");
        work.refuses(ExitCode.NOTHING_TOUCHED, "rebase", "3c", "--onto", "2b")
                .says(
                        "error: not all environments could be asked, and nobody can be asked here. Make sure that revision"
                                + " 3c is applied in none of them, and run it again with --yes\n" + NOT_KNOWN);

        work.shell().interactive("n").run("rebase", "3c", "--onto", "2b").exits(ExitCode.ANSWER_IS_NO);
        assertThat(work.read("migrations/versions/3c.sql")).contains("-- down: 1a\n");

        work.run("rebase", "3c", "--onto", "2b", "--yes")
                .exits(ExitCode.DONE)
                .says(NOT_KNOWN)
                .prints("Rebased 3c from 1a onto 2b in migrations/versions/3c.sql");
    }

    @Test
    void aSecondHeadIsAnErrorWhereTheHistoryIsToBeOneLine() {
        work.settings("linear = true");
        String message =
                "error: the settings say linear = true, and there are several heads: 2b, 3c. Put the one that is"
                        + " applied nowhere behind the other: 'retort rebase REV --onto HEAD', with one of 2b, 3c as REV";
        work.refuses(ExitCode.NOTHING_TOUCHED, "upgrade", "2b").says(message);
        work.refuses(ExitCode.NOTHING_TOUCHED, "plan", "2b").says(message);
        work.refuses(ExitCode.NOTHING_TOUCHED, "revision", "--head", "2b").says(message);
        work.run("heads").exits(ExitCode.DONE);

        work.run("rebase", "3c", "--onto", "2b").exits(ExitCode.DONE);
        work.run("upgrade", "head").exits(ExitCode.DONE);
    }
}
