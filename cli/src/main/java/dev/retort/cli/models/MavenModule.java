package dev.retort.cli.models;

import dev.retort.cli.settings.CliException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The module whose class path is asked for, and the build that it is part of.
 *
 * @param folder of the module
 * @param root the topmost folder whose POM has the module below it; the module's own when none has
 */
record MavenModule(Path folder, Path root) {

    /** @throws CliException when there is no POM, or one of a build that has only modules */
    static MavenModule in(Path folder, String where) {
        Path pom = folder.resolve(Pom.NAME);
        if (!Files.isRegularFile(pom)) {
            throw new CliException(
                    where + ": 'models.classpath' is to come from Maven, and " + pom + " is not there; say"
                            + " classpath = \"maven:MODULE\", or list folders and jars: classpath = [\"build/classes/java/main\","
                            + " \"lib/*\"]");
        }
        List<Path> modules = Pom.read(pom).modules();
        if (!modules.isEmpty() && !Files.isDirectory(folder.resolve("src/main"))) {
            throw new CliException(where + ": " + pom + " has only modules; say which one has the entities: classpath ="
                    + " \"maven:" + folder.relativize(Pom.folder(modules.getFirst())) + "\"");
        }
        return new MavenModule(folder, root(folder));
    }

    private static Path root(Path folder) {
        Path root = folder;
        for (Path above = folder.getParent(); above != null; above = above.getParent()) {
            Path pom = above.resolve(Pom.NAME);
            if (Files.isRegularFile(pom) && Pom.read(pom).modules().contains(root.resolve(Pom.NAME))) {
                root = above;
            }
        }
        return root;
    }

    boolean isAlone() {
        return root.equals(folder);
    }

    /** Every file that Maven's answer depends on, apart from what it has fetched. */
    List<Path> files() throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        addWithParentsAndModules(root.resolve(Pom.NAME), files);
        addWithParentsAndModules(folder.resolve(Pom.NAME), files);
        Path settings = root.resolve(".mvn");
        if (Files.isDirectory(settings)) {
            try (Stream<Path> all = Files.walk(settings)) {
                all.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        return new ArrayList<>(files);
    }

    private static void addWithParentsAndModules(Path file, Set<Path> files) {
        if (!Files.isRegularFile(file) || !files.add(file)) {
            return;
        }
        Pom pom = Pom.read(file);
        pom.parent().ifPresent(parent -> addWithParentsAndModules(parent, files));
        pom.modules().forEach(module -> addWithParentsAndModules(module, files));
    }

    /** The nearest wrapper, else what is on the PATH. */
    String program() {
        Optional<Path> wrapper = Stream.iterate(folder, at -> at != null && at.startsWith(root), Path::getParent)
                .map(at -> at.resolve("mvnw"))
                .filter(Files::isExecutable)
                .findFirst();
        return wrapper.map(Path::toString).orElse("mvn");
    }

    /** What makes Maven do something with this module, and with those that it is made of. */
    List<String> selection() {
        return isAlone()
                ? List.of()
                : List.of("-pl", root.relativize(folder).toString().replace(File.separatorChar, '/'), "-am");
    }

    /** For messages: a command that a person may run anywhere. */
    String command(String goals) {
        return Stream.of(Stream.of(program(), "-q", "-f", root.toString()), selection().stream(), Stream.of(goals))
                .flatMap(words -> words)
                .reduce((left, right) -> left + " " + right)
                .orElseThrow();
    }
}
