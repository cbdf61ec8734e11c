package dev.retort.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.fixture.PgBouncer;
import dev.retort.fixture.TestProject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pooler that gives each transaction another session is found out before any lock is taken. */
@Timeout(60)
class PoolerTest {

    @TempDir
    private Path folder;

    private TestProject project;

    @BeforeEach
    void makeProject() {
        assumeTrue(PgBouncer.isInstalled(), "no PgBouncer here: apt-get install pgbouncer");
        project = TestProject.in(folder.resolve("project"));
        project.folder().sql("a1", "", "create table a (n int);\ninsert into a values (1);", "drop table a;");
    }

    @AfterEach
    void dropDatabase() {
        if (project != null) {
            project.database().drop();
        }
    }

    /** With one session for all, the second connection gets none while the first has a transaction open. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void transactionsThatArePooledAreRefused(int sessions) throws Exception {
        try (PgBouncer bouncer = PgBouncer.start(project.database(), "transaction", sessions, folder)) {
            TestProject behind = project.with(bouncer.entrance());

            assertThatExceptionOfType(ConnectionException.class)
                    .isThrownBy(() -> behind.upgrade("head"))
                    .withMessageMatching(
                            "the connection to 127.0.0.1:[0-9]+ goes through a pooler that gives each transaction"
                                    + " another session, so a lock there locks nobody out; nothing was done\\. Use the server's own"
                                    + " address, or a pool in session mode \\(PgBouncer: pool_mode = session\\)");
        }
        assertThat(project.heads()).isEmpty();
        assertThat(project.database()
                        .query("select count(*) from pg_locks where locktype = 'advisory'"
                                + " and database = (select oid from pg_database where datname = current_database())"))
                .containsExactly("0");
    }

    @Test
    void sessionsThatArePooledAreSessions() throws Exception {
        project.folder().sql("b2", "a1", "create index concurrently i on a (n);", "");
        try (PgBouncer bouncer = PgBouncer.start(project.database(), "session", 5, folder)) {
            assertThat(project.with(bouncer.entrance()).upgrade("head").done()).hasSize(2);
        }
        assertThat(project.heads()).containsExactly("b2");
    }
}
