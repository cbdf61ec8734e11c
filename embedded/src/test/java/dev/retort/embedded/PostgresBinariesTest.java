package dev.retort.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

    @TempDir(factory = MemoryFolder.class)
    private Path temporary;

    @Test
    void eightProcessesUnpackOnceAndAllCanRunIt() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            processes.add(Jvm.start(UnpackBinaries.class, Map.of(), temporary.toString()));
        }
        List<String> outputs = new ArrayList<>();
        for (Process process : processes) {
            outputs.add(Jvm.outputOf(process));
        }

        assertThat(outputs)
                .filteredOn(output -> output.contains("unpacking PostgreSQL for "))
                .hasSize(1);
        assertThat(outputs).allSatisfy(output -> assertThat(output).containsPattern("version \\d+\\.\\d+$"));
        PostgresBinaries binaries = PostgresBinaries.unpacked(new ServerAccount.Caller(), temporary, line -> {});
        assertThat(binaries.folder().resolve("bin/postgres")).isExecutable();
        assertThat(binaries.version()).startsWith(binaries.majorVersion() + ".");
        assertThat(temporary.toFile().list()).as("no unfinished folder").hasSize(2);
    }

    @Test
    void aPlatformWithoutBinariesIsNamed() {
        assertThatThrownBy(() -> BinariesArchive.of("plan9-mips"))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("no PostgreSQL for plan9-mips")
                .hasMessageContaining("/postgres-plan9-mips.txz");
    }

    @Test
    void platformsAreNamedAsTheArchivesAre() {
        assertThat(BinariesArchive.platform("Linux", "amd64")).isEqualTo("linux-x86_64");
        assertThat(BinariesArchive.platform("Mac OS X", "aarch64")).isEqualTo("darwin-arm_64");
    }

    @Test
    void entriesThatLeadOutOfTheFolderAreRefused() throws IOException {
        TarArchiveEntry outside = new TarArchiveEntry("../outside", true);
        TarArchiveEntry link = new TarArchiveEntry("lib/link", TarConstants.LF_SYMLINK);
        link.setLinkName("../../outside");
        TarArchiveEntry absoluteLink = new TarArchiveEntry("lib/link", TarConstants.LF_SYMLINK);
        absoluteLink.setLinkName("/etc");
        TarArchiveEntry device = new TarArchiveEntry("device", TarConstants.LF_CHR);

        for (TarArchiveEntry entry : List.of(outside, link, absoluteLink)) {
            assertThatThrownBy(() -> extract(entry))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("leads out");
        }
        assertThatThrownBy(() -> extract(device))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("device");
        assertThat(temporary.resolve("outside")).doesNotExist();
    }

    private void extract(TarArchiveEntry entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        }
        Path folder = Files.createDirectories(temporary.resolve("folder"));
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            new TarExtractor(folder).extract(tar);
        }
    }

    @Test
    void theCacheIsWhereTheUserWantsItAndElseInTheTemporaryFolder() {
        String home = System.getProperty("user.home");
        Path inTemporaryFolder = TemporaryFolders.onDisk().resolve("retort-" + System.getProperty("user.name"));
        assertThat(CacheFolder.candidates(Map.of("XDG_CACHE_HOME", "/cache")))
                .containsExactly(Path.of("/cache/retort"), inTemporaryFolder);
        assertThat(CacheFolder.candidates(Map.of("XDG_CACHE_HOME", "relative")))
                .containsExactly(Path.of(home, ".cache/retort"), inTemporaryFolder);
    }

    @Test
    void aCacheThatCannotBeWrittenIsPassedOver() throws IOException {
        ServerAccount caller = new ServerAccount.Caller();
        Path blocked = Files.createFile(temporary.resolve("file")).resolve("retort");
        Path free = temporary.resolve("free");
        assertThat(CacheFolder.firstUsable(caller, List.of(blocked, free))).isEqualTo(free);
        assertThatThrownBy(() -> CacheFolder.firstUsable(caller, List.of(blocked)))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining(blocked.toString())
                .hasMessageContaining("set XDG_CACHE_HOME");
    }
}
