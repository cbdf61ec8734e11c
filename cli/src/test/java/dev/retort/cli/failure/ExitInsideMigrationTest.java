package dev.retort.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.NewJvm;
import dev.retort.cli.fixture.Snapshot;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** In a JVM of its own, as a person runs it. */
class ExitInsideMigrationTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @BeforeEach
    void makeUpgradedProject() {
        work.project();
        work.run("upgrade", "head").exits(ExitCode.DONE);
    }

    @Test
    void whileItRecordsItIsAFailure() throws Exception {
        exitIsAFailure("op.execute(\"create table half ()\");\n        System.exit(0);", 11);
    }

    @Test
    void whileItRunsItIsAFailureThatRollsBack() throws Exception {
        exitIsAFailure(
                "op.run(\"work\", c -> {\n            c.createStatement().execute(\"create table half ()\");\n"
                        + "            System.exit(0);\n        });",
                12);
    }

    private void exitIsAFailure(String body, int line) throws Exception {
        work.javaRevision("3c", "2b", body);
        Snapshot before = work.snapshot();

        NewJvm.run(work, "upgrade", "head")
                .exits(ExitCode.MIGRATION_FAILED)
                .prints()
                .says("error: R3c_Test.java:" + line
                        + ": a migration called System.exit; nothing of its revision remains."
                        + " Throw an exception instead");

        assertThat(work.snapshot()).isEqualTo(before);
    }
}
