package dev.retort.project;

import dev.retort.execute.Outcome;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionId;
import dev.retort.revision.Target;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Says where a database is, without running anything. What an earlier run did not finish is forgotten. */
public final class Stamp {

    private final Project project;

    public Stamp(Project project) {
        this.project = project;
    }

    /** What to do with what the version table says so far. */
    public enum Purge {
        /** Keep branches that the target does not touch; every row must be a known revision. */
        NO,
        /** Forget all rows, known or not. */
        YES
    }

    /** @throws dev.retort.revision.RevisionException when a target is nowhere, or in more than one place, or two contradict each other */
    public Outcome run(List<Target> targets, Purge purge, RunOptions options) {
        RevisionGraph graph = project.scriptsInShape().graph();
        return new Run(project, options).change((heads, server, begun) -> {
            SortedSet<RevisionId> known = switch (purge) {
                case NO -> heads;
                case YES -> new TreeSet<>();
            };
            return project.planner(server).stamp(heads, graph.stamped(known, targets), begun);
        });
    }
}
