package dev.retort.cli.models;

import dev.retort.cli.settings.CliException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Asks Maven for the class path of a module at run time, once for each state of the POM files.
 *
 * <p>Where a build has several modules, the question goes to its root with {@code -am}, and the phase {@code compile} is run without
 * compiling: only then does Maven answer with the folders of classes of the other modules instead of jars that may be nowhere.
 */
record MavenClassPath(MavenModule module, KeptAnswers answers) {

    private static final String KIND = "classpath";

    /** The module's classes first. */
    List<Path> entries() throws IOException {
        Fingerprint fingerprint = new Fingerprint().with(module.folder().toString());
        for (Path file : module.files()) {
            fingerprint.withFile(file);
        }
        String key = fingerprint.hex();
        Optional<List<Path>> kept = answers.find(KIND, key).map(this::read).filter(MavenClassPath::isThere);
        if (kept.isPresent()) {
            return kept.get();
        }
        String answer = ask();
        answers.keep(KIND, key, answer);
        return read(answer);
    }

    private List<Path> read(String answer) {
        List<Path> entries = new ArrayList<>();
        entries.add(module.folder().resolve("target/classes"));
        Arrays.stream(answer.strip().split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .forEach(entries::add);
        return entries;
    }

    /** Whether nobody has emptied the local repository; classes may be missing, which is said elsewhere. */
    private static boolean isThere(List<Path> entries) {
        return entries.stream()
                .allMatch(entry -> Files.exists(entry) || !entry.toString().endsWith(".jar"));
    }

    private String ask() throws IOException {
        Path folder = answers.folder();
        Path file = Files.createTempFile(folder, "maven", ".txt");
        Path log = Files.createTempFile(folder, "maven", ".log");
        try {
            // Without the network first: it is faster, and mostly everything has been fetched by the last build.
            Child offline = Child.run(command(file, List.of("-o")), module.root(), "", log);
            if (offline.exit() == 0) {
                return Files.readString(file);
            }
            Child online = Child.run(command(file, List.of()), module.root(), "", log);
            if (online.exit() != 0) {
                throw new CliException("Maven does not tell the class path of " + module.folder() + ": "
                        + online.mavenError() + ". See what it says to: " + module.command(String.join(" ", goals())));
            }
            return Files.readString(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private List<String> command(Path file, List<String> more) {
        List<String> command = new ArrayList<>(List.of(module.program(), "-B", "-q", "-T1"));
        command.addAll(more);
        command.addAll(module.selection());
        command.addAll(List.of(
                "-Dmaven.main.skip=true",
                "-Dmaven.resources.skip=true",
                "-DincludeScope=runtime",
                "-Dmdep.regenerateFile=true",
                "-Dmdep.outputFile=" + file));
        command.addAll(goals());
        return command;
    }

    private List<String> goals() {
        return module.isAlone()
                ? List.of("dependency:build-classpath")
                : List.of("compile", "dependency:build-classpath");
    }
}
