package dev.retort.project;

import dev.retort.migration.Script;
import dev.retort.migration.ScriptDirectory;
import dev.retort.past.JournalTable;
import dev.retort.plan.InProgress;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionId;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Where a database is. */
public final class Current {

    private final Project project;

    public Current(Project project) {
        this.project = project;
    }

    /**
     * @param heads of the database; none at base
     * @param scripts the files of those heads that have one, in the order of the ids
     * @param fileHeads the heads of the files
     * @param begun what runs did not finish; mostly nothing
     */
    public record Status(
            SortedSet<RevisionId> heads,
            List<Script> scripts,
            SortedSet<RevisionId> fileHeads,
            List<InProgress> begun) {

        public Status {
            heads = Collections.unmodifiableSortedSet(new TreeSet<>(heads));
            scripts = List.copyOf(scripts);
            fileHeads = Collections.unmodifiableSortedSet(new TreeSet<>(fileHeads));
            begun = List.copyOf(begun);
        }

        public boolean atHeads() {
            return heads.equals(fileHeads) && begun.isEmpty();
        }
    }

    public Status read() {
        ScriptDirectory scripts = project.scripts();
        RevisionGraph graph = scripts.graph();
        return new Run(project, RunOptions.standard()).readHeads((connection, found) -> {
            SortedSet<RevisionId> heads = found.orElseGet(TreeSet::new);
            return new Status(
                    heads,
                    heads.stream().filter(graph::contains).map(scripts::script).toList(),
                    graph.heads(),
                    JournalTable.read(connection, project.tracking()));
        });
    }
}
