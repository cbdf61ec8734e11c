package dev.retort.cli.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitCommandTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @Test
    void anEmptyFolderBecomesAProject() {
        work.run("init")
                .exits(ExitCode.DONE)
                .says()
                .prints(
                        "Created /project/migrations",
                        "Created /project/migrations/versions",
                        "Created /project/retort.toml",
                        "Next: 'retort revision -m \"…\"', fill in the file, 'retort upgrade head'.");

        assertThat(work.read("retort.toml")).isEqualTo("""
                # Settings of Retort; all of them: docs/reference/settings.md

                script_location = "migrations"  # holds versions/
                format = "java"                 # what 'retort revision' writes: java or sql

                # The first environment is the default; -e NAME chooses another one.
                [env.development]
                url = "embedded:"               # a PostgreSQL that Retort starts by itself

                [env.production]
                url = "${DATABASE_URL}"         # postgresql://user@host:5432/database
                lock_timeout = "2s"             # how long a statement may wait for a lock
                """);
        work.run("history").exits(ExitCode.DONE);
    }

    @Test
    void theProjectsOwnFolderMayHoldTheMigrations() {
        work.run("init", ".").exits(ExitCode.DONE);

        assertThat(work.read("retort.toml")).contains("script_location = \".\"");
        work.run("revision", "-m", "add notes").exits(ExitCode.DONE);
        work.run("heads").exits(ExitCode.DONE);
    }

    @Test
    void aMavenProjectBecomesOneAndKeepsItsFiles() {
        work.write("pom.xml", "<project/>");
        work.write("src/main/resources/application.yaml", "a: 1");

        work.run("init", "src/main/migrations", "-q")
                .exits(ExitCode.DONE)
                .says()
                .prints(
                        "Created /project/src/main/migrations",
                        "Created /project/src/main/migrations/versions",
                        "Created /project/retort.toml");

        assertThat(work.read("pom.xml")).isEqualTo("<project/>");
        assertThat(work.read("src/main/resources/application.yaml")).isEqualTo("a: 1");
        assertThat(work.read("retort.toml")).contains("script_location = \"src/main/migrations\" ");
        work.run("history").exits(ExitCode.DONE);
    }

    @Test
    void asJsonItTellsWhatItCreated() {
        CliRun run = work.run("init", "--json").exits(ExitCode.DONE).says();

        assertThat(run.json()).containsOnlyKeys("created");
        assertThat(run.json().get("created"))
                .isEqualTo(List.of("/project/migrations", "/project/migrations/versions", "/project/retort.toml"));
    }

    @Test
    void anotherFolderIsMadeWhereItIsMissing() {
        work.run("-C", "new/place", "init").exits(ExitCode.DONE);
        work.run("-C", "new/place", "history").exits(ExitCode.DONE);
    }

    @Test
    void aProjectIsNotMadeTwice() {
        work.run("init").exits(ExitCode.DONE);
        work.refuses(ExitCode.NOTHING_TOUCHED, "init")
                .says("error: /project/retort.toml exists already; this folder is a Retort project");
    }

    @Test
    void aFolderWithFilesIsLeftAlone() {
        work.write("migrations/V1__init.sql", "select 1;");
        work.refuses(ExitCode.NOTHING_TOUCHED, "init")
                .says("error: /project/migrations is there and not empty; choose another folder, or empty it");
    }

    @Test
    void anEmptyFolderIsTaken() {
        work.createFolder("migrations");
        work.run("init").exits(ExitCode.DONE);
    }

    @Test
    void theFolderLiesInTheProject() {
        work.refuses(ExitCode.NOTHING_TOUCHED, "init", "../elsewhere")
                .says("error: " + work.folder().resolveSibling("elsewhere")
                        + " lies outside of /project; choose a folder" + " below it");
    }

    @Test
    void theFolderMayHaveAnyName() {
        work.run("init", "my \"own\"\\folder/sub").exits(ExitCode.DONE);
        work.run("history").exits(ExitCode.DONE);
    }

    @Test
    void whatCannotBeWrittenLeavesNothingBehind() {
        work.write("src", "a file where a folder is to be");
        work.refuses(ExitCode.NOTHING_TOUCHED, "init", "src/migrations")
                .says("error: /project/src/migrations: cannot be written: Not a directory");
        work.refuses(ExitCode.NOTHING_TOUCHED, "init", "src")
                .says("error: /project/src is there and not empty; choose another folder, or empty it");
    }

    @Test
    void templatesAreListed() {
        for (String name : List.of("list-templates", "list_templates")) {
            work.run(name)
                    .exits(ExitCode.DONE)
                    .says()
                    .prints("java  new revisions are Java classes (the default)", "sql   new revisions are SQL files");
        }
        work.run("list-templates", "--json").prints("""
                {
                  "templates" : [ {
                    "name" : "java",
                    "description" : "new revisions are Java classes (the default)"
                  }, {
                    "name" : "sql",
                    "description" : "new revisions are SQL files"
                  } ]
                }""");
    }

    @Test
    void anUnknownTemplateIsNamed() {
        work.refuses(ExitCode.NOTHING_TOUCHED, "init", "-t", "xml")
                .says(
                        "error: Invalid value for option '--template': expected one of [java, sql] (case-insensitive) but"
                                + " was 'xml'",
                        "'retort init --help' shows how it is used.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "sql"})
    void theExampleGoesUpAndDown(String template) {
        work.run("init", "--template", template, "--example").exits(ExitCode.DONE);
        List<String> empty = work.database().content();
        String url = work.database().url();

        work.run("-u", url, "upgrade", "head")
                .exits(ExitCode.DONE)
                .says()
                .prints(
                        "Running upgrade base -> 000000000001, Create notes (0 ms)",
                        "1 step in 0 ms; the database is at 000000000001 (head).");
        work.database().execute("INSERT INTO notes (body) VALUES ('first')");
        assertThat(work.database().query("SELECT id, body, created_at <= now() FROM notes"))
                .containsExactly("1|first|t");

        work.run("-u", url, "downgrade", "base", "--yes").exits(ExitCode.DONE);
        work.database().execute("DROP SCHEMA retort CASCADE");
        assertThat(work.database().content()).isEqualTo(empty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "sql"})
    void newRevisionsAreWrittenInTheTemplatesFormat(String template) {
        work.run("init", "--template", template).exits(ExitCode.DONE);
        CliRun run = work.run("revision", "-m", "First").exits(ExitCode.DONE);
        assertThat(run.out()).endsWith("." + template + "\n");
    }
}
