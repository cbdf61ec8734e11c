package dev.retort.autogenerate;

import dev.retort.migration.Script;
import dev.retort.migration.ScriptDirectory;
import dev.retort.project.Project;
import dev.retort.revision.RevisionNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who has read the models that migrations are generated from. Another version of it makes another schema of the same entities, so each
 * generated migration says by which one it came about.
 *
 * @param name with its version, as {@code Hibernate ORM 7.4.5.Final}; empty where SQL alone is the model
 */
public record ModelsReader(String name) {

    private static final String MARK = "Models read by ";

    /**
     * Lines for a new migration: who it is, and where the last one was another, what that means.
     *
     * @throws dev.retort.migration.ScriptException when the files cannot be read
     */
    public List<String> remarks(Project project) {
        if (name.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(MARK + name + "."));
        hint(project).ifPresent(lines::add);
        return lines;
    }

    /** Where a difference may come from that nobody has thought of; empty when the last one was the same. */
    private Optional<String> hint(Project project) {
        ScriptDirectory scripts = project.scripts();
        for (RevisionNode node : scripts.graph().parentsFirst().reversed()) {
            Script script = scripts.script(node.id());
            Optional<String> last = named(script.text());
            if (last.isPresent()) {
                return last.filter(other -> !other.equals(name) && !name.isEmpty())
                        .map(other -> "Those of revision " + script.id() + " were read by " + other
                                + ": differences may come from there.");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> named(String text) {
        return text.lines()
                .filter(line -> line.contains(MARK))
                .findFirst()
                .map(line -> line.substring(line.indexOf(MARK) + MARK.length()).replaceFirst("\\.$", ""));
    }
}
