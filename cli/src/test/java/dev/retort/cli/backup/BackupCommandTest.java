package dev.retort.cli.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Shell;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With the {@code pg_dump} of the PATH, or that of {@code -Dretort.pg_dump}; where none is new enough, the tests are left out and say so. */
class BackupCommandTest {

    private static final String PG_DUMP = System.getProperty("retort.pg_dump", "pg_dump");

    @RegisterExtension
    private final Workspace work = new Workspace();

    @BeforeEach
    void makeUpgradedProject() throws Exception {
        int server = Integer.parseInt(work.database()
                .query("select current_setting('server_version_num')::int / 10000")
                .getFirst());
        int program = version();
        if (program < server) {
            abort("pg_dump " + program + " is too old for the server " + server
                    + "; -Dretort.pg_dump=/usr/lib/postgresql/" + server + "/bin/pg_dump names another one");
        }
        work.project();
        settings("");
        work.run("upgrade", "head").exits(ExitCode.DONE);
    }

    @AfterEach
    void dropWhatWasKept() {
        for (String name : work.database()
                .query("select datname from pg_database where datname like '"
                        + work.database().name() + "\\_%'")) {
            work.database().execute("drop database if exists \"" + name + "\" with (force)");
        }
    }

    private static int version() throws IOException {
        try {
            Process process = new ProcessBuilder(PG_DUMP, "--version").start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher version = Pattern.compile("\\(PostgreSQL\\) ([0-9]+)").matcher(said);
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private void settings(String rules) {
        work.write(
                "retort.toml",
                "[env.test]\nurl = \"" + work.database().url() + "\"\npg_dump = \"" + PG_DUMP + "\"\n" + rules);
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

    private String backup() throws IOException {
        work.run("backup").exits(ExitCode.DONE);
        return dumps().getLast().toString();
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
                "#!/bin/sh\n[ \"$1\" = --version ] || echo \"$@ $PGPASSWORD\" >&2\nexec " + PG_DUMP + " \"$@\"\n");
        work.write("tools/pg_restore", "#!/bin/sh\nexec " + PG_DUMP.replaceFirst("dump$", "restore") + " \"$@\"\n");
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

    @Test
    void aDumpIsRestoredInThePlaceOfTheDatabaseWhichStays() throws IOException {
        work.database().execute("alter database " + work.database().name() + " set work_mem = '7MB'");
        String file = backup();
        work.database().execute("insert into users values (3, 'late@example.org')");
        work.run("downgrade", "-1", "--yes").exits(ExitCode.DONE);

        CliRun run = work.run("restore", file, "--yes").exits(ExitCode.DONE);

        assertThat(run.out())
                .matches("(?s)Restored\\. The database as it was before is \\S+_before_\\d{14}; drop it .*");
        assertThat(work.database().heads()).containsExactly("2b");
        assertThat(work.database().query("select count(*) from users")).containsExactly("2");
        assertThat(work.database().query("show work_mem")).containsExactly("7MB");
        work.run("validate").exits(ExitCode.DONE);
    }

    @Test
    void itWantsTheNameOfTheEnvironmentOrYes() throws IOException {
        String file = backup();
        assertThat(work.refuses(ExitCode.NOTHING_TOUCHED, "restore", file).err())
                .contains("run it again with --yes");
        work.shell().interactive("y").run("restore", file).exits(ExitCode.ANSWER_IS_NO);
        work.shell().interactive("test").run("restore", file).exits(ExitCode.DONE);
    }

    @Test
    void othersInTheDatabaseAreNamedAndEndedOnlyWhenThatIsSaid() throws IOException, SQLException {
        String file = backup();
        try (Connection other = DriverManager.getConnection(work.database().url() + "&ApplicationName=shop")) {
            assertThat(work.refuses(ExitCode.NOTHING_TOUCHED, "restore", file, "--yes")
                            .err())
                    .contains("others are connected to app, so it cannot be replaced:", ", shop, idle, since ");
            assertThat(other.isValid(5)).isTrue();
            work.run("restore", file, "--yes", "--terminate").exits(ExitCode.DONE);
            assertThat(other.isValid(5)).isFalse();
        }
        assertThat(work.database().heads()).containsExactly("2b");
    }

    @Test
    void aFileThatIsNotTheOneOfItsManifestIsRefused() throws IOException {
        String file = backup();
        byte[] content = Files.readAllBytes(Path.of(file));
        Files.write(Path.of(file), Arrays.copyOf(content, content.length - 10));
        assertThat(work.refuses(ExitCode.NOTHING_TOUCHED, "restore", file, "--yes")
                        .err())
                .contains("is not the file of which its manifest has the checksum");
    }

    @Test
    void headsThatAreNotThoseOfTheManifestLeaveNothingBehind() throws IOException {
        String file = backup();
        Path manifest = ManifestFile.beside(Path.of(file));
        Files.writeString(manifest, Files.readString(manifest).replace("\"2b\"", "\"1a\""));
        assertThat(work.refuses(ExitCode.NOTHING_TOUCHED, "restore", file, "--yes")
                        .err())
                .contains("the restored database is at 2b, and its manifest says 1a");
        assertThat(work.database().query("select count(*) from pg_database where datname like '%\\_restore\\_%'"))
                .containsExactly("0");
    }
}
