package dev.retort.cli.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the backend's entities, of the SQL beside them and of its migrations, in which entities may be changed. */
record StudentVerse(EntityProject project) {

    static final String HEAD = "8f3d2c91ab47";

    private static final Path MODULE = Path.of(System.getProperty("retort.root"), "studentverse");
    private static final Path MODULES = Path.of("com/studentverse/app/modules");
    private static final String ENTITY = "(User|Offer|Entitlement|\\w+Status)\\.java";

    /** Without migrations and not compiled. */
    static StudentVerse in(Workspace work) throws IOException {
        EntityProject project = EntityProject.of(work, ApplicationFolder.BOOT_4_1)
                .settings("packages = ['com.studentverse.app.modules']", "sql = 'models.sql'");
        Path sources = MODULE.resolve("src/main/java");
        try (Stream<Path> files = Files.walk(sources.resolve(MODULES))) {
            // Repositories and services need more of Spring.
            for (Path file : files.filter(file -> file.getFileName().toString().matches(ENTITY))
                    .toList()) {
                work.write("src/" + sources.relativize(file), Files.readString(file));
            }
        }
        work.write("models.sql", Files.readString(MODULE.resolve("models.sql")));
        return new StudentVerse(project);
    }

    StudentVerse withMigrations() throws IOException {
        try (Stream<Path> files = Files.list(MODULE.resolve("migrations/versions"))) {
            for (Path file : files.toList()) {
                project.work().write("migrations/versions/" + file.getFileName(), Files.readString(file));
            }
        }
        return this;
    }

    /** @param file below the modules, as {@code users/User} */
    StudentVerse replace(String file, String old, String changed) {
        String name = "src/" + MODULES + "/" + file + ".java";
        String text = project.work().read(name);
        assertThat(text).as(name).containsOnlyOnce(old);
        project.work().write(name, text.replace(old, changed));
        return this;
    }

    StudentVerse add(String file, String text) {
        project.work().write("src/" + MODULES + "/" + file + ".java", text);
        return this;
    }

    StudentVerse compile() throws IOException {
        project.application().compile(project.work().folder().resolve("src"));
        return this;
    }
}
