package dev.retort.migration;

import dev.retort.revision.RevisionId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns the files of a route, and only those, into what they do. */
public final class MigrationLoader {

    private final JavaMigrations java;

    /**
     * @param cache the folder for compiled classes; need not exist
     * @param classPath what Java migrations may use, as {@code javac -classpath} takes it
     */
    public MigrationLoader(Path cache, String classPath) {
        this.java = new JavaMigrations(cache, classPath);
    }

    /** @throws ScriptException when a file does not compile, cannot be cut into statements, or is no migration */
    public Map<RevisionId, Content> load(List<Script> scripts) {
        Map<RevisionId, Content> contents = new HashMap<>();
        List<Script> inJava = new ArrayList<>();
        for (Script script : scripts) {
            switch (script.format()) {
                case SQL -> contents.put(script.id(), SqlMigrations.read(script));
                case JAVA -> inJava.add(script);
            }
        }
        if (!inJava.isEmpty()) {
            contents.putAll(java.read(inJava));
        }
        return contents;
    }
}
