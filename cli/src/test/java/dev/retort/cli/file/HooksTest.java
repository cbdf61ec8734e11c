package dev.retort.cli.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Commands that run on new files. */
class HooksTest {

    private static final String APPEND =
            "[\"sh\", \"-c\", \"echo \\\"-- seen in $(basename $PWD)\\\" >> $0\", \"{file}\"]";

    @RegisterExtension
    private final Workspace work = new Workspace();

    private void hooks(String postWrite) {
        work.settings("format = \"sql\"\n[hooks]\npost_write = " + postWrite);
    }

    @Test
    void aCommandRunsOnANewFileInTheFolderOfTheProject() {
        hooks(APPEND);

        work.run("revision", "-m", "First", "--rev-id", "a1").exits(ExitCode.DONE);

        assertThat(work.read("migrations/versions/a1_first.sql"))
                .endsWith("-- seen in " + work.folder().getFileName() + "\n");
    }

    @Test
    void severalRunInTheirOrderAlsoOnWhatMergeWrites() {
        hooks("[" + APPEND + ", [\"sh\", \"-c\", \"echo -- again >> $0\", \"{file}\"]]");
        work.revision("a1", "", "First", "select 1;", "select 1;");
        work.revision("b2", "a1", "Left", "select 1;", "select 1;");
        work.revision("c3", "a1", "Right", "select 1;", "select 1;");

        work.run("merge", "-m", "Join", "--rev-id", "d4").exits(ExitCode.DONE);

        assertThat(work.read("migrations/versions/d4_join.sql"))
                .endsWith("-- seen in " + work.folder().getFileName() + "\n-- again\n");
    }

    @Test
    void oneThatFailsIsAnErrorWithItsOutputAndTheFileStays() {
        hooks("[[\"sh\", \"-c\", \"echo bad style; exit 3\"], " + APPEND + "]");

        CliRun run = work.run("revision", "-m", "First", "--rev-id", "a1").exits(ExitCode.ANSWER_IS_NO);

        assertThat(run.err())
                .contains(
                        "error: /project/migrations/versions/a1_first.sql is written, and the command 'sh -c echo bad style;"
                                + " exit 3' (/project/retort.toml:3) failed with exit code 3:\nbad style");
        assertThat(work.read("migrations/versions/a1_first.sql"))
                .contains("First")
                .doesNotContain("seen");
        assertThat(work.run("--json", "revision", "-m", "Second", "--rev-id", "b2")
                        .json())
                .containsEntry("ok", false);
    }

    @Test
    void aProgramThatIsNotThereIsAnErrorToo() {
        hooks("[\"no-such-formatter\", \"{file}\"]");

        assertThat(work.run("revision", "-m", "First", "--rev-id", "a1")
                        .exits(ExitCode.ANSWER_IS_NO)
                        .err())
                .contains(
                        "a1_first.sql is written, and the command 'no-such-formatter ",
                        "did not run",
                        "cannot be started");
    }

    @Test
    void whatIsNoCommandIsRefused() {
        hooks("\"format {file}\"");
        assertThat(work.refuses(ExitCode.NOTHING_TOUCHED, "revision", "-m", "First")
                        .err())
                .contains("retort.toml:3: 'hooks.post_write' is 'format {file}'; expected a list of texts");

        hooks("[[]]");
        assertThat(work.refuses(ExitCode.NOTHING_TOUCHED, "revision", "-m", "First")
                        .err())
                .contains("'hooks.post_write' has a command without a program");
    }
}
