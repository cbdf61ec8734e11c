package dev.retort.cli.models;

import dev.retort.cli.settings.CliException;
import dev.retort.migration.FileProblem;
import dev.retort.sql.SourcePosition;
import dev.retort.sql.SqlSection;
import dev.retort.sql.SqlSplitter;
import dev.retort.sql.SqlStatement;
import dev.retort.sql.SqlSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The SQL that stands beside the entities.
 *
 * @param before what entities need, such as extensions and domains: above a line {@code -- entities}
 * @param behind all the rest, such as policies, triggers and views
 */
record SideFiles(List<ModelStatement> before, List<ModelStatement> behind) {

    private static final String ENTITIES = "entities";

    SideFiles {
        before = List.copyOf(before);
        behind = List.copyOf(behind);
    }

    /**
     * @param root what names in messages are relative to
     * @param paths files, and folders whose {@code *.sql} are meant, in the order of their names
     * @throws CliException when one is missing or is no SQL, or holds rows
     */
    static SideFiles read(Path root, List<Path> paths, String where) {
        List<ModelStatement> before = new ArrayList<>();
        List<ModelStatement> behind = new ArrayList<>();
        for (Path path : paths) {
            for (Path file : files(path, where)) {
                SideFiles read = read(root.relativize(file).toString(), text(root, file));
                before.addAll(read.before);
                behind.addAll(read.behind);
            }
        }
        return new SideFiles(before, behind);
    }

    private static List<Path> files(Path path, String where) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> files = all.filter(file -> file.toString().endsWith(".sql"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new CliException(where + ": 'models.sql' names " + path + ", which has no *.sql");
            }
            return files;
        } catch (IOException e) {
            throw new CliException(path + ": cannot be read: " + FileProblem.reason(e), e);
        }
    }

    private static String text(Path root, Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new CliException(
                    root.relativize(file) + ": cannot be read: " + FileProblem.reason(e) + ". 'models.sql' names it",
                    e);
        }
    }

    private static SideFiles read(String file, String text) {
        try {
            List<SqlSection> sections = SqlSplitter.sections(text, Set.of(ENTITIES));
            List<ModelStatement> first = statements(file, text, sections.getFirst());
            List<ModelStatement> others = sections.stream()
                    .skip(1)
                    .flatMap(section -> statements(file, text, section).stream())
                    .toList();
            return sections.size() == 1 ? new SideFiles(List.of(), first) : new SideFiles(first, others);
        } catch (SqlSyntaxException e) {
            throw new CliException(file + ": " + e.getMessage(), e);
        }
    }

    private static List<ModelStatement> statements(String file, String text, SqlSection section) {
        List<ModelStatement> statements = new ArrayList<>();
        int line = 1;
        int last = 0;
        for (SqlStatement statement : section.statements()) {
            // Counted from the statement before: from the top each time would take most of the time of a big file.
            line += SourcePosition.of(text.substring(last, statement.offset()), statement.offset() - last)
                            .line()
                    - 1;
            last = statement.offset();
            String place = file + ":" + line;
            if (statement.copyData() != null) {
                throw new CliException(place + ": rows are no part of a schema; write them in a migration");
            }
            statements.add(new ModelStatement(statement.text(), place));
        }
        return statements;
    }
}
