package dev.retort.migration;

import dev.retort.revision.GraphException;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionName;
import dev.retort.revision.TargetException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/** The migration files of a project, with their headers read and nothing compiled, and the graph that they form. */
public final class ScriptDirectory {

    /** Files with rows, which migrations read; see {@link dev.retort.data.RowFile}. */
    private static final Set<String> DATA = Set.of(".csv", ".tsv", ".jsonl", ".ndjson");

    private final Map<RevisionId, Script> scripts;
    private final RevisionGraph graph;

    private ScriptDirectory(Map<RevisionId, Script> scripts, RevisionGraph graph) {
        this.scripts = scripts;
        this.graph = graph;
    }

    /** What to do with folders in the folders of migrations. */
    public enum SubFolders {
        PASSED_OVER,
        /** All the way down, without following links, and without those that are ignored by name. */
        READ
    }

    /**
     * @param locations the folders that hold migrations; what lies in two of them is read once
     * @param root paths in messages are shown relative to it
     * @param ignore glob patterns of names of files and folders that are not migrations
     * @throws ScriptException when a folder or file cannot be used, or two files have one id
     * @throws GraphException when the revisions form no graph
     */
    public static ScriptDirectory read(List<Path> locations, SubFolders subFolders, Path root, List<String> ignore) {
        Map<RevisionId, Script> scripts = new HashMap<>();
        List<PathMatcher> ignored =
                ignore.stream().map(ScriptDirectory::matcher).toList();
        Set<Path> files = new LinkedHashSet<>();
        locations.forEach(location -> files.addAll(files(location, subFolders, root, ignored)));
        for (Path file : files) {
            Script script = ScriptFile.read(file, shown(file, root));
            Script other = scripts.put(script.id(), script);
            if (other != null) {
                throw ScriptException.at(
                        script.name(),
                        script.headerLine(),
                        "revision " + script.id() + " is also in " + other.name() + ":" + other.headerLine()
                                + "; give one of them a new id");
            }
        }
        return new ScriptDirectory(
                Map.copyOf(scripts),
                RevisionGraph.of(scripts.values().stream().map(Script::node).toList()));
    }

    private static PathMatcher matcher(String pattern) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (PatternSyntaxException e) {
            throw new ScriptException(
                    "'" + pattern + "' in 'ignore' is no pattern of file names: " + e.getDescription()
                            + "; expected for example *.txt",
                    e);
        }
    }

    private static List<Path> files(Path folder, SubFolders subFolders, Path root, List<PathMatcher> ignored) {
        List<Path> found = new ArrayList<>();
        for (Path entry : entries(folder, root)) {
            Path name = entry.getFileName();
            if (ignored.stream().anyMatch(matcher -> matcher.matches(name))) {
                continue;
            }
            if (Files.isDirectory(entry)) {
                if (subFolders == SubFolders.READ && !Files.isSymbolicLink(entry)) {
                    found.addAll(files(entry, subFolders, root, ignored));
                }
            } else if (name.toString().endsWith(".java") || name.toString().endsWith(".sql")) {
                found.add(entry);
            } else if (DATA.stream().noneMatch(name.toString()::endsWith)) {
                throw new ScriptException(shown(entry, root) + ": not a migration; expected *.java or *.sql."
                        + " Move it away, or add its name to 'ignore' in retort.toml");
            }
        }
        return found;
    }

    /** Sorted, so that of several mistakes the same one is told on every machine. */
    private static List<Path> entries(Path folder, Path root) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            found.forEach(entries::add);
        } catch (IOException e) {
            throw new ScriptException(
                    shown(folder, root) + ": the folder of the migrations cannot be read: " + FileProblem.reason(e)
                            + ". 'retort init' creates it; 'script_location' in retort.toml names it",
                    e);
        }
        entries.sort(null);
        return entries;
    }

    private static String shown(Path file, Path root) {
        return (file.startsWith(root) ? root.relativize(file) : file).toString();
    }

    public RevisionGraph graph() {
        return graph;
    }

    /**
     * The same with these revisions, in the place of files that have their ids.
     *
     * @throws GraphException when the revisions form no graph
     */
    public ScriptDirectory with(List<Script> others) {
        Map<RevisionId, Script> all = new HashMap<>(scripts);
        others.forEach(script -> all.put(script.id(), script));
        return new ScriptDirectory(
                Map.copyOf(all),
                RevisionGraph.of(all.values().stream().map(Script::node).toList()));
    }

    /** @throws TargetException.Unknown when no file has this id */
    public Script script(RevisionId id) {
        Script script = scripts.get(id);
        if (script == null) {
            throw new TargetException.Unknown(RevisionName.of(id.value()));
        }
        return script;
    }
}
