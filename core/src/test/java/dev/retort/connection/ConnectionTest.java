package dev.retort.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retort.embedded.ThrowawayServer;
import dev.retort.fixture.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a connection is not had: each reason in its own words, and none with the password. */
class ConnectionTest {

    private static final String SECRET = "s3cret%40x";

    private static final int PORT = ThrowawayServer.shared().port();

    private static final TestDatabase DATABASE = TestDatabase.create();

    /** Roles of this test's own may not come in without a password, or not at all; everybody else may, as before. */
    @BeforeAll
    static void makeRoles() {
        DATABASE.execute("""
                set password_encryption = 'scram-sha-256';
                create role connection_password login password 's3cret@x';
                create role connection_rejected login;
                create role connection_limited login connection limit 0;
                do $$
                begin
                    execute format($sql$
                        copy (select unnest(array[
                            'host all connection_password 127.0.0.1/32 scram-sha-256',
                            'host all connection_rejected 127.0.0.1/32 reject',
                            'host all all 127.0.0.1/32 trust'])) to %L$sql$, current_setting('hba_file'));
                    perform pg_reload_conf();
                    perform pg_sleep(0.2);
                end $$""");
    }

    private static Database database(String url) {
        return new Database(DatabaseUrl.parse(url), SessionSettings.standard(), "alice@laptop");
    }

    private static String at(String login) {
        return "postgresql://" + login + "@127.0.0.1:" + PORT + "/" + DATABASE.name();
    }

    private static String refusal(String url) {
        ConnectionException refused = catchThrowableOfType(
                ConnectionException.class, () -> database(url).connect().close());
        assertThat(refused).as(url).isNotNull();
        assertThat(refused.getMessage()).doesNotContain("s3cret");
        return String.valueOf(refused.getMessage());
    }

    @Test
    void aConnectionIsInAutocommitModeAndSaysWhoseItIs() throws SQLException {
        try (Connection connection = database(DATABASE.url()).connect()) {
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(DATABASE.query("select distinct application_name from pg_stat_activity where datname = '"
                            + DATABASE.name() + "' and application_name like 'retort%'"))
                    .containsExactly("retort alice@laptop");
        }
    }

    @Test
    void thePasswordOfTheUrlIsUsed() throws SQLException {
        try (Connection connection =
                database(at("connection_password:" + SECRET)).connect()) {
            assertThat(connection.getMetaData().getUserName()).isEqualTo("connection_password");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # who                           | message
            connection_password:s3cret      | wrong password for user 'connection_password' at URL; set PGPASSWORD, or a line in .pgpass, or the password in the URL
            connection_password             | the server at HOST wants a password for user 'connection_password'; set PGPASSWORD, or a line in .pgpass, or the password in the URL
            connection_rejected:s3cret      | the server at HOST does not let user 'connection_rejected' in: FATAL: pg_hba.conf rejects connection for host "127.0.0.1", user "connection_rejected", database "DATABASE", no encryption
            connection_nobody:s3cret        | the server at HOST does not let user 'connection_nobody' in: FATAL: role "connection_nobody" does not exist
            connection_limited              | the server at HOST has too many connections already: FATAL: too many connections for role "connection_limited"; a run needs two. Close others, or raise the limit: max_connections, or CONNECTION LIMIT of the role or the database
            """)
    void whoIsNotLetIn(String login, String message) {
        String user = login.replaceFirst(":.*", "");

        // PostgreSQL 13 says it in other words.
        assertThat(refusal(at(login)).replace(", SSL off", ", no encryption"))
                .isEqualTo(message.replace("URL;", at(user) + ";")
                        .replace("HOST", "127.0.0.1:" + PORT)
                        .replace("DATABASE", DATABASE.name()));
    }

    @Test
    void aDatabaseThatIsNotThere() {
        assertThat(refusal("postgresql://postgres:s3cret@127.0.0.1:" + PORT + "/no%20such"))
                .isEqualTo("there is no database 'no such' at 127.0.0.1:" + PORT + "; create it, or correct the URL");
    }

    @Test
    void aPortAtWhichNothingListens() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(refusal("postgresql://me:s3cret@127.0.0.1:" + port + "/app"))
                .isEqualTo("nothing answers at 127.0.0.1:" + port
                        + "; is PostgreSQL running there, and is the port right?");
    }

    @Test
    void aHostThatIsNotThere() {
        assertThat(refusal("postgresql://me:s3cret@no-such-host.invalid:5432/app"))
                .isEqualTo("there is no host 'no-such-host.invalid';"
                        + " check the URL postgresql://me@no-such-host.invalid:5432/app");
    }

    @Test
    void aHostOfSupabaseThatIsNotThereIsExplained() {
        assertThat(ConnectionFailure.of(
                        DatabaseUrl.parse("postgresql://postgres:s3cret@db.abc.supabase.co:5432/postgres"),
                        new SQLException("failed", "08001", new UnknownHostException("db.abc.supabase.co"))))
                .hasMessage("there is no host 'db.abc.supabase.co'; check the URL"
                        + " postgresql://postgres@db.abc.supabase.co:5432/postgres (this host has only IPv6 addresses:"
                        + " from an IPv4 network use the session pooler's URL, on *.pooler.supabase.com:5432)");
    }

    @Test
    @Timeout(20)
    void aServerThatAcceptsAndSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "postgresql://me:s3cret@127.0.0.1:" + silent.getLocalPort() + "/app?loginTimeout=1";

            assertThat(refusal(url))
                    .isEqualTo("no answer from 127.0.0.1:" + silent.getLocalPort()
                            + " in time; a firewall may be in between");
        }
    }

    @Test
    void aServerThatIsNoPostgresqlIsToldAsWhatTheDriverSays() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread answer = new Thread(() -> {
                try (Socket socket = other.accept()) {
                    socket.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    // The test is over.
                }
            });
            answer.start();

            String url = "postgresql://me:s3cret@127.0.0.1:" + other.getLocalPort() + "/app?sslmode=disable";
            assertThat(refusal(url))
                    .startsWith("cannot connect to postgresql://me@127.0.0.1:" + other.getLocalPort() + "/app: ");
            answer.join();
        }
    }

    @Test
    void aParameterThatTheDriverDoesNotUnderstand() {
        assertThat(refusal(at("postgres:s3cret") + "?sslmode=sometimes"))
                .startsWith("cannot connect to " + at("postgres") + ": ")
                .contains("sslmode");
    }
}
