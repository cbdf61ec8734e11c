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
import java.util.List;
import java.util.Map;
import java.util.regex.PatternSyntaxException;

/** The migration files of a project, with their headers read and nothing compiled, and the graph that they form. */
public final class ScriptDirectory {

    private final Map<RevisionId, Script> scripts;
    private final RevisionGraph graph;

    private ScriptDirectory(Map<RevisionId, Script> scripts, RevisionGraph graph) {
        this.scripts = scripts;
        this.graph = graph;
    }

    /**
     * @param locations the folders that hold migrations, not their sub-folders
     * @param root paths in messages are shown relative to it
     * @param ignore glob patterns of file names that are not migrations
     * @throws ScriptException when a folder or file cannot be used, or two files have one id
     * @throws GraphException when the revisions form no graph
     */
    public static ScriptDirectory read(List<Path> locations, Path root, List<String> ignore) {
        Map<RevisionId, Script> scripts = new HashMap<>();
        List<PathMatcher> ignored =
                ignore.stream().map(ScriptDirectory::matcher).toList();
        for (Path location : locations) {
            for (Path file : files(location, root, ignored)) {
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

    private static List<Path> files(Path location, Path root, List<PathMatcher> ignored) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(location)) {
            for (Path entry : entries) {
                Path name = entry.getFileName();
                if (Files.isDirectory(entry) || ignored.stream().anyMatch(matcher -> matcher.matches(name))) {
                    continue;
                }
                if (!name.toString().endsWith(".java") && !name.toString().endsWith(".sql")) {
                    throw new ScriptException(shown(entry, root) + ": not a migration; expected *.java or *.sql."
                            + " Move it away, or add its name to 'ignore' in retort.toml");
                }
                found.add(entry);
            }
        } catch (IOException e) {
            throw new ScriptException(
                    shown(location, root) + ": the folder of the migrations cannot be read: " + FileProblem.reason(e)
                            + ". 'retort init' creates it; 'script_location' in retort.toml names it",
                    e);
        }
        found.sort(null);
        return found;
    }

    private static String shown(Path file, Path root) {
        return (file.startsWith(root) ? root.relativize(file) : file).toString();
    }

    public RevisionGraph graph() {
        return graph;
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
