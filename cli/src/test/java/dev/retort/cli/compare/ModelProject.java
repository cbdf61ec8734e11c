package dev.retort.cli.compare;

import dev.retort.cli.fixture.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A project whose models are SQL; scratch databases are made on the server of the tests. */
final class ModelProject {

    private static final String FIRST = """
            create type mood as enum ('sad', 'ok');
            create table users (id bigint generated always as identity primary key, email text not null, feels mood);
            """;

    private ModelProject() {}

    /** The models are applied already. */
    static void make(Workspace work, String... compare) {
        work.settings("[models]\nsql = \"schema.sql\"\n[compare]\nscratch = \"server\"\n" + String.join("\n", compare));
        models(work, "");
        work.revision("1a", "", "Begin", FIRST, "drop table users; drop type mood;");
        work.run("upgrade", "head");
    }

    /** What the models say besides what is there. */
    static void models(Workspace work, String more) {
        work.write("schema.sql", FIRST + more);
    }

    /** Instead of what is there. */
    static void otherModels(Workspace work, String all) {
        work.write("schema.sql", all);
    }

    static List<String> revisions(Workspace work) {
        try (Stream<Path> files = Files.list(work.folder().resolve("migrations/versions"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
