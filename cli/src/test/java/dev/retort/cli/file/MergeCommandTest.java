package dev.retort.cli.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MergeCommandTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    /** {@code 1a} and {@code 2b} behind it, and {@code 3c} beside {@code 2b}. */
    @BeforeEach
    void makeTwoHeads() {
        work.project();
        work.revision("3c", "1a", "Add age", "alter table users add age int;", "alter table users drop age;");
    }

    @Test
    void itJoinsAllHeads() {
        work.run("upgrade", "head").exits(ExitCode.NOTHING_TOUCHED);

        work.run("merge", "--rev-id", "4d", "--format", "sql", "-q")
                .exits(ExitCode.DONE)
                .says()
                .prints("Created /project/migrations/versions/4d_merge_2b_and_3c.sql");

        assertThat(work.read("migrations/versions/4d_merge_2b_and_3c.sql")).isEqualTo("""
                -- merge 2b and 3c
                -- revision: 4d
                -- down: 2b, 3c

                -- upgrade

                -- downgrade
                """);
        work.run("upgrade", "head").exits(ExitCode.DONE);
        assertThat(work.database().heads()).containsExactly("4d");
    }

    @Test
    void itTakesTheSameOptionsAsRevision() {
        work.run(
                        "merge",
                        "3c",
                        "2b",
                        "-m",
                        "Join",
                        "--rev-id",
                        "4d",
                        "--branch-label",
                        "users",
                        "--version-path",
                        "migrations/versions")
                .exits(ExitCode.DONE);

        assertThat(work.read("migrations/versions/R4d_Join.java"))
                .contains("/** Join. */\n@Revision(id = \"4d\", down = {\"3c\", \"2b\"}, labels = \"users\")\n");
        work.run("upgrade", "users").exits(ExitCode.DONE);
    }

    @Test
    void whatIsNoMergeIsRefused() {
        work.refuses(ExitCode.NOTHING_TOUCHED, "merge", "2b")
                .says("error: that is one revision, 2b; name at least two to merge, or none for all heads");
        work.refuses(ExitCode.NOTHING_TOUCHED, "merge", "1a", "2b")
                .says("error: revision 1a is no head: 2b, 3c follow it, so that there would be one more head. --splice"
                        + " means it; the heads are 2b, 3c");
        work.refuses(ExitCode.NOTHING_TOUCHED, "merge", "1a", "2b", "--splice")
                .says("error: revision 2b comes after 1a and has all that it has; leave 1a out");
        work.refuses(ExitCode.NOTHING_TOUCHED, "merge", "zz", "2b")
                .says("error: no revision is called 'zz' or begins so, and no branch has this label. 'retort history'"
                        + " lists all revisions");
    }
}
