package dev.retort.embedded;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program that has run to its end.
 *
 * @param output standard output and standard error, interleaved, without surrounding blanks
 */
record ProgramRun(int exitCode, String output) {

    /**
     * Runs a command with nothing on its standard input.
     *
     * @throws IOException if the program can't be started
     */
    static ProgramRun of(List<String> command, Path workingFolder) throws IOException {
        Process process = builder(command, workingFolder)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .start();
        try (InputStream stream = process.getInputStream()) {
            String output = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new ProgramRun(process.waitFor(), output.strip());
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("interrupted while waiting for " + command.getFirst(), e);
        }
    }

    /** A process whose behaviour doesn't depend on the caller's locale, time zone or libpq settings. */
    static ProcessBuilder builder(List<String> command, Path workingFolder) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(workingFolder.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.equals("LANG"));
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        return builder;
    }

    boolean succeeded() {
        return exitCode == 0;
    }
}
