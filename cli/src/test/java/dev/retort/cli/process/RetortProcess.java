package dev.retort.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command line in a JVM of its own. */
final class RetortProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path output;

    private RetortProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** How to end a process from outside. */
    enum Signal {
        KILL(137),
        TERM(143);

        private final int exitCode;

        Signal(int exitCode) {
            this.exitCode = exitCode;
        }

        /** What a shell would say of a process that was ended so. */
        int exitCode() {
            return exitCode;
        }
    }

    /** @param arguments without the project's folder and the database's URL, which come first */
    static RetortProcess start(MigrationFolder project, TestDatabase database, String... arguments) {
        List<String> all = new ArrayList<>(List.of("-u", database.url()));
        all.addAll(List.of(arguments));
        return start(project, all);
    }

    private static RetortProcess start(MigrationFolder project, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.retort.cli.Main"));
        command.addAll(List.of("-C", project.root().toString()));
        command.addAll(arguments);
        try {
            Path output = Files.createTempFile("retort-process", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new RetortProcess(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command to its end; fails unless it succeeds. */
    static void run(MigrationFolder project, TestDatabase database, String... arguments) throws InterruptedException {
        try (RetortProcess process = start(project, database, arguments)) {
            process.succeeds();
        }
    }

    /** What a command prints that needs no database; fails unless it succeeds. */
    static String outputOf(MigrationFolder project, String... arguments) throws InterruptedException {
        try (RetortProcess process = start(project, List.of(arguments))) {
            process.succeeds();
            return process.output();
        }
    }

    void succeeds() throws InterruptedException {
        assertThat(exitCode()).as(output()).isZero();
    }

    /** Waits for the end. */
    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("ends within %s, so far: %s", PATIENCE, output())
                .isTrue();
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Standard output and standard error, so far. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(Signal signal) {
        switch (signal) {
            case KILL -> process.destroyForcibly();
            case TERM -> process.destroy();
        }
    }

    /** Ctrl-C. */
    void interrupt() throws IOException, InterruptedException {
        kill("INT");
    }

    /** It does nothing until {@link #goOn}, and nobody can tell it from one that is slow. */
    void stop() throws IOException, InterruptedException {
        kill("STOP");
    }

    void goOn() throws IOException, InterruptedException {
        kill("CONT");
    }

    private void kill(String signal) throws IOException, InterruptedException {
        int done = new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
        assertThat(done).isZero();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        try {
            Files.delete(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
