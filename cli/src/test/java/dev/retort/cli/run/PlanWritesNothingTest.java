package dev.retort.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.TestDatabase;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import dev.retort.embedded.ThrowawayServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A server that nobody else uses does not get on in its write-ahead log by a single byte. Everything that is ever written passes
 * through that log, so the position is compared as it is, once, without a margin.
 *
 * <p>What else could write is kept away: there is no autovacuum, no timed checkpoint while the test runs, and no snapshots of
 * running transactions, which only a wal_level above minimal logs. Reading itself may log hint bits and the pruning of dead
 * rows, the catalog's included; frozen pages have neither (manual, VACUUM FREEZE and wal_log_hints).
 */
class PlanWritesNothingTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    private ThrowawayServer server;
    private TestDatabase database;

    @BeforeEach
    void makeProject() {
        server = ThrowawayServer.start(Map.of(
                "autovacuum", "off", "checkpoint_timeout", "1d", "wal_level", "minimal", "max_wal_senders", "0"));
        database = new TestDatabase(server.newDatabase());
        work.write("retort.toml", "[env.test]\nlock_timeout = '1s'\nurl = '" + database.url() + "'\n");
        work.revision(
                "1a", "", "Users", "create table users (id int); insert into users values (1);", "drop table users;");
        work.revision("2b", "1a", "Phone", "alter table users add phone text;", "alter table users drop phone;");
        work.javaRevision(
                "3c", "2b", "op.run(connection -> connection.createStatement().execute(\"create table t ()\"));");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private boolean writes(String... command) {
        database.execute("VACUUM (FREEZE)");
        database.execute("CHECKPOINT");
        List<String> before = position();
        CliRun run = work.run(command).exits(ExitCode.DONE).says();
        assertThat(run.out()).isNotEmpty();
        return !position().equals(before);
    }

    private List<String> position() {
        return database.query("SELECT pg_current_wal_insert_lsn()");
    }

    @Test
    void noPlanWritesAByte() {
        assertThat(writes("plan")).isFalse();
        assertThat(writes("plan", "1a", "-v", "--json")).isFalse();

        work.run("upgrade", "2b").exits(ExitCode.DONE);
        assertThat(writes("plan", "head", "--single-transaction")).isFalse();
        assertThat(writes("plan", "2b")).isFalse();
        assertThat(writes("plan", "--down", "-1")).isFalse();
        assertThat(writes("plan", "--down", "base", "-v")).isFalse();
    }

    @Test
    void whateverWritesIsNoticed() throws SQLException {
        assertThat(writes("ensure-version")).isTrue();
        assertThat(writes("upgrade", "1a")).isTrue();

        try (Connection connection = DriverManager.getConnection(database.url())) {
            connection.setAutoCommit(false);
            List<String> before = position();
            connection.createStatement().execute("INSERT INTO users VALUES (2)");
            connection.rollback();
            assertThat(position()).isNotEqualTo(before);
        }
    }

    @Test
    void noPlanWaitsForARunThatIsGoingOn() throws SQLException {
        work.run("upgrade", "1a").exits(ExitCode.DONE);

        try (Connection running = DriverManager.getConnection(database.url())) {
            running.setAutoCommit(false);
            running.createStatement().execute("LOCK TABLE retort.version IN EXCLUSIVE MODE");
            running.createStatement().execute("UPDATE retort.version SET version_num = '2b'");

            assertThat(work.run("plan", "-q").exits(ExitCode.DONE).says().out())
                    .startsWith("upgrade 1a -> 2b, Phone\n");
            assertThat(work.run("plan", "-q", "--down", "-1")
                            .exits(ExitCode.DONE)
                            .says()
                            .out())
                    .startsWith("downgrade 1a -> base, Users\n");
        }
    }
}
