package dev.retort.project;

import dev.retort.connection.SessionSettings;
import dev.retort.execute.OfflineScript;
import dev.retort.execute.Outcome;
import dev.retort.migration.Script;
import dev.retort.migration.ScriptDirectory;
import dev.retort.past.EditedFiles;
import dev.retort.plan.InProgress;
import dev.retort.plan.Plan;
import dev.retort.plan.PlanException;
import dev.retort.plan.Transactions;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionId;
import dev.retort.revision.Route;
import dev.retort.revision.Target;
import dev.retort.revision.TargetException;
import dev.retort.sql.PostgresVersion;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Brings a database up to a target. */
public final class Upgrade {

    private final Project project;
    private @Nullable SortedSet<RevisionId> fileHeads;

    public Upgrade(Project project) {
        this.project = project;
    }

    /** The heads of the files, as the last run has read them. */
    public SortedSet<RevisionId> fileHeads() {
        SortedSet<RevisionId> known = fileHeads;
        return known == null ? project.scripts().graph().heads() : known;
    }

    /** The same as below, where every file has to be the one that ran. */
    public Outcome run(Target target, RunOptions options) {
        return run(target, options, List.of());
    }

    /**
     * Runs what is missing. Where nothing is, no lock is taken.
     *
     * @param acceptEdited revisions whose files may differ from what ran; the history keeps that, so that it is asked once
     * @throws PlanException when the file of another applied revision was edited
     * @throws dev.retort.execute.MigrationFailure when a revision fails; those before it stand
     * @throws dev.retort.revision.RevisionException when the target is nowhere, or in more than one place
     */
    public Outcome run(Target target, RunOptions options, List<String> acceptEdited) {
        ScriptDirectory scripts = project.scriptsInShape();
        try (Run run = new Run(project, options)) {
            return run(run, target, options, scripts, acceptEdited);
        }
    }

    private Outcome run(
            Run run, Target target, RunOptions options, ScriptDirectory scripts, List<String> acceptEdited) {
        RevisionGraph graph = scripts.graph();
        fileHeads = graph.heads();
        Run.Look look = run.look();
        SortedSet<RevisionId> heads = look.heads();
        boolean nothing = run.explaining(() -> graph.up(heads, target).steps().isEmpty());
        List<Script> edited = EditedFiles.among(graph.withAncestors(heads), scripts, look.checksums());
        EditedFiles.refuse(edited, scripts, acceptEdited);
        if (nothing && edited.isEmpty()) {
            InProgress.check(look.begun(), Plan.NOTHING);
            return new Outcome(List.of(), heads, heads);
        }
        // A relative target means "from where I saw the database", not "from where somebody else has brought it since".
        SortedSet<RevisionId> wanted = graph.locate(target, Optional.of(heads));
        return run.change((now, server, begun) -> {
            Plan plan = project.plan(scripts, graph.upTo(now, wanted), options.transactions(), server);
            InProgress.check(begun, plan);
            return edited.isEmpty() ? plan : project.planner(server).accepting(edited, now, plan);
        });
    }

    /**
     * Looks whether a run would be refused because of edited files; nothing runs.
     *
     * @throws PlanException when it would
     */
    public void refuseEdited(List<String> acceptEdited) {
        ScriptDirectory scripts = project.scriptsInShape();
        try (Run run = new Run(project, RunOptions.standard())) {
            Run.Look look = run.look();
            EditedFiles.refuse(
                    EditedFiles.among(scripts.graph().knownApplied(look.heads()), scripts, look.checksums()),
                    scripts,
                    acceptEdited);
        }
    }

    /** The script of an upgrade that starts at one target and ends at another; needs no database. */
    public String script(
            Target from, Target to, Transactions transactions, SessionSettings settings, PostgresVersion server) {
        ScriptDirectory scripts = project.scriptsInShape();
        RevisionGraph graph = scripts.graph();
        SortedSet<RevisionId> start = graph.assumed(from);
        Route route = graph.up(start, to);
        if (route.steps().isEmpty() && !graph.locate(to, Optional.of(start)).equals(start)) {
            throw new TargetException.NotDescendant(start, graph.locate(to, Optional.of(start)));
        }
        return OfflineScript.of(project.plan(scripts, route, transactions, server), settings);
    }
}
