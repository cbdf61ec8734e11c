package dev.retort.autogenerate;

import dev.retort.migration.Script;
import dev.retort.migration.ScriptDirectory;
import dev.retort.project.Project;
import dev.retort.revision.RevisionNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who has read the models that migrations are generated from. Another version of it makes another schema of the same entities, so each
 * generated migration says by which one it came about.
 *
 * @param name with its version, as {@code Hibernate ORM 7.4.5.Final}; empty where SQL alone is the model
 */
public record ModelsReader(String name) {

    private static final String MARK = "Models read by ";

    /**
     * For a new migration: who it is, and where the last one was another, what that means.
     *
     * @throws dev.retort.migration.ScriptException when the files cannot be read
     */
    public Remarks remarks(Project project) {
        return name.isEmpty() ? Remarks.NONE : new Remarks(Optional.of(MARK + name + "."), hint(project));
    }

    /**
     * What a migration says of who read the models.
     *
     * @param reader empty where SQL alone is the model
     * @param hint where a difference may come from that nobody has thought of; empty when the last reader was the same
     */
    public record Remarks(Optional<String> reader, Optional<String> hint) {

        static final Remarks NONE = new Remarks(Optional.empty(), Optional.empty());

        public List<String> lines() {
            return Stream.concat(reader.stream(), hint.stream()).toList();
        }
    }

    private Optional<String> hint(Project project) {
        ScriptDirectory scripts = project.scripts();
        for (RevisionNode node : scripts.graph().parentsFirst().reversed()) {
            Script script = scripts.script(node.id());
            Optional<String> last = named(script.text());
            if (last.isPresent()) {
                return last.filter(other -> !other.equals(name))
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
