package dev.retort.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.execute.MigrationFailure.Remains;
import dev.retort.fixture.CommitCuttingRelay;
import dev.retort.fixture.CommitCuttingRelay.Commit;
import dev.retort.fixture.TestProject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What became of a COMMIT whose answer does not come is asked, as soon as the server can be reached again. */
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

    @Test
    void aCommitThatArrivedStandsAndTheRunGoesOn() throws IOException {
        project.folder().sql("b2", "a1", "insert into a values (1);", "delete from a;");
        try (CommitCuttingRelay relay = CommitCuttingRelay.to(project.database(), Commit.ARRIVES)) {
            TestProject behind = project.with(relay.entrance(project.database()));

            assertThat(behind.upgrade("head").done()).hasSize(2);
        }
        assertThat(project.heads()).containsExactly("b2");
        assertThat(project.database().query("select n from a")).containsExactly("1");
        assertThat(project.database().query("select revision from retort.history order by id"))
                .containsExactly("a1", "b2");
    }

    /** The server says that it has nothing to do, while its answer is waited for. */
    @Test
    @Timeout(60)
    void anAnswerThatNeverComesIsNotWaitedFor() throws IOException {
        project.folder().sql("b2", "a1", "insert into a values (1);", "delete from a;");
        try (CommitCuttingRelay relay = CommitCuttingRelay.to(project.database(), Commit.ARRIVES_UNHEARD)) {
            assertThat(project.with(relay.entrance(project.database()))
                            .upgrade("head")
                            .done())
                    .hasSize(2);
        }
        assertThat(project.heads()).containsExactly("b2");
    }

    @Test
    void stepsAndBatchesGoOnInTheSameWay() throws IOException {
        project.folder()
                .sql(
                        "b2",
                        "a1",
                        "insert into a values (1);\ncreate index concurrently i on a (n);\ninsert into a values (2);",
                        "")
                .sql(
                        "c3",
                        "b2",
                        "create table t (id int primary key, n int default 0);"
                                + " insert into t select generate_series(1, 25);",
                        "")
                .java("d4", "c3", "        op.updateInBatches(\"t\", set(\"n = n + 1\").batchSize(10));");
        try (CommitCuttingRelay relay = CommitCuttingRelay.to(project.database(), Commit.ARRIVES)) {
            assertThat(project.with(relay.entrance(project.database()))
                            .upgrade("head")
                            .done())
                    .hasSize(4);
        }
        assertThat(project.database().query("select n from a order by n")).containsExactly("1", "2");
        assertThat(project.database().query("select distinct n from t")).containsExactly("1");
    }

    @Test
    void aCommitThatWasLostLeavesNothingAndTheNextRunDoesItAll() throws IOException {
        try (CommitCuttingRelay relay = CommitCuttingRelay.to(project.database(), Commit.IS_LOST)) {
            TestProject behind = project.with(relay.entrance(project.database()));

            assertThatExceptionOfType(MigrationFailure.class)
                    .isThrownBy(() -> behind.upgrade("head"))
                    .satisfies(e -> assertThat(e.remains()).isEqualTo(Remains.NOTHING))
                    .satisfies(e -> assertThat(e.isOfTheFile()).isFalse())
                    .withMessageStartingWith("the connection broke: ");
        }
        assertThat(project.heads()).isEmpty();
        assertThat(project.upgrade("head").done()).hasSize(1);
    }
}
