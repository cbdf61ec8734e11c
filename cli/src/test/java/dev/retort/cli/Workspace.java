package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.embedded.ThrowawayServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A folder, a database of its own and a shell, for one test. */
public final class Workspace implements AfterEachCallback, AutoCloseable {

    private final Path folder;
    private @Nullable TestDatabase database;

    public Workspace() {
        try {
            folder = Files.createTempDirectory("retort-test-").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    /** Created when it is first asked for. */
    public TestDatabase database() {
        if (database == null) {
            database = new TestDatabase(ThrowawayServer.shared().newDatabase());
        }
        return database;
    }

    /** Nobody sits before it; the environment says who it is and nothing else. */
    public Shell shell() {
        return new Shell(this, Map.of("USER", "alice", "HOSTNAME", "laptop"), Set.of(), "");
    }

    public CliRun run(String... arguments) {
        return shell().run(arguments);
    }

    /** Runs what is to fail with this code and one error message, and to leave files and database as they were. */
    public CliRun refuses(ExitCode code, String... arguments) {
        return refuses(code, shell(), arguments);
    }

    public CliRun refuses(ExitCode code, Shell shell, String... arguments) {
        Snapshot before = snapshot();
        CliRun run = shell.run(arguments).exits(code);
        assertThat(snapshot()).as(run.toString()).isEqualTo(before);
        assertThat(run.err().split("error: ", -1))
                .as("what precedes the error, and the error\n" + run)
                .hasSize(2);
        assertThat(run.err()).as(run.toString()).doesNotContain("\tat ", "this should not happen");
        return run;
    }

    public Snapshot snapshot() {
        return new Snapshot(Snapshot.filesIn(folder), database == null ? List.of() : database.content());
    }

    /** The settings of a project whose only environment is the database. */
    public void settings() {
        settings("");
    }

    /** @param top lines before the environment */
    public void settings(String top) {
        write("retort.toml", top + "\n[env.test]\nurl = \"" + database().url() + "\"\n");
        createFolder("migrations/versions");
    }

    /** A project with two revisions: {@code 1a} creates a table with two users, {@code 2b} adds a column. */
    public void project() {
        settings();
        revision("1a", "", "Create users", """
                create table users (id bigint primary key, email text not null);
                insert into users values (1, 'ada@example.org'), (2, 'alan@example.org');""", "drop table users;");
        revision("2b", "1a", "Add phone", "alter table users add phone text;", "alter table users drop phone;");
    }

    /** An SQL migration; its name is the id. */
    public void revision(String id, String down, String message, String upgrade, String downgrade) {
        write("migrations/versions/" + id + ".sql", """
                -- %s
                -- revision: %s
                -- down: %s

                -- upgrade
                %s

                -- downgrade
                %s
                """.formatted(message, id, down, upgrade, downgrade));
    }

    /** A Java migration {@code R…_Test}, without a downgrade. */
    public void javaRevision(String id, String down, String body) {
        write("migrations/versions/R" + id + "_Test.java", """
                import dev.retort.migration.Migration;
                import dev.retort.migration.Revision;
                import dev.retort.operation.Operations;

                /** Test. */
                @Revision(id = "%s", down = {%s})
                public final class R%s_Test implements Migration {
                    @Override
                    public void upgrade(Operations op) {
                        %s
                    }

                    @Override
                    public void downgrade(Operations op) {}
                }
                """.formatted(
                        id, down.isEmpty() ? "" : "\"" + down + "\"", id, body));
    }

    public void write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            createFolder(folder.relativize(file).resolveSibling("").toString());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void createFolder(String name) {
        try {
            Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A command's text without what differs from run to run; see {@link CliRun}. */
    public String readable(String text) {
        String readable = text.replace(folder.toString(), "/project")
                .replaceAll("\\([0-9.]+ m?s\\)", "(0 ms)")
                .replaceAll(" in [0-9.]+ m?s;", " in 0 ms;");
        return database == null ? readable : database.readable(readable);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        if (database != null) {
            ThrowawayServer.shared().dropDatabase(database.name());
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
