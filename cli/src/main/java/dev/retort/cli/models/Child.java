package dev.retort.cli.models;

import dev.retort.cli.settings.CliException;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Another program that has run to its end.
 *
 * @param output standard output and standard error
 */
public record Child(int exit, String output) {

    private static final int MINUTES = 10;

    public Child {
        output = output.strip();
    }

    /** Why Maven failed, in its first words about it. */
    public String mavenError() {
        String mark = "[ERROR] ";
        return output.lines()
                .filter(line -> line.contains(mark))
                .map(line -> line.substring(line.indexOf(mark) + mark.length()))
                .findFirst()
                .orElse("it ends with " + exit);
    }

    /**
     * @param input what it reads from standard input
     * @param log where its output goes meanwhile; deleted afterwards
     * @throws CliException when it cannot be started or does not end
     */
    public static Child run(List<String> command, Path folder, String input, Path log) {
        String program = command.getFirst();
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            try (Writer typed = process.outputWriter(StandardCharsets.UTF_8)) {
                typed.write(input);
            } catch (IOException e) {
                // It has ended before it read all; what it says tells more.
            }
            try {
                if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                    throw new CliException(program + " did not end in " + MINUTES + " minutes");
                }
            } finally {
                process.destroyForcibly();
            }
            return new Child(process.exitValue(), Files.readString(log));
        } catch (IOException e) {
            throw new CliException(program + " cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CliException("interrupted while waiting for " + program, e);
        } finally {
            log.toFile().delete();
        }
    }
}
