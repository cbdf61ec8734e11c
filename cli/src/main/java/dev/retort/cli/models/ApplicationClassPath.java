package dev.retort.cli.models;

import dev.retort.cli.settings.CliException;
import dev.retort.cli.settings.ModelSettings.ClassPath;
import dev.retort.migration.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Folders and jars that the application runs with. */
record ApplicationClassPath(List<Path> entries) {

    ApplicationClassPath {
        entries = List.copyOf(entries);
    }

    /** @throws CliException when something is missing or old, with what to do */
    static ApplicationClassPath of(ClassPath setting, String where, KeptAnswers answers) throws IOException {
        return new ApplicationClassPath(
                switch (setting) {
                    case ClassPath.Paths listed -> listed(listed.entries(), where);
                    case ClassPath.Maven maven -> {
                        MavenModule module = MavenModule.in(maven.module(), where);
                        List<Path> entries = new MavenClassPath(module, answers).entries();
                        new CompiledClasses(module).requireFresh(entries);
                        yield entries;
                    }
                });
    }

    private static List<Path> listed(List<Path> names, String where) {
        List<Path> entries = new ArrayList<>();
        for (Path name : names) {
            if (name.endsWith("*")) {
                entries.addAll(jars(name.resolveSibling(""), where));
            } else if (Files.exists(name)) {
                entries.add(name);
            } else {
                throw new CliException(where + ": 'models.classpath' names " + name + ", which is not there; build the"
                        + " application first");
            }
        }
        return entries;
    }

    private static List<Path> jars(Path folder, String where) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CliException(
                    where + ": 'models.classpath' names the jars of " + folder + ": " + FileProblem.reason(e), e);
        }
    }
}
