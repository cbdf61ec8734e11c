package com.studentverse.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of the repository as far as the README's commands need it, and a shell in its root. */
record Shell(Path root, Map<String, String> variables) {

    /** @param output standard output and standard error together */
    record Result(int exitCode, String output) {}

    /** The copy has the settings and migrations of StudentVerse, and a {@code ./retort} that runs the classes under test. */
    static Shell inCopyOfTheRepository(Path root, Map<String, String> variables) throws IOException {
        Path module = Path.of("").toAbsolutePath();
        copy(module.resolve("retort.toml"), root.resolve("studentverse/retort.toml"));
        try (Stream<Path> files = Files.list(module.resolve("migrations/versions"))) {
            for (Path file : files.toList()) {
                copy(file, root.resolve("studentverse/migrations/versions").resolve(file.getFileName()));
            }
        }
        Path launcher = root.resolve("retort");
        Files.writeString(
                launcher, """
                #!/bin/sh
                exec '%s/bin/java' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' dev.retort.cli.Main "$@"
                """.formatted(System.getProperty("java.home"), System.getProperty("java.class.path")));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Shell(root, variables);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    Result run(String command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(variables);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running: " + command + "\n" + output);
        }
        return new Result(process.exitValue(), output);
    }
}
