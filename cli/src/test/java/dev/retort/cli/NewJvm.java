package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs commands as a person does: each in a JVM of its own. */
public final class NewJvm {

    private static final long SECONDS = 60;

    private NewJvm() {}

    public static CliRun run(Workspace work, String... arguments) throws IOException, InterruptedException {
        return run(work, List.of(), List.of(), arguments);
    }

    /**
     * @param wrapper what comes before the command, such as {@code unshare}
     * @param options of the JVM
     */
    public static CliRun run(Workspace work, List<String> wrapper, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(wrapper);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        work.createFolder(".retort");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(work.folder().toFile())
                .redirectOutput(work.folder().resolve(".retort/out").toFile())
                .redirectError(work.folder().resolve(".retort/err").toFile());
        builder.environment().putAll(work.shell().variables());
        Process process = builder.start();
        try (var input = process.outputWriter()) {
            input.write(work.shell().typed());
        }
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        return new CliRun(
                List.of(arguments),
                work.readable(work.read(".retort/out")),
                work.readable(work.read(".retort/err")),
                process.exitValue());
    }
}
