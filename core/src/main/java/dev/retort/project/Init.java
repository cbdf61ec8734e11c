package dev.retort.project;

import dev.retort.migration.FileProblem;
import dev.retort.migration.FileTemplate;
import dev.retort.migration.Format;
import dev.retort.migration.NewRevision;
import dev.retort.migration.ScriptException;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes a folder, empty or with a project in it, a Retort project. Overwrites nothing; after a failure removes what it made. */
public final class Init {

    private final Path root;
    private final String settingsName;

    public Init(Path root, String settingsName) {
        this.root = root;
        this.settingsName = settingsName;
    }

    /** Whether to write a first migration to look at. */
    public enum Example {
        YES,
        NO
    }

    /**
     * Writes the settings file and the folder for versions.
     *
     * @param scripts the folder for migrations, relative to the project's
     * @return the files and folders that were created
     * @throws ScriptException when there is something in the way, or it cannot be written
     */
    public List<Path> run(String scripts, Format format, Example example) {
        Path settings = root.resolve(settingsName);
        Path folder = root.resolve(scripts).normalize();
        if (Files.exists(settings)) {
            throw new ScriptException(settings + " exists already; this folder is a Retort project");
        }
        if (!folder.startsWith(root)) {
            throw new ScriptException(folder + " lies outside of " + root + "; choose a folder below it");
        }
        if (Files.exists(folder) && !isEmptyFolder(folder)) {
            throw new ScriptException(folder + " is there and not empty; choose another folder, or empty it");
        }
        List<Path> created = new ArrayList<>();
        try {
            createFolders(folder.resolve("versions"), created);
            Files.writeString(settings, settings(root.relativize(folder), format), StandardOpenOption.CREATE_NEW);
            created.add(settings);
            if (example == Example.YES) {
                created.add(example(format).writeTo(folder.resolve("versions")));
            }
            return List.copyOf(created);
        } catch (IOException e) {
            undo(created);
            String at =
                    e instanceof FileSystemException failed && failed.getFile() != null ? failed.getFile() : "" + root;
            throw new ScriptException(at + ": cannot be written: " + FileProblem.reason(e), e);
        } catch (ScriptException e) {
            undo(created);
            throw e;
        }
    }

    private static boolean isEmptyFolder(Path folder) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }

    /** One by one, so that each new one is known. */
    private static void createFolders(Path folder, List<Path> created) throws IOException {
        Path parent = folder.getParent();
        if (parent != null && !Files.exists(parent)) {
            createFolders(parent, created);
        }
        if (!Files.exists(folder)) {
            created.add(Files.createDirectory(folder));
        }
    }

    private static void undo(List<Path> created) {
        for (Path path : created.reversed()) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                // The first failure is the one to tell.
            }
        }
    }

    private static String settings(Path scripts, Format format) {
        return """
                # Settings of Retort; all of them: docs/reference/settings.md

                %-31s # holds versions/
                %-31s # what 'retort revision' writes: java or sql

                # The first environment is the default; -e NAME chooses another one.
                [env.development]
                url = "embedded:"               # a PostgreSQL that Retort starts by itself

                [env.production]
                url = "${DATABASE_URL}"         # postgresql://user@host:5432/database
                lock_timeout = "2s"             # how long a statement may wait for a lock
                """.formatted(
                        "script_location = \"" + quoted(scripts) + "\"",
                        "format = \"" + format.name().toLowerCase(Locale.ROOT) + "\"");
    }

    /** Inside a basic string of TOML; a slash leads to a folder everywhere, and a dot is the project's own. */
    private static String quoted(Path scripts) {
        List<String> names = new ArrayList<>();
        scripts.forEach(name -> names.add(name.toString().replace("\\", "\\\\").replace("\"", "\\\"")));
        String joined = String.join("/", names);
        return joined.isEmpty() ? "." : joined;
    }

    private static NewRevision example(Format format) {
        RevisionNode node = RevisionNode.of(RevisionId.of("000000000001"), List.of(), "Create notes");
        String template = switch (format) {
            case JAVA -> "R{rev}_{Slug}";
            case SQL -> "{rev}_{slug}";
        };
        NewRevision empty =
                NewRevision.of(node, format, new FileTemplate(template), Instant.EPOCH.atZone(ZoneOffset.UTC));
        return switch (format) {
            case JAVA ->
                new NewRevision(
                        empty.fileName(), empty.text().replace("    public void upgrade(Operations op) {}", """
                                            public void upgrade(Operations op) {
                                                op.createTable(
                                                        "notes",
                                                        column("id", bigint()).identity(),
                                                        column("body", text()).notNull(),
                                                        column("created_at", timestamptz()).notNull().serverDefault(now()),
                                                        primaryKey("id").named("pk_notes"));
                                            }""".indent(
                                4).stripTrailing()));
            case SQL ->
                new NewRevision(
                        empty.fileName(),
                        empty.text()
                                .replace("-- upgrade\n", """
                                        -- upgrade
                                        create table notes (
                                            id bigint generated always as identity constraint pk_notes primary key,
                                            body text not null,
                                            created_at timestamptz not null default now()
                                        );
                                        """)
                                .replace("-- downgrade\n", "-- downgrade\ndrop table notes;\n"));
        };
    }
}
