package dev.retort.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class ThrowawayServerTest {

    @Test
    void itAnswersOnceStartedAndIsGoneOnceClosed() throws SQLException {
        String url;
        try (ThrowawayServer server = ThrowawayServer.start()) {
            url = server.jdbcUrl("postgres");
            assertThat(Sql.query(url, "SHOW server_version_num")).startsWith(server.majorVersion() + "00");
            assertThat(Sql.query(url, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Sql.query(url, "SHOW server_encoding")).isEqualTo("UTF8");
        }
        assertThatThrownBy(() -> Sql.query(url, "SELECT 1")).isInstanceOf(SQLException.class);
    }

    @Test
    void settingsOfTheCallerWin() throws SQLException {
        try (ThrowawayServer server = ThrowawayServer.start(Map.of("fsync", "on", "max_connections", "7"))) {
            assertThat(Sql.query(server.jdbcUrl("postgres"), "SHOW fsync")).isEqualTo("on");
            assertThat(Sql.query(server.jdbcUrl("postgres"), "SHOW max_connections"))
                    .isEqualTo("7");
        }
    }

    @Test
    void aSettingThatPostgresRefusesIsReportedWithTheLog() {
        assertThatThrownBy(() -> ThrowawayServer.start(Map.of("shared_buffers", "lots")))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("invalid value for parameter \"shared_buffers\": \"lots\"");
    }

    @Test
    void newDatabasesAreEmptyOrCopiesOfATemplate() throws SQLException {
        ThrowawayServer server = ThrowawayServer.shared();
        String template = server.newDatabase();
        Sql.execute(template, "CREATE TABLE book (title text)");
        String name = Sql.query(template, "SELECT current_database()");

        String copy = server.newDatabase(name);

        assertThat(Sql.query(copy, "SELECT to_regclass('book')::text")).isEqualTo("book");
        assertThat(Sql.query(server.newDatabase(), "SELECT coalesce(to_regclass('book')::text, 'none')"))
                .isEqualTo("none");
    }

    @Test
    void itDiesWithAKilledJvmAndLeavesNoFolder() throws Exception {
        Process owner = Jvm.start(StartThrowawayServer.class, Map.of());
        String port = owner.inputReader().readLine();
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
        Path data = Path.of(Sql.query(url, "SHOW data_directory"));

        owner.destroyForcibly();

        await(() -> Files.notExists(data.getParent()));
        assertThatThrownBy(() -> Sql.query(url, "SELECT 1")).isInstanceOf(SQLException.class);
    }

    @Test
    void theSharedServerIsGoneWhenTheJvmHasEnded() throws Exception {
        Process owner = Jvm.start(StartThrowawayServer.class, Map.of());
        String port = owner.inputReader().readLine();
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
        Path data = Path.of(Sql.query(url, "SHOW data_directory"));

        owner.getOutputStream().close();
        assertThat(owner.waitFor()).isZero();

        assertThat(data.getParent()).doesNotExist();
    }

    @Test
    void foldersOfDeadOwnersAreSweptOnTheNextStart() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path abandoned = TemporaryFolders.onDisk().resolve("retort-server-" + dead.pid() + "-test");
        Files.createDirectories(abandoned.resolve("data"));

        ThrowawayServer.start().close();

        assertThat(abandoned).doesNotExist();
    }

    @Test
    void databasesCanBeDropped() throws SQLException {
        ThrowawayServer server = ThrowawayServer.shared();
        String name = Sql.query(server.newDatabase(), "SELECT current_database()");
        server.dropDatabase(name);
        assertThatThrownBy(() -> Sql.query(server.jdbcUrl(name), "SELECT 1")).hasMessageContaining("does not exist");
    }

    private static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plusSeconds(10);
        while (!condition.getAsBoolean() && Instant.now().isBefore(deadline)) {
            Pause.of(Duration.ofMillis(20));
        }
        assertThat(condition.getAsBoolean()).as("within ten seconds").isTrue();
    }
}
