package dev.retort.cli.models;

import dev.retort.cli.settings.CliException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the classes of Maven's modules are there and as new as their sources; else the entities of yesterday would be compared. */
record CompiledClasses(MavenModule module) {

    private static final List<String> SOURCES = List.of("java", "kotlin", "groovy", "scala");

    private record Newest(Path file, FileTime time) {}

    /** @throws CliException with the command that compiles them */
    void requireFresh(List<Path> classPath) throws IOException {
        for (Path entry : classPath) {
            if (entry.endsWith("target/classes")) {
                requireFresh(entry);
            }
        }
    }

    private void requireFresh(Path classes) throws IOException {
        Path main = classes.resolve("../../src/main").normalize();
        Optional<Newest> source = Optional.empty();
        for (String language : SOURCES) {
            source = later(source, newest(main.resolve(language), "." + (language.equals("kotlin") ? "kt" : language)));
        }
        if (source.isEmpty()) {
            return;
        }
        Optional<Newest> compiled = newest(classes, ".class");
        if (compiled.isEmpty()) {
            throw new CliException(classes + ": holds no classes yet; compile first: " + compile());
        }
        if (source.get().time().compareTo(compiled.get().time()) > 0) {
            throw new CliException(
                    classes + ": older than " + main.relativize(source.get().file()) + "; compile first: " + compile());
        }
    }

    private String compile() {
        return module.command("compile");
    }

    private static Optional<Newest> later(Optional<Newest> left, Optional<Newest> right) {
        return Stream.of(left, right).flatMap(Optional::stream).max(Comparator.comparing(Newest::time));
    }

    private static Optional<Newest> newest(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(file ->
                            new Newest(file, FileTime.fromMillis(file.toFile().lastModified())))
                    .max(Comparator.comparing(Newest::time));
        }
    }
}
