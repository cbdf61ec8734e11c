package dev.retort.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The embedded server of a project. */
class DbCommandTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @BeforeEach
    void makeProject() {
        work.run("init", "--template", "sql", "--example").exits(ExitCode.DONE);
    }

    @AfterEach
    void stopServer() {
        work.write("retort.toml", "[env.development]\nurl = 'embedded:'\n");
        work.run("db", "stop").exits(ExitCode.DONE);
    }

    @Test
    void itLivesAsLongAsTheProjectWantsIt() {
        work.run("db", "status").exits(ExitCode.DONE).says().prints("not created");
        work.run("db", "stop").exits(ExitCode.DONE).prints("not created");
        assertThat(work.run("db", "status", "--json").json())
                .containsOnlyKeys("status")
                .containsEntry("status", "not created");

        CliRun start = work.run("upgrade", "head").exits(ExitCode.DONE);
        assertThat(start.err()).matches("making a PostgreSQL \\S+ server in /project/.retort/postgres\n");
        assertThat(work.run("db", "status").exits(ExitCode.DONE).out())
                .matches(
                        "running \\(PostgreSQL \\d+, port \\d+, pid \\d+, data in /project/.retort/postgres/data\\)\n");
        assertThat(work.run("db", "status", "--json").json())
                .containsOnlyKeys("status", "majorVersion", "port", "pid", "data")
                .containsEntry("status", "running");
        urlsLeadToIt();

        assertThat(work.run("db", "stop").exits(ExitCode.DONE).out())
                .matches("stopped \\(PostgreSQL \\d+, data in /project/.retort/postgres/data\\)\n");
        assertThat(work.run("db", "stop", "--json").json()).containsOnlyKeys("status", "majorVersion", "data");
        assertThat(work.run("db", "start").exits(ExitCode.DONE).says().out()).startsWith("running (");
        work.run("current").exits(ExitCode.DONE).says().prints("000000000001 (head), Create notes");
        resetWantsYes();
    }

    private void urlsLeadToIt() {
        CliRun url = work.run("db", "url")
                .exits(ExitCode.DONE)
                .says("The password is in /project/.retort/postgres/pgpass; set PGPASSFILE to it.");
        assertThat(url.out()).matches("postgresql://postgres@127.0.0.1:\\d+/app\n");
        CliRun jdbc = work.run("-q", "db", "url", "--jdbc").exits(ExitCode.DONE).says();
        assertThat(jdbc.out()).matches("jdbc:postgresql://127.0.0.1:\\d+/app\\?user=postgres\n");
        assertThat(work.run("db", "url", "--json").json()).containsOnlyKeys("url", "jdbcUrl", "passwordFile");

        String password = work.read(".retort/postgres/pgpass").strip().replaceAll(".*:", "");
        work.shell()
                .with("PGPASSWORD", password)
                .run("-u", url.out().strip(), "current")
                .exits(ExitCode.DONE);
        assertThat(url.out() + jdbc.out()).doesNotContain(password);
    }

    private void resetWantsYes() {
        work.refuses(ExitCode.NOTHING_TOUCHED, "db", "reset")
                .says("error: db reset deletes all data of the embedded server; run it again with --yes");
        CliRun asked = work.shell()
                .interactive("no")
                .run("--color=never", "db", "reset")
                .exits(ExitCode.ANSWER_IS_NO);
        asked.says("All data of the embedded server will be lost. Go on? [y/N] Nothing was done.");
        work.run("current").exits(ExitCode.DONE).prints("000000000001 (head), Create notes");

        work.shell().interactive("yes").run("db", "reset").exits(ExitCode.DONE).prints("not created");
        work.run("current").exits(ExitCode.DONE).prints("base: no revision is applied");
        work.run("db", "reset", "--yes").exits(ExitCode.DONE).prints("not created");
        work.run("db", "reset").exits(ExitCode.DONE).prints("not created");
    }

    @Test
    void itWorksOnEmbeddedEnvironmentsOnly() {
        work.write("retort.toml", "[env.there]\nurl = 'postgresql://u:geheim@h/x'\n");
        for (String command : new String[] {"start", "stop", "status", "url", "reset"}) {
            work.refuses(ExitCode.NOTHING_TOUCHED, "db", command)
                    .says(
                            "error: environment 'there' is no embedded database: its url is postgresql://u:***@h/x; 'retort"
                                    + " db' works on environments with url = \"embedded:\"");
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() {
        work.write(".retort", "a file where a folder is to be");
        CliRun run = work.run("current").exits(ExitCode.NOTHING_TOUCHED);
        assertThat(run.err())
                .startsWith("error: /project/.retort: cannot be written: ")
                .endsWith("; Retort keeps the embedded server there\n");
    }
}
