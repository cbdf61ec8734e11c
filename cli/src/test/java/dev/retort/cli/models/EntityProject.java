package dev.retort.cli.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A project whose models are entities, and the commands that a person runs when these have changed. */
record EntityProject(Workspace work, ApplicationFolder application) {

    static EntityProject of(Workspace work, String provider) {
        return new EntityProject(work, new ApplicationFolder(work.folder(), provider));
    }

    /** @param models the lines of {@code [models]} beside the class path */
    EntityProject settings(String... models) throws IOException {
        work.settings("[models]\n" + String.join("\n", models) + "\n" + application.classPath()
                + "[compare]\nscratch = \"server\"\n");
        return this;
    }

    /** Writes a migration, which is proven. */
    CliRun generate(String id, String message, String... more) {
        List<String> arguments = Stream.concat(
                        Stream.of("revision", "--autogenerate", "--rev-id", id, "-m", message), Stream.of(more))
                .toList();
        CliRun run = work.run(arguments.toArray(String[]::new)).exits(ExitCode.DONE);
        assertThat(run.out()).contains("It was tried in a scratch database: up, down, and up again.");
        return run;
    }

    /** The text of the only migration of this id. */
    String migration(String id) throws IOException {
        try (Stream<Path> files = Files.list(work.folder().resolve("migrations/versions"))) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().contains(id))
                    .toList();
            assertThat(found).hasSize(1);
            return Files.readString(found.getFirst());
        }
    }

    void upgrade() {
        work.run("upgrade", "head").exits(ExitCode.DONE);
    }

    void hasNoChanges() {
        work.run("check").exits(ExitCode.DONE).prints("No changes in the models.");
    }
}
