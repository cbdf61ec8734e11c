package dev.retort.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.embedded.ServerStatus.NotCreated;
import dev.retort.embedded.ServerStatus.Running;
import dev.retort.embedded.ServerStatus.Stopped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What killed processes, reboots and other programs leave behind. */
class EmbeddedServerRecoveryTest {

    @TempDir(factory = MemoryFolder.class)
    private Path folder;

    private EmbeddedServer server = EmbeddedServer.in(Path.of("unused"));

    @BeforeEach
    void makeServer() throws SQLException {
        server = EmbeddedServer.in(folder);
        server.start();
        Sql.execute(url(), "CREATE TABLE kept AS SELECT 42 AS answer");
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    private String url() {
        return server.jdbcUrl("postgres") + "&password=" + server.password();
    }

    private void assertRuns() throws SQLException {
        server.start();
        assertThat(Sql.query(url(), "SELECT answer FROM kept")).isEqualTo("42");
    }

    @Test
    void aKilledServerStartsAgainEvenWhileAClientIsConnected() throws Exception {
        try (Connection client = DriverManager.getConnection(url());
                Statement statement = client.createStatement()) {
            statement.execute("SET application_name = 'idle'");
            kill(server.start().pid());
            assertThat(server.status()).isInstanceOf(Stopped.class);
            assertRuns();
        }
    }

    private static void kill(long pid) throws Exception {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
    }

    @Test
    void aPidFileThatNamesAnotherProgramIsNotBelieved() throws Exception {
        server.stop();
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    folder.resolve("data/postmaster.pid"),
                    other.pid() + "\n" + folder.resolve("data") + "\n1700000000\n20000\n\n127.0.0.1\n 1 2\nready   \n");
            assertThat(server.status()).isInstanceOf(Stopped.class);
            assertRuns();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void anEmptyPidFileIsNotBelieved() throws Exception {
        server.stop();
        Files.createFile(folder.resolve("data/postmaster.pid"));
        assertRuns();
    }

    @Test
    void itMovesToAnotherPortWhenItsOwnIsTakenAndStaysThere() throws Exception {
        int port = server.start().port();
        server.stop();
        List<String> progress = new ArrayList<>();
        Running moved;
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            moved = server.reportingTo(progress::add).start();
            assertThat(moved.port()).isNotEqualTo(other.getLocalPort());
        }
        assertThat(progress).singleElement().asString().contains("port " + port + " is taken", "to " + moved.port());
        assertRuns();
        server.stop();
        assertThat(server.start().port()).isEqualTo(moved.port());
    }

    @Test
    void whatAKilledInitdbLeftIsThrownAway() throws Exception {
        server.reset();
        Files.createDirectory(folder.resolve("data.tmp"));
        Files.writeString(folder.resolve("data.tmp/PG_VERSION"), "17\n");
        assertThat(server.status()).isInstanceOf(NotCreated.class);
        server.start();
        assertThat(folder.resolve("data.tmp")).doesNotExist();
    }

    @Test
    void dataOfAnotherMajorVersionIsLeftAlone() throws IOException {
        server.stop();
        Path version = folder.resolve("data/PG_VERSION");
        String right = Files.readString(version);
        Files.writeString(version, "9\n");
        assertThatThrownBy(server::start)
                .hasMessageContaining("was made by PostgreSQL 9")
                .hasMessageContaining("or reset the server, which deletes the data");
        Files.writeString(version, right);
    }

    @Test
    void aServerThatCannotStartShowsItsLog() throws IOException {
        server.stop();
        Path settings = folder.resolve("server.conf");
        Files.writeString(settings, Files.readString(settings) + "shared_buffers = lots\n");
        assertThatThrownBy(server::start)
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("invalid value for parameter \"shared_buffers\": \"lots\"");
    }
}
