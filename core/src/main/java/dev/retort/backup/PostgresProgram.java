package dev.retort.backup;

import dev.retort.connection.DatabaseUrl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code pg_dump} or {@code pg_restore}. Where to connect to, and the password, go by the environment of the program and never by its
 * command line, which others on the machine can read.
 *
 * @param command a path, or a name to be found on the PATH
 * @param major version
 */
record PostgresProgram(String command, int major) {

    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) ([0-9]+)");

    private static final String DUMP = "pg_dump";

    /**
     * @param command a path, or a name to be found on the PATH
     * @throws BackupException when it is not there, or is something else
     */
    static PostgresProgram find(String command) {
        String said;
        try {
            said = new Running(new ProcessBuilder(command, "--version")).output();
        } catch (IOException e) {
            throw new BackupException(
                    "there is no " + command + ": install PostgreSQL's client programs (postgresql-client), or name it:"
                            + " pg_dump = \"/usr/lib/postgresql/17/bin/pg_dump\" in the environment of retort.toml",
                    e);
        }
        Matcher version = VERSION.matcher(said);
        if (!version.find()) {
            throw new BackupException(command + " does not tell its version, but: " + said);
        }
        return new PostgresProgram(command, Integer.parseInt(version.group(1)));
    }

    /** Of the same installation as this {@code pg_dump}. */
    static PostgresProgram restoreBeside(String dump) {
        if (!dump.endsWith(DUMP)) {
            throw new BackupException("'" + dump + "' is not called pg_dump, so nobody knows where its pg_restore is");
        }
        return find(dump.substring(0, dump.length() - DUMP.length()) + "pg_restore");
    }

    /** @throws BackupException when it is older than the server: such a one refuses (manual, pg_dump, notes) */
    void checkNotOlder(int server) {
        if (major < server) {
            throw new BackupException(command + " is version " + major + " and the server is version " + server
                    + ", which it cannot read. Install version " + server + " or newer, and name it: pg_dump ="
                    + " \"/usr/lib/postgresql/" + server + "/bin/pg_dump\" in the environment of retort.toml");
        }
    }

    /**
     * Runs to its end.
     *
     * @throws BackupException when it fails; the message is what it says
     */
    void run(DatabaseUrl database, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(all);
        ConnectionVariables.of(database, builder.environment());
        try {
            Running running = new Running(builder);
            String said = running.output();
            if (running.exit() != 0) {
                throw new BackupException(command + " failed: " + said.strip());
            }
        } catch (IOException e) {
            throw new BackupException(command + " cannot be run: " + e.getMessage(), e);
        }
    }

    /** A program that is read to its end. */
    private static final class Running {

        private final Process process;

        Running(ProcessBuilder builder) throws IOException {
            this.process = builder.redirectErrorStream(true).start();
            process.getOutputStream().close();
        }

        String output() throws IOException {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        int exit() {
            try {
                return process.waitFor();
            } catch (InterruptedException e) {
                process.destroy();
                Thread.currentThread().interrupt();
                throw new BackupException("interrupted while a backup was made", e);
            }
        }
    }
}
