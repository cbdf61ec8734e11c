package dev.retort.cli.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.settings.ModelSettings;
import dev.retort.cli.settings.SettingsFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A project with an application's classes in {@code classes}: one of the models of the module {@code jpa}, which are realistic.
 *
 * @param provider one of the class paths of {@code jpa/providers}
 */
record ApplicationFolder(Path root, String provider) {

    static final String BOOT_3_5 = "boot-3.5";
    static final String BOOT_4_1 = "boot-4.1";

    private static final Path MODULE = Path.of(System.getProperty("retort.root"), "jpa");

    ApplicationFolder with(String model) throws IOException {
        return compile(MODULE.resolve("src/test/models").resolve(model));
    }

    ApplicationFolder compile(Path sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var output = new StringWriter();
        Path classes = Files.createDirectories(root.resolve("classes"));
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> files = Files.walk(sources)) {
            var options = List.of("--release", "17", "-proc:none", "-nowarn", "-cp", jars(), "-d", classes.toString());
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            boolean done = compiler.getTask(
                            output, manager, null, options, null, manager.getJavaFileObjectsFromPaths(java))
                    .call();
            assertThat(done).as(output.toString()).isTrue();
        }
        return this;
    }

    /** What Maven has resolved for the provider. */
    String jars() throws IOException {
        return Files.readString(MODULE.resolve("providers").resolve(provider).resolve("target/classpath"))
                .strip();
    }

    /** The class path as a setting. */
    String classPath() throws IOException {
        return Stream.concat(Stream.of("classes"), Arrays.stream(jars().split(":", -1)))
                .map(entry -> "'" + entry + "'")
                .collect(Collectors.joining(", ", "classpath = [", "]\n"));
    }

    /** @param models the lines of {@code [models]} beside the class path */
    Models models(String models) throws IOException {
        return modelsOf(models + "\n" + classPath());
    }

    Models modelsOf(String models) throws IOException {
        Path file = Files.writeString(
                root.resolve(SettingsFile.NAME), "[env.test]\nurl = 'embedded:'\n[models]\n" + models);
        ModelSettings settings = SettingsFile.read(file).models().orElseThrow();
        return new Models(root, settings);
    }
}
