package dev.retort.migration;

import dev.retort.revision.GraphException;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionName;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.TargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The migration files of a project, with their headers read and nothing compiled, and the graph that they form. */
public final class ScriptDirectory {

    private final Map<RevisionId, Script> scripts;
    private final RevisionGraph graph;

    private ScriptDirectory(Map<RevisionId, Script> scripts) {
        this.scripts = scripts;
        List<RevisionNode> nodes = new ArrayList<>(scripts.size());
        for (Script script : scripts.values()) {
            nodes.add(script.node());
        }
        this.graph = RevisionGraph.of(nodes);
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
        return read(locations, subFolders, root, ignore, HeaderIndex.none());
    }

    /** The same; a file that is as the index knows it is not opened. */
    public static ScriptDirectory read(
            List<Path> locations, SubFolders subFolders, Path root, List<String> ignore, HeaderIndex index) {
        // In the order of the files: where their names begin with the ids, these are sorted already.
        Map<RevisionId, Script> scripts = new LinkedHashMap<>();
        for (ScriptFolders.Found file : ScriptFolders.files(locations, subFolders, root, ignore)) {
            Script script = script(file, index);
            Script other = scripts.put(script.id(), script);
            if (other != null) {
                throw ScriptException.at(
                        script.name(),
                        script.headerLine(),
                        "revision " + script.id() + " is also in " + other.name() + ":" + other.headerLine()
                                + "; give one of them a new id");
            }
        }
        index.keep();
        return new ScriptDirectory(scripts);
    }

    private static Script script(ScriptFolders.Found file, HeaderIndex index) {
        Optional<Script> known = index.find(file);
        if (known.isPresent()) {
            return known.get();
        }
        Script read = ScriptFile.read(file.path(), file.name());
        index.learn(file, read);
        return read;
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
        return new ScriptDirectory(all);
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
