package dev.retort.cli.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Shell;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With the program of {@link DumpProgram}. */
class BackupCommandTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @BeforeEach
    void makeUpgradedProject() throws Exception {
        DumpProgram.abortUnlessItReads(work.database());
        work.project();
        settings("");
        work.run("upgrade", "head").exits(ExitCode.DONE);
    }

    private void settings(String rules) {
        work.write(
                "retort.toml",
                "[env.test]\nurl = \"" + work.database().url() + "\"\npg_dump = \"" + DumpProgram.NAME + "\"\n"
                        + rules);
    }

    private List<Path> dumps() throws IOException {
        Path folder = work.folder().resolve("backups");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".dump"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aBackupHasAManifestAndIsItsOwnersAlone() throws IOException {
        Map<String, Object> json =
                work.run("--json", "backup").exits(ExitCode.DONE).json();

        assertThat(json)
                .containsOnlyKeys(
                        "environment", "database", "heads", "lsn", "at", "server", "tool", "size", "sha256", "file")
                .containsEntry("environment", "test")
                .containsEntry("heads", List.of("2b"));
        Path dump = dumps().getFirst();
        assertThat(dump.getFileName().toString()).matches("test-\\d{8}T\\d{6}Z-2b\\.dump");
        assertThat(Files.getPosixFilePermissions(dump)).hasSize(2);
        assertThat(ManifestFile.read(dump)).hasValueSatisfying(manifest -> {
            assertThat(manifest.sha256()).isEqualTo(json.get("sha256"));
            assertThat(manifest.heads()).containsExactly("2b");
        });
    }

    @Test
    void whatIsRequiredIsMadeBeforeARunThatHasWorkToDo() throws IOException {
        settings("backup = \"required\"\n");
        work.run("upgrade", "head").exits(ExitCode.DONE);
        assertThat(dumps()).isEmpty();

        CliRun run = work.run("downgrade", "-1", "--yes").exits(ExitCode.DONE);
        assertThat(run.err()).contains("Backup: backups/test-");
        assertThat(dumps()).hasSize(1);
        work.run("upgrade", "head").exits(ExitCode.DONE);
        assertThat(dumps()).hasSize(2);
        assertThat(dumps()).anySatisfy(dump -> assertThat(dump.toString()).endsWith("-1a.dump"));
    }

    @Test
    void noDumpNoRun() {
        work.revision("3c", "2b", "More", "select 3;", "select 3;");
        work.write(
                "retort.toml",
                "[env.test]\nurl = \"" + work.database().url()
                        + "\"\npg_dump = \"tools/pg_dump\"\nbackup = \"required\"\n");
        assertThat(work.refuses(ExitCode.NOTHING_TOUCHED, "upgrade", "head").err())
                .startsWith("error: there is no /project/tools/pg_dump: install PostgreSQL's client programs");
        assertThat(work.database().heads()).containsExactly("2b");
    }

    @Test
    void aPgDumpThatIsOlderThanTheServerIsRefusedBeforeItRuns() throws IOException {
        for (String name : List.of("pg_dump", "pg_restore")) {
            work.write("tools/" + name, "#!/bin/sh\necho '" + name + " (PostgreSQL) 9.6.1'\n");
            assertThat(work.folder().resolve("tools/" + name).toFile().setExecutable(true))
                    .isTrue();
        }
        work.write("retort.toml", "[env.test]\nurl = \"" + work.database().url() + "\"\npg_dump = \"tools/pg_dump\"\n");
        assertThat(work.refuses(ExitCode.NOTHING_TOUCHED, "backup").err())
                .contains("tools/pg_dump is version 9 and the server is version ");
    }

    @Test
    void whatIsOfferedIsAskedAndWithoutATerminalLeftOut() throws IOException {
        settings("backup = \"offered\"\n");
        work.revision("3c", "2b", "More", "select 3;", "select 3;");
        work.revision("4d", "3c", "More", "select 4;", "select 4;");
        work.revision("5e", "4d", "More", "select 5;", "select 5;");

        work.shell().interactive("n").run("upgrade", "3c").exits(ExitCode.DONE);
        assertThat(work.run("upgrade", "4d").exits(ExitCode.DONE).err()).contains("No backup was made");
        assertThat(dumps()).isEmpty();
        work.shell().interactive("y").run("upgrade", "5e").exits(ExitCode.DONE);
        assertThat(dumps()).hasSize(1);
    }

    @Test
    void thePasswordIsOnNoCommandLineAndInNoFile() throws IOException {
        work.write(
                "tools/pg_dump",
                "#!/bin/sh\n[ \"$1\" = --version ] || echo \"$@ $PGPASSWORD\" >&2\nexec " + DumpProgram.NAME
                        + " \"$@\"\n");
        work.write(
                "tools/pg_restore",
                "#!/bin/sh\nexec " + DumpProgram.NAME.replaceFirst("dump$", "restore") + " \"$@\"\n");
        for (String name : List.of("pg_dump", "pg_restore")) {
            assertThat(work.folder().resolve("tools/" + name).toFile().setExecutable(true))
                    .isTrue();
        }
        String url = work.database().url().replaceAll("\\?.*", "?user=postgres");
        work.write("retort.toml", "[env.test]\nurl = \"" + url + "\"\npg_dump = \"tools/pg_dump\"\n");
        Shell shell = work.shell().with("PGPASSWORD", "s3cret");

        CliRun run = shell.run("backup").exits(ExitCode.DONE);

        assertThat(run.out() + run.err()).doesNotContain("s3cret");
        assertThat(Files.readString(ManifestFile.beside(dumps().getFirst()))).doesNotContain("s3cret");
    }
}
