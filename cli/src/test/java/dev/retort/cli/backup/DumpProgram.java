package dev.retort.cli.backup;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.retort.cli.fixture.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code pg_dump} of the PATH, or that of {@code -Dretort.pg_dump}. */
final class DumpProgram {

    static final String NAME = System.getProperty("retort.pg_dump", "pg_dump");

    private DumpProgram() {}

    /** Where it is older than the server, the tests are left out and say so. */
    static void abortUnlessItReads(TestDatabase database) {
        int server = Integer.parseInt(database.query("select current_setting('server_version_num')::int / 10000")
                .getFirst());
        int program = version();
        if (program < server) {
            abort("pg_dump " + program + " is too old for the server " + server
                    + "; -Dretort.pg_dump=/usr/lib/postgresql/" + server + "/bin/pg_dump names another one");
        }
    }

    private static int version() {
        try {
            Process process = new ProcessBuilder(NAME, "--version").start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher version = Pattern.compile("\\(PostgreSQL\\) ([0-9]+)").matcher(said);
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
