package dev.retort.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Shell;
import dev.retort.cli.fixture.TestDatabase;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import dev.retort.embedded.EmbeddedServer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** On a server that wants a password. */
class PasswordTest {

    private static final String WRONG = "wrong/geheim#1";
    private static final String WRONG_ENCODED = "wrong%2Fgeheim%231";

    @TempDir
    private static Path folder;

    private static EmbeddedServer server;

    @RegisterExtension
    private final Workspace work = new Workspace();

    private String address;

    @BeforeAll
    static void startServer() {
        server = EmbeddedServer.in(folder.resolve("postgres"));
        server.start();
        server.ensureDatabase("app");
    }

    @AfterAll
    static void stopServer() {
        server.stop();
    }

    @BeforeEach
    void makeProject() {
        address = server.jdbcUrl("app").replaceAll(".*://([^?]*).*", "$1");
        work.write("retort.toml", """
                [env.plain]
                url = "postgresql://postgres@%1$s"

                [env.file]
                url = "postgresql://postgres@%1$s"
                password_file = "${SECRETS}/password"
                """.formatted(address));
        work.createFolder("migrations/versions");
        work.createFolder("secrets");
    }

    private String message() {
        return "error: wrong password for user 'postgres' at postgresql://postgres@" + address
                + "; set PGPASSWORD, or a line in .pgpass, or the password in the URL";
    }

    private static List<String[]> verbosities() {
        return List.of(
                new String[] {}, new String[] {"-v", "-v"}, new String[] {"-v", "-v", "--json"}, new String[] {"-q"});
    }

    private void nobodySeesThePassword(Shell shell, String... command) {
        for (String[] options : verbosities()) {
            CliRun run = shell.run(joined(command, options)).exits(ExitCode.DATABASE_REFUSES);
            assertThat(run.err()).startsWith(message());
            assertThat(run.out() + run.err()).doesNotContain("geheim");
        }
    }

    private static String[] joined(String[] first, String[] second) {
        return Stream.of(first, second).flatMap(Stream::of).toArray(String[]::new);
    }

    @Test
    void theUrlMayHoldIt() {
        work.run("-u", "postgresql://postgres:" + server.password() + "@" + address, "current")
                .exits(ExitCode.DONE);
        work.run("-u", "jdbc:postgresql://" + address + "?user=postgres&password=" + server.password(), "current")
                .exits(ExitCode.DONE);
        nobodySeesThePassword(work.shell(), "current", "-u", "postgresql://postgres:" + WRONG_ENCODED + "@" + address);
        nobodySeesThePassword(
                work.shell(),
                "current",
                "-u",
                "jdbc:postgresql://" + address + "?user=postgres&password=" + WRONG_ENCODED);
    }

    @Test
    void theEnvironmentMayHoldIt() {
        work.shell().with("PGPASSWORD", server.password()).run("current").exits(ExitCode.DONE);
        nobodySeesThePassword(work.shell().with("PGPASSWORD", WRONG), "current");
    }

    @Test
    void aFileMayHoldIt() {
        Shell shell = work.shell().with("SECRETS", "secrets");
        work.write("secrets/password", server.password() + "\n");
        shell.with("PGPASSWORD", WRONG).run("-e", "file", "current").exits(ExitCode.DONE);
        work.write("secrets/password", WRONG);
        nobodySeesThePassword(shell, "-e", "file", "current");
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        work.refuses(ExitCode.NOTHING_TOUCHED, work.shell().with("SECRETS", "secrets"), "-e", "file", "current")
                .says("error: the password file /project/secrets/password cannot be read: no such file or folder");
    }

    @Test
    void whereNoneIsGivenTheMessageSaysHowToGiveOne() {
        work.refuses(ExitCode.DATABASE_REFUSES, "current")
                .says("error: the server at " + address.replace("/app", "")
                        + " wants a password for user 'postgres'; set"
                        + " PGPASSWORD, or a line in .pgpass, or the password in the URL");
    }

    @Test
    void afterALoginItIsNeitherShownNorKept() {
        work.revision("1a", "", "One", "create table t ();", "drop table t;");
        String url = "postgresql://postgres:" + server.password() + "@" + address;
        for (String[] command : new String[][] {
            {"upgrade", "head", "-v", "-v"},
            {"log", "-v"},
            {"log", "--json"},
            {"current", "-v", "-v"},
            {"downgrade", "base", "--yes", "-v", "-v", "--json"}
        }) {
            CliRun run = work.run(joined(new String[] {"-u", url}, command)).exits(ExitCode.DONE);
            assertThat(run.out() + run.err()).doesNotContain(server.password());
        }
        List<String> content = new TestDatabase(server.jdbcUrl("app") + "&password=" + server.password()).content();
        assertThat(String.join("\n", content)).contains("retort.history").doesNotContain(server.password());
    }

    @Test
    void aMistakeInTheSettingsDoesNotShowIt() {
        for (String url : List.of(
                "[\"postgresql://u:geheim@h/x\"]", "postgresql://u:geheim@h/x", "\"postgresql://u:geheim@h/x")) {
            work.write("retort.toml", "[env.plain]\nurl = " + url + "\n");
            CliRun run = work.refuses(ExitCode.NOTHING_TOUCHED, "current", "--json", "-v");
            assertThat(run.out() + run.err()).contains("retort.toml:2").doesNotContain("geheim");
        }
    }
}
