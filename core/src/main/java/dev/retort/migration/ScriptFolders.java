package dev.retort.migration;

import dev.retort.migration.ScriptDirectory.SubFolders;
import dev.retort.migration.text.NamePattern;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Finds the migration files of a project; opens none of them. */
final class ScriptFolders {

    /** Files with rows, which migrations read; see {@link dev.retort.data.RowFile}. */
    private static final List<String> DATA = List.of(".csv", ".tsv", ".jsonl", ".ndjson");

    private final SubFolders subFolders;
    private final Path root;
    private final List<NamePattern> ignored = new ArrayList<>();
    private final Map<Path, Found> found = new LinkedHashMap<>();

    /**
     * A file in a folder of migrations.
     *
     * @param name the path as messages show it
     * @param modified in nanoseconds since 1970, as far as the file system counts them
     */
    record Found(Path path, String name, long size, long modified) {

        /** The size of a file of which nothing but its name can be known. */
        static final long UNKNOWN = -1;
    }

    private ScriptFolders(SubFolders subFolders, Path root, List<String> ignore) {
        this.subFolders = subFolders;
        this.root = root;
        for (String pattern : ignore) {
            ignored.add(pattern(pattern));
        }
    }

    /** See {@link ScriptDirectory#read}; what lies in two of the locations is found once. */
    static Collection<Found> files(List<Path> locations, SubFolders subFolders, Path root, List<String> ignore) {
        ScriptFolders folders = new ScriptFolders(subFolders, root, ignore);
        for (Path location : locations) {
            folders.walk(location);
        }
        return folders.found.values();
    }

    private static NamePattern pattern(String pattern) {
        try {
            return NamePattern.of(pattern);
        } catch (PatternSyntaxException e) {
            throw new ScriptException(
                    "'" + pattern + "' in 'ignore' is no pattern of file names: " + e.getDescription()
                            + "; expected for example *.txt",
                    e);
        }
    }

    private void walk(Path folder) {
        String before = shown(folder);
        for (Path entry : entries(folder)) {
            Path file = entry.getFileName();
            if (isIgnored(file)) {
                continue;
            }
            String name = file.toString();
            BasicFileAttributes attributes = attributes(entry);
            if (attributes != null && attributes.isDirectory()) {
                if (subFolders == SubFolders.READ && !Files.isSymbolicLink(entry)) {
                    walk(entry);
                }
            } else if (name.endsWith(Format.JAVA.extension()) || name.endsWith(Format.SQL.extension())) {
                String shown = before.isEmpty() ? name : before + "/" + name;
                found.putIfAbsent(
                        entry,
                        attributes == null
                                ? new Found(entry, shown, Found.UNKNOWN, 0)
                                : new Found(
                                        entry,
                                        shown,
                                        attributes.size(),
                                        attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
            } else if (!isData(name)) {
                throw new ScriptException(shown(entry) + ": not a migration; expected *.java or *.sql."
                        + " Move it away, or add its name to 'ignore' in retort.toml");
            }
        }
    }

    private boolean isIgnored(Path name) {
        for (NamePattern pattern : ignored) {
            if (pattern.matches(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isData(String name) {
        for (String extension : DATA) {
            if (name.endsWith(extension)) {
                return true;
            }
        }
        return false;
    }

    /** Null where there are none, as of a link that leads nowhere: whoever reads the file says what is wrong. */
    private static @Nullable BasicFileAttributes attributes(Path entry) {
        try {
            return Files.readAttributes(entry, BasicFileAttributes.class);
        } catch (IOException e) {
            return null;
        }
    }

    /** Sorted, so that of several mistakes the same one is told on every machine. */
    private List<Path> entries(Path folder) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                entries.add(entry);
            }
        } catch (IOException e) {
            throw new ScriptException(
                    shown(folder) + ": the folder of the migrations cannot be read: " + FileProblem.reason(e)
                            + ". 'retort init' creates it; 'script_location' in retort.toml names it",
                    e);
        }
        entries.sort(null);
        return entries;
    }

    private String shown(Path file) {
        return (file.startsWith(root) ? root.relativize(file) : file).toString();
    }
}
