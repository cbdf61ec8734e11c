package dev.retort.cli.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.TestDatabase;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With the program of {@link DumpProgram}. */
class RestoreCommandTest {

    private static final String SETTINGS = """
            SELECT unnest(setconfig) FROM pg_db_role_setting
            WHERE setrole = 0 AND setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())
            ORDER BY 1""";

    @RegisterExtension
    private final Workspace work = new Workspace();

    private TestDatabase server;

    @BeforeEach
    void makeProject() {
        server = another("postgres");
        DumpProgram.abortUnlessItReads(work.database());
        work.project();
        settings(work.database().url());
    }

    @AfterEach
    void dropWhatWasKept() {
        for (String name : named("\\_%")) {
            server.execute("drop database if exists \"" + name + "\" with (force)");
        }
    }

    private List<String> named(String behind) {
        return server.query("select datname from pg_database where datname like '"
                + work.database().name() + behind + "'");
    }

    private TestDatabase another(String name) {
        return new TestDatabase(work.database()
                .url()
                .replace("/" + work.database().name(), "/" + URLEncoder.encode(name, StandardCharsets.UTF_8)));
    }

    private void settings(String url) {
        work.write("retort.toml", "[env.test]\nurl = \"" + url + "\"\npg_dump = \"" + DumpProgram.NAME + "\"\n");
    }

    private String backup() throws IOException {
        work.run("upgrade", "head").exits(ExitCode.DONE);
        work.run("backup").exits(ExitCode.DONE);
        try (var files = Files.list(work.folder().resolve("backups"))) {
            return files.filter(file -> file.toString().endsWith(".dump"))
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
    }

    /** The database belongs to somebody who may make databases and little else; all of the project is done as that role. */
    private String owner() {
        String role = "owner_of_" + work.database().name();
        server.execute("create role " + role + " login createdb");
        server.execute("alter database " + work.database().name() + " owner to " + role);
        settings(work.database().url().replace("user=postgres", "user=" + role));
        return role;
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

    @Test
    void settingsOfTheDatabaseAreTakenAsTheyAreAlsoLists() throws IOException {
        String alter = "alter database " + work.database().name() + " set ";
        server.execute(alter + "search_path = \"$user\", \"Odd, \"\"quoted\"\" name\", public");
        server.execute(alter + "temp_tablespaces = ''");
        server.execute(alter + "datestyle = 'ISO, DMY'");
        server.execute(alter + "\"app.select\" = 'it''s'");
        String file = backup();
        List<String> settings = work.database().query(SETTINGS);

        work.run("restore", file, "--yes").exits(ExitCode.DONE);

        assertThat(settings).hasSize(4);
        assertThat(work.database().query(SETTINGS)).isEqualTo(settings);
    }

    @Test
    void theLocaleIsTakenFromWhoeverProvidesIt() throws IOException {
        int major = Integer.parseInt(server.query("show server_version_num").getFirst()) / 10000;
        assumeTrue(major >= 15, "PostgreSQL 15 has locales of others than libc");
        server.execute("drop database " + work.database().name());
        server.execute("create database " + work.database().name()
                + " template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C' locale_provider "
                + (major < 17 ? "icu icu_locale 'de-AT'" : "builtin builtin_locale 'C.UTF-8'"));
        String file = backup();

        work.run("restore", file, "--yes").exits(ExitCode.DONE);

        assertThat(work.database()
                        .query("select datlocprovider, " + (major < 17 ? "daticulocale" : "datlocale")
                                + " from pg_database where datname = current_database()"))
                .containsExactly(major < 17 ? "i|de-AT" : "b|C.UTF-8");
    }

    @Test
    void aLongNameIsCutBetweenCharacters() throws IOException {
        String name = work.database().name() + "_" + "ü".repeat(23);
        server.execute("create database \"" + name + "\"");
        settings(another(name).url());
        String file = backup();

        CliRun run = work.run("restore", file, "--yes").exits(ExitCode.DONE);

        assertThat(run.out()).containsPattern("_ü+_before_\\d{14};");
        assertThat(another(name).heads()).containsExactly("2b");
    }

    @Test
    void aDatabaseThatCannotGetTheSettingsDoesNotStayBehind() throws IOException {
        owner();
        String file = backup();
        server.execute("alter database " + work.database().name() + " set log_statement = 'all'");

        assertThat(work.refuses(ExitCode.DATABASE_REFUSES, "restore", file, "--yes")
                        .err())
                .contains("permission denied to set parameter \"log_statement\"");
        assertThat(named("\\_%")).isEmpty();
    }

    @Test
    void aDatabaseWhoseOthersCannotBeEndedStaysOpen() throws IOException, SQLException {
        owner();
        String file = backup();
        try (Connection superuser = DriverManager.getConnection(work.database().url())) {
            CliRun run = work.run("restore", file, "--yes", "--terminate").exits(ExitCode.ANSWER_IS_NO);

            assertThat(run.err())
                    .contains("the names could not be swapped")
                    .containsPattern(
                            "Let a role that may do it run:\n {2}ALTER DATABASE app RENAME TO app_before_\\d+;\n");
            assertThat(superuser.isValid(5)).isTrue();
        }
        assertThat(server.query("select datallowconn from pg_database where datname = '"
                        + work.database().name() + "'"))
                .containsExactly("t");
        assertThat(named("\\_restore\\_%")).hasSize(1);
    }
}
