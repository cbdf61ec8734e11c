package dev.retort.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import dev.retort.embedded.ServerStatus.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Root becomes nobody where there are no user namespaces; the other tests show whatever works on this machine. */
class ServerAccountTest {

    @TempDir(factory = MemoryFolder.class)
    private Path temporary;

    private PostgresBinaries binaries() {
        ServerAccount nobody = ServerAccount.OtherUser.nobody().orElseThrow();
        Path cache = CacheFolder.forAccount(nobody, Map.of("XDG_CACHE_HOME", temporary.toString()));
        return PostgresBinaries.unpacked(nobody, cache, line -> {});
    }

    @BeforeEach
    void onlyRootCan() throws IOException {
        assumeTrue(new UnixSystem().getUid() == 0, "only root can become another user");
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void nobodyRunsThrowawayServers() throws SQLException {
        try (ThrowawayServer server = ThrowawayServer.start(binaries(), Map.of())) {
            Path data = Path.of(Sql.query(server.jdbcUrl("postgres"), "SHOW data_directory"));
            assertThat(data).satisfies(ServerAccountTest::belongsToNobody);
        }
    }

    @Test
    void nobodyRunsDevelopmentServersWhereItCanGo() throws IOException, SQLException {
        ServerFolder folder = new ServerFolder(temporary.resolve("pg"));
        folder.create();
        new ServerStart(folder, binaries(), line -> {}).run();
        EmbeddedServer server = EmbeddedServer.in(folder.path());
        try {
            assertThat(server.status()).isInstanceOf(Running.class);
            assertThat(Sql.query(server.jdbcUrl("postgres") + "&password=" + server.password(), "SELECT 1"))
                    .isEqualTo("1");
            assertThat(folder.data()).satisfies(ServerAccountTest::belongsToNobody);
        } finally {
            server.stop();
        }
    }

    private static void belongsToNobody(Path path) throws IOException {
        assertThat(Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).getName()).isEqualTo("nobody");
    }

    @Test
    void aFolderThatNobodyCannotEnterIsNamed() throws IOException {
        PostgresBinaries binaries = binaries();
        Path closed = Files.createDirectory(
                temporary.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        assertThatThrownBy(() -> new ServerStart(new ServerFolder(closed), binaries, line -> {}).run())
                .hasMessageContaining("the user nobody cannot enter " + closed)
                .hasMessageContaining("run as an ordinary user");
    }
}
