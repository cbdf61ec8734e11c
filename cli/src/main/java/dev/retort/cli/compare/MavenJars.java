package dev.retort.cli.compare;

import dev.retort.cli.models.Child;
import dev.retort.cli.settings.CliException;
import dev.retort.embedded.PostgresBinaries.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Has Maven fetch PostgreSQL's programs, with the mirrors and proxies that it is set up with.
 *
 * @param repository Maven's local one, looked into first
 * @param folder where {@code mvnw} may lie, and what is fetched may be put
 * @param messages told what takes time
 */
record MavenJars(Path repository, Path folder, Path target, Consumer<String> messages) implements Release.Jars {

    @Override
    public Path jar(Release release) {
        String name = release.artifact() + "-" + release.version() + ".jar";
        Path known = repository
                .resolve(release.group().replace('.', '/'))
                .resolve(release.artifact())
                .resolve(release.version())
                .resolve(name);
        return Files.isRegularFile(known) ? known : fetched(release, name);
    }

    private Path fetched(Release release, String name) {
        messages.accept("fetching PostgreSQL " + release.major() + " for scratch databases (once per machine)");
        try {
            Files.createDirectories(target);
            Child maven = Child.run(command(release), target, "", Files.createTempFile(target, "maven", ".log"));
            Path jar = target.resolve(name);
            if (maven.exit() != 0 || !Files.isRegularFile(jar)) {
                throw new CliException("Maven cannot fetch " + release + ": " + maven.mavenError());
            }
            return jar;
        } catch (IOException e) {
            throw new CliException("Maven cannot fetch " + release + ": " + e.getMessage(), e);
        }
    }

    private List<String> command(Release release) {
        Path wrapper = folder.resolve("mvnw");
        return List.of(
                Files.isExecutable(wrapper) ? wrapper.toString() : "mvn",
                "-B",
                "-q",
                "dependency:copy",
                "-Dartifact=" + release,
                "-DoutputDirectory=" + target);
    }
}
