package dev.retort.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.execute.MigrationFailure;
import dev.retort.execute.MigrationFailure.Remains;
import dev.retort.fixture.CommitCuttingRelay;
import dev.retort.fixture.CommitCuttingRelay.Commit;
import dev.retort.fixture.TestProject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody knows what became of a COMMIT whose answer does not come. */
class BrokenCommitTest {

    @TempDir
    private Path root;

    private TestProject project;

    @BeforeEach
    void createDatabase() {
        project = TestProject.in(root);
        project.folder().sql("a1", "", "create table a (n int);", "drop table a;");
    }

    @AfterEach
    void dropDatabase() {
        project.database().drop();
    }

    private void upgradeFailsWithoutSayingWhatRemains(Commit commit) throws IOException {
        try (CommitCuttingRelay relay = CommitCuttingRelay.to(project.database(), commit)) {
            TestProject behind = project.with(relay.entrance(project.database()));

            assertThatExceptionOfType(MigrationFailure.class)
                    .isThrownBy(() -> behind.upgrade("head"))
                    .satisfies(e -> assertThat(e.remains()).isEqualTo(Remains.UNKNOWN))
                    .satisfies(e -> assertThat(e.isOfTheFile()).isFalse())
                    .withMessageStartingWith("the connection broke during COMMIT: ");
        }
    }

    @Test
    void aCommitThatArrivedStandsAndTheNextRunHasNothingToDo() throws IOException {
        upgradeFailsWithoutSayingWhatRemains(Commit.ARRIVES);

        assertThat(project.heads()).containsExactly("a1");
        assertThat(project.upgrade("head").done()).isEmpty();
    }

    @Test
    void aCommitThatWasLostLeavesNothingAndTheNextRunDoesItAll() throws IOException {
        upgradeFailsWithoutSayingWhatRemains(Commit.IS_LOST);

        assertThat(project.heads()).isEmpty();
        assertThat(project.upgrade("head").done()).hasSize(1);
    }
}
