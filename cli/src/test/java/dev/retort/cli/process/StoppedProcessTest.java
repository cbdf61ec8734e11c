package dev.retort.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is stopped for a while may find, when it goes on, that another one has done its work. */
@Timeout(120)
class StoppedProcessTest {

    private static final int FAILED = 3;
    private static final int HALFWAY = 4;

    @TempDir
    private Path folder;

    /** Between two batches no transaction of it is open, so nothing keeps another run out once the lock's session is gone. */
    @Test
    void whatAnotherRunHasTakenOverIsNotDoneAgain() throws Exception {
        MigrationFolder project = MigrationFolder.create(folder)
                .sql("a1", "", """
                        create table t (id int primary key, n int default 0);
                        insert into t select g from generate_series(1, 40) g;""", "drop table t;")
                .java("b2", "a1", """
                        op.updateInBatches("t", dev.retort.data.Rows.set("n = n + 1").batchSize(10).pause(java.time.Duration.ofMillis(700)));""", "");
        try (TestDatabase database = TestDatabase.create();
                RetortProcess stopped = RetortProcess.start(project, database, "upgrade", "head")) {
            Wait.until(
                    "the first batch",
                    () -> database.heads().equals(List.of("a1"))
                            && database.rows("SELECT count(*) FROM t WHERE n > 0")
                                    .contains("10"));
            stopped.stop();
            database.execute("""
                    SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'
                    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())""");
            try (RetortProcess other = RetortProcess.start(project, database, "upgrade", "head")) {
                other.succeeds();
                assertThat(other.output())
                        .contains("a run that is gone had not ended: ")
                        .contains("this one takes over");
            }
            stopped.goOn();
            assertThat(stopped.exitCode()).as(stopped.output()).isIn(FAILED, HALFWAY);
            assertThat(stopped.output()).contains("another run has taken over since");
            assertThat(database.rows("SELECT DISTINCT n FROM t")).containsExactly("1");
            assertThat(database.history()).containsExactly("a1", "b2");
        }
    }
}
