package dev.retort.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.embedded.ThrowawayServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code psql} and {@code pg_dump}, as they are on the PATH. */
final class PostgresPrograms {

    private PostgresPrograms() {}

    /** Fails, saying what to do, unless both are there and of the server's major version. */
    static void checkInstalled() throws Exception {
        int major = ThrowawayServer.shared().majorVersion();
        for (String program : List.of("psql", "pg_dump")) {
            assertThat(version(program))
                    .as(
                            "%s has to be on the PATH, of the server's major version; -Dpostgres.version=15.19.0, for"
                                    + " example, chooses another server",
                            program)
                    .contains("(PostgreSQL) " + major + ".");
        }
    }

    private static String version(String program) throws InterruptedException {
        try {
            return output(new ProcessBuilder(program, "--version").start());
        } catch (IOException e) {
            return "not found";
        }
    }

    /** The schema as a script, without what differs from dump to dump. */
    static String schema(TestDatabase database, String... options) throws Exception {
        List<String> all = new ArrayList<>(List.of("--schema-only"));
        all.addAll(List.of(options));
        return dump(database, all.toArray(String[]::new));
    }

    /** Schema and data as a script, without what differs from dump to dump: the keys of {@code \restrict}. */
    static String dump(TestDatabase database, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("pg_dump", "--dbname=" + uri(database)));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String dump = output(process);
        assertThat(process.exitValue()).as(dump).isZero();
        return dump.replaceAll("(?m)^(\\\\(?:un)?restrict) .*$", "$1");
    }

    /** Runs a script, as somebody would who has no settings for psql. */
    static PsqlRun psql(TestDatabase database, Path script, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("psql", "--no-psqlrc", "--quiet", "--dbname=" + uri(database)));
        command.addAll(List.of(options));
        command.addAll(List.of("--file", script.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = output(process);
        return new PsqlRun(process.exitValue(), output);
    }

    record PsqlRun(int exitCode, String output) {}

    private static String output(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private static String uri(TestDatabase database) {
        return database.url().replaceFirst("jdbc:", "");
    }
}
