package dev.retort.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * One of the models of {@code src/test/models}, compiled against one of the class paths of {@code providers}.
 *
 * @param classPath the model's classes and the provider's jars
 */
record Application(String classPath) {

    static final String BOOT_3_5 = "boot-3.5";
    static final String BOOT_4_1 = "boot-4.1";
    static final String ECLIPSELINK = "eclipselink-5.0";

    private static final Path MODULE = Path.of(System.getProperty("retort.root"), "jpa");
    private static final Path WORK = MODULE.resolve("target/applications");

    static Application of(String provider, String model) {
        return compiled(provider, model, MODULE.resolve("src/test/models").resolve(model));
    }

    /** @param sources the folder of the packages, and of files that belong to the classes */
    static Application compiled(String provider, String model, Path sources) {
        return compiledFor("17", provider, model, sources);
    }

    static Application compiledFor(String release, String provider, String model, Path sources) {
        try {
            Path classes = Files.createDirectories(WORK.resolve(provider).resolve(model));
            for (Path file : files(sources)) {
                if (!file.toString().endsWith(".java")) {
                    Path copy = classes.resolve(sources.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.write(copy, Files.readAllBytes(file));
                }
            }
            String providers = classPathOf(provider);
            compile(files(sources), release, providers, classes);
            return new Application(classes + ":" + providers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Maven has resolved for it. */
    static String classPathOf(String provider) throws IOException {
        return Files.readString(MODULE.resolve("providers").resolve(provider).resolve("target/classpath"))
                .strip();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void compile(List<Path> files, String release, String classPath, Path classes) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var output = new StringWriter();
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> sources = files.stream()
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
            var options = List.of(
                    "--release",
                    release,
                    "-proc:none",
                    "-nowarn",
                    "-parameters",
                    "-cp",
                    classPath,
                    "-d",
                    classes.toString());
            boolean done = compiler.getTask(
                            output, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(done).as(output.toString()).isTrue();
        }
    }

    /** Where Linux distributions install it; empty where there is none, as tests that need it are then left out. */
    static Optional<Path> java17() throws IOException {
        Path installed = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(installed)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(installed)) {
            return homes.filter(home -> home.getFileName().toString().contains("-17"))
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }

    /** The same with something before it. */
    Application behind(Path entry) {
        return new Application(entry + ":" + classPath);
    }

    /** Runs the program as Retort does, with these lines as its request. */
    Run run(String... request) {
        return run(Path.of(System.getProperty("java.home"), "bin/java"), request);
    }

    Run run(Path java, String... request) {
        List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        String program = MODULE.resolve("target/classes").toString();
        command.addAll(List.of("-cp", classPath + ":" + program, "dev.retort.jpa.Main"));
        try {
            Path errors = Files.createTempFile("retort-jpa", ".err");
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            try (var input = process.outputWriter(StandardCharsets.UTF_8)) {
                input.write(Stream.of(request).collect(Collectors.joining("\n")));
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Run run = new Run(process.waitFor(), output, Files.readString(errors));
            Files.delete(errors);
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The whole document of one package's entities, for PostgreSQL 17. */
    String script(String... request) {
        List<String> lines = new ArrayList<>(List.of(request));
        lines.add("postgres=17");
        Run run = run(lines.toArray(String[]::new));
        assertThat(run.exit()).as(run.errors()).isZero();
        return run.output();
    }

    /** What the program answers. */
    record Run(int exit, String output, String errors) {}
}
