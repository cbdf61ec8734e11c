package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.Shell;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EnvironmentTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @BeforeEach
    void makeProject() {
        work.project();
        work.write("retort.toml", """
                [env.here]
                url = "%s"

                [env.there]
                lock_timeout = "3s"
                url = "${PREFIX}${DATABASE_URL}"
                """.formatted(work.database().url()));
    }

    @Test
    void theFirstOneIsTheDefault() {
        work.run("upgrade", "head").exits(ExitCode.DONE);
        assertThat(work.database().heads()).containsExactly("2b");
    }

    @Test
    void anUnsetVariableMattersOnlyWhereItsEnvironmentIsUsed() {
        work.run("-e", "there", "heads").exits(ExitCode.DONE);
        work.run("-e", "there", "upgrade", "head", "--sql").exits(ExitCode.DONE);
        work.run("current").exits(ExitCode.DONE);

        work.refuses(ExitCode.NOTHING_TOUCHED, "-e", "there", "current")
                .says(
                        "error: /project/retort.toml:6: the variable ${PREFIX} is not set; set it in the environment, or give"
                                + " -x PREFIX=…, or another URL with -u");
    }

    @Test
    void aVariableComesFromTheEnvironmentOrTheCommandLineWhichWins() {
        String rest = work.database().url().replace("jdbc:", "");
        Shell shell = work.shell().with("PREFIX", "jdbc:").with("DATABASE_URL", rest);

        shell.run("-e", "there", "current").exits(ExitCode.DONE);
        shell.with("DATABASE_URL", "wrong")
                .run("-e", "there", "current", "-x", "DATABASE_URL=" + rest)
                .exits(ExitCode.DONE);
        work.refuses(ExitCode.NOTHING_TOUCHED, shell.with("DATABASE_URL", ""), "-e", "there", "current")
                .says(
                        "error: /project/retort.toml:6: the variable ${DATABASE_URL} is not set; set it in the environment,"
                                + " or give -x DATABASE_URL=…, or another URL with -u");
    }

    @Test
    void aVariablesValueIsNotExpandedAgain() {
        work.refuses(
                        ExitCode.NOTHING_TOUCHED,
                        "-e",
                        "there",
                        "current",
                        "-x",
                        "PREFIX=${X}$1\\",
                        "-x",
                        "DATABASE_URL=y")
                .says(
                        "error: /project/retort.toml:6: '${X}$1\\y' is no database URL; expected"
                                + " jdbc:postgresql://host:5432/database or postgresql://user@host:5432/database, or embedded:NAME");
    }

    @Test
    void theUrlOfTheCommandLineWins() {
        String url = work.database().url();
        work.run("-e", "there", "-u", url, "upgrade", "head").exits(ExitCode.DONE);
        work.run("current", "--url", url.replace("jdbc:", ""))
                .exits(ExitCode.DONE)
                .prints("2b (head), Add phone");
        work.run("current", "-u", "${URL}", "-x", "URL=" + url).exits(ExitCode.DONE);
    }

    @Test
    void anUnknownOneIsNamedBesideThoseThatThereAre() {
        work.refuses(ExitCode.NOTHING_TOUCHED, "-e", "prod", "current")
                .says("error: /project/retort.toml: no environment 'prod'; there are here, there");
        work.settings();
        work.refuses(ExitCode.NOTHING_TOUCHED, "-e", "prod", "current")
                .says("error: /project/retort.toml: no environment 'prod'; there is test");
    }

    @Test
    void itsSettingsAreTheSessions() {
        work.write("retort.toml", """
                [env.here]
                url = "%s"
                lock_timeout = "3s"
                search_path = "app, public"
                """.formatted(work.database().url()));
        work.database().execute("CREATE SCHEMA app");
        work.revision("3c", "2b", "Note", """
                create table settings as
                select current_setting('lock_timeout') as lock_timeout, current_setting('search_path') as path;""", "");

        work.run("upgrade", "head").exits(ExitCode.DONE);

        assertThat(work.database().query("SELECT * FROM app.settings")).containsExactly("3s|app, public");
    }
}
