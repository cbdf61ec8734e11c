package dev.retort.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.embedded.ServerStatus.NotCreated;
import dev.retort.embedded.ServerStatus.Running;
import dev.retort.embedded.ServerStatus.Stopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    @TempDir(factory = MemoryFolder.class)
    private Path temporary;

    private final List<EmbeddedServer> servers = new ArrayList<>();

    private EmbeddedServer serverIn(String folder) {
        EmbeddedServer server = EmbeddedServer.in(temporary.resolve(folder));
        servers.add(server);
        return server;
    }

    @AfterEach
    void stopServers() {
        servers.forEach(EmbeddedServer::stop);
    }

    private static String query(EmbeddedServer server, String database, String sql) throws SQLException {
        return Sql.query(server.jdbcUrl(database) + "&password=" + server.password(), sql);
    }

    @Test
    void itKeepsItsDatabasesPortAndPasswordBetweenStarts() throws SQLException {
        EmbeddedServer server = serverIn("pg");
        assertThat(server.status()).isInstanceOf(NotCreated.class);
        assertThatThrownBy(() -> server.jdbcUrl("app")).hasMessageContaining("start it first");
        server.stop();

        Running first = server.start();
        assertThat(server.start()).isEqualTo(first);
        assertThat(server.status()).isEqualTo(first);
        server.ensureDatabase("app \"1\" ä");
        server.ensureDatabase("app \"1\" ä");
        String url = server.jdbcUrl("app \"1\" ä");
        assertThat(url).doesNotContain(server.password());
        assertThat(query(server, "app \"1\" ä", "SELECT current_database()")).isEqualTo("app \"1\" ä");

        server.stop();
        assertThat(server.status()).isInstanceOf(Stopped.class);
        assertThat(server.jdbcUrl("app \"1\" ä")).isEqualTo(url);

        assertThat(server.start().port()).isEqualTo(first.port());
        assertThat(query(server, "app \"1\" ä", "SELECT 1")).isEqualTo("1");

        server.reset();
        assertThat(server.status()).isInstanceOf(NotCreated.class);
        assertThat(server.start().port()).isEqualTo(first.port());
        assertThat(query(server, "postgres", "SELECT count(*) FROM pg_database"))
                .isEqualTo("3");
    }

    @Test
    void nobodyGetsInWithoutThePasswordWhichOthersCannotRead() throws IOException {
        EmbeddedServer server = serverIn("pg");
        server.start();

        assertThatThrownBy(() -> Sql.query(server.jdbcUrl("postgres") + "&password=guess", "SELECT 1"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        assertThat(server.passwordFile()).hasContent("127.0.0.1:*:*:postgres:" + server.password());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(server.passwordFile())))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(server.passwordFile().resolveSibling(""))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("data", "lock", "pgpass", "server.conf", "server.log");
        }
    }

    @Test
    void theFolderMayHaveBlanksQuotesAndLettersOfAllKinds() throws SQLException {
        EmbeddedServer server = serverIn("my \"own\" $HOME it's `x` Grüße 数据");
        server.start();
        assertThat(query(server, "postgres", "SELECT 1")).isEqualTo("1");
    }

    @Test
    void itOutlivesTheProcessThatStartedItAndHoldsNoneOfItsPipes() throws Exception {
        EmbeddedServer server = serverIn("pg");
        Process starter = Jvm.start(
                StartEmbeddedServer.class, Map.of(), temporary.resolve("pg").toString());

        String pid = Jvm.outputOf(starter);

        assertThat(starter.waitFor()).isZero();
        assertThat(query(server, "postgres", "SELECT 1")).isEqualTo("1");
        assertThat(sessionOf(pid))
                .as("the session, which a terminal's Ctrl-C goes to")
                .isEqualTo(pid);
    }

    private static String sessionOf(String pid) throws IOException {
        ProgramRun run = ProgramRun.of(List.of("ps", "-o", "sess=", "-p", pid), Path.of("/"));
        return run.output();
    }

    @Test
    void databasesNeedAName() {
        EmbeddedServer server = serverIn("pg");
        server.start();
        assertThatThrownBy(() -> server.ensureDatabase("x".repeat(64)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("64 bytes; PostgreSQL allows 1 to 63");
    }

    @Test
    void progressTellsOfWhatTakesSecondsAndThenOfNothing() {
        List<String> progress = new ArrayList<>();
        EmbeddedServer server = serverIn("pg").reportingTo(progress::add);

        server.start();
        assertThat(progress).hasSize(1);
        assertThat(progress.getFirst())
                .startsWith("making a PostgreSQL ")
                .endsWith("server in " + temporary.resolve("pg"));
        server.stop();
        server.start();
        assertThat(progress).hasSize(1);
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Files.createFile(temporary.resolve("file"));
        assertThatThrownBy(() -> EmbeddedServer.in(temporary.resolve("file/pg")).start())
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("cannot make the folder " + temporary.resolve("file/pg"));
    }
}
