package dev.retort.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectionErrorsTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @BeforeEach
    void makeProject() {
        work.project();
    }

    static Stream<Arguments> urlsThatAreNone() {
        String expected = "expected jdbc:postgresql://host:5432/database or postgresql://user@host:5432/database, or"
                + " embedded:NAME";
        return Stream.of(
                arguments("nonsense", "'nonsense' is no database URL; " + expected),
                arguments(
                        "mysql://u:geheim@h/db",
                        "'mysql://u:***@h/db' is no database URL; " + expected.replace(", or embedded:NAME", "")),
                arguments("postgresql:/u:geheim@h/db", "'***@h/db' is no database URL; " + expected),
                arguments("u:geheim@h:5432/db", "'***@h:5432/db' is no database URL; " + expected),
                arguments(
                        "postgresql://u:geheim@h",
                        "the database URL 'postgresql://u:***@h' names no database; expected …://host:5432/database"),
                arguments(
                        "postgresql://u:geheim@/db",
                        "the database URL 'postgresql://u:***@/db' names no host; expected …://host:5432/database"),
                arguments(
                        "postgresql://u:geheim@:5432/db",
                        "the database URL 'postgresql://u:***@:5432/db' names no host; expected …://host:5432/database"),
                arguments(
                        "postgresql://u:geheim@h:port/db",
                        "the port in the database URL 'postgresql://u:***@h:port/db' is no number from 1 to 65535"),
                arguments(
                        "postgresql://u:geheim@h:99999/db",
                        "the port in the database URL 'postgresql://u:***@h:99999/db' is no number from 1 to 65535"),
                arguments(
                        "postgresql://u:geheim/db",
                        "the port in the database URL 'postgresql://u:***/db' is no number from 1 to 65535"),
                arguments(
                        "postgresql://u:gehe%zzim@h/db",
                        "the database URL 'postgresql://u:***@h/db' holds a '%' that is not followed by two hexadecimal"
                                + " digits; write %25 for a percent sign"));
    }

    @ParameterizedTest
    @MethodSource("urlsThatAreNone")
    void aUrlThatIsNoneIsExplained(String url, String message) {
        work.refuses(ExitCode.NOTHING_TOUCHED, "-u", url, "upgrade", "head").says("error: --url: " + message);
        assertThat(work.run("-u", url, "upgrade", "head", "-v", "-v", "--json")
                        .toString()
                        .replace(url, ""))
                .doesNotContain("geheim", "gehe%zzim");
    }

    @Test
    void aHostThatDoesNotExistIsNamed() {
        work.refuses(ExitCode.DATABASE_REFUSES, "-u", "postgresql://ada@nowhere.invalid/db", "upgrade", "head")
                .says("error: there is no host 'nowhere.invalid'; check the URL postgresql://ada@nowhere.invalid/db");
    }

    @Test
    void aPortWhereNothingListensIsNamed() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        work.refuses(ExitCode.DATABASE_REFUSES, "-u", "postgresql://ada@127.0.0.1:" + port + "/db", "upgrade", "head")
                .says("error: nothing answers at 127.0.0.1:" + port
                        + "; is PostgreSQL running there, and is the port right?");
    }

    @Test
    void aServerThatDoesNotSpeakIsGivenUp() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + socket.getLocalPort();
            work.refuses(
                            ExitCode.DATABASE_REFUSES,
                            "-u",
                            "postgresql://ada@" + address + "/db?loginTimeout=1",
                            "upgrade",
                            "head")
                    .says("error: no answer from " + address + " in time; a firewall may be in between");
        }
    }

    @Test
    void aDatabaseThatDoesNotExistIsNamed() {
        String url = work.database().url().replace(work.database().name(), "no%20such");
        work.refuses(ExitCode.DATABASE_REFUSES, "-u", url, "upgrade", "head")
                .says("error: there is no database 'no such' at localhost:5432; create it, or correct the URL");
    }

    @Test
    void aRoleThatDoesNotExistIsNamed() {
        String url = work.database().url().replace("user=postgres", "user=nobody_here");
        work.refuses(ExitCode.DATABASE_REFUSES, "-u", url, "upgrade", "head")
                .says(
                        "error: the server at localhost:5432 does not let user 'nobody_here' in: FATAL: role \"nobody_here\""
                                + " does not exist");
    }

    @Test
    void aRoleWithoutRightsIsToldSo() {
        String role = "reader_of_" + work.database().name();
        work.database().execute("CREATE ROLE " + role + " LOGIN; REVOKE CREATE ON SCHEMA public FROM PUBLIC");
        String url = work.database().url().replace("user=postgres", "user=" + role);
        try {
            CliRun run = work.refuses(ExitCode.DATABASE_REFUSES, "-u", url, "upgrade", "head");
            assertThat(run.err())
                    .isEqualTo(
                            "warning: the role reader_of_app may not make objects in schema public. Grant CREATE on it, if"
                                    + " migrations are to make tables there.\n"
                                    + "error: the role reader_of_app may not make the schema retort, which is not there."
                                    + " Grant CREATE on the database, or make the schema for it.\nNothing was run.\n");
        } finally {
            work.database().execute("DROP ROLE " + role);
        }
    }

    @Test
    void tooManyConnectionsAreToldWithTheirLimits() {
        String role = "only_one_of_" + work.database().name();
        work.database().execute("CREATE ROLE " + role + " LOGIN CONNECTION LIMIT 0");
        String url = work.database().url().replace("user=postgres", "user=" + role);
        work.refuses(ExitCode.DATABASE_REFUSES, "-u", url, "upgrade", "head")
                .says(
                        "error: the server at localhost:5432 has too many connections already: FATAL: too many connections for"
                                + " role \"only_one_of_app\"; a run needs two. Close others, or raise the limit: max_connections, or"
                                + " CONNECTION LIMIT of the role or the database");
    }

    @Test
    void asJsonTheErrorIsADocument() {
        CliRun run = work.refuses(
                ExitCode.DATABASE_REFUSES, "--json", "-u", "postgresql://ada@nowhere.invalid/db", "current");
        assertThat(run.json())
                .containsExactly(
                        Map.entry("ok", false),
                        Map.entry("exit", 5L),
                        Map.entry(
                                "error",
                                "there is no host 'nowhere.invalid'; check the URL"
                                        + " postgresql://ada@nowhere.invalid/db"));
    }
}
