package dev.retort.project;

import dev.retort.connection.Database;
import dev.retort.connection.SessionSettings;
import dev.retort.execute.OfflineScript;
import dev.retort.execute.Outcome;
import dev.retort.migration.Script;
import dev.retort.migration.ScriptDirectory;
import dev.retort.past.EditedFiles;
import dev.retort.past.RecordedScripts;
import dev.retort.plan.InProgress;
import dev.retort.plan.Plan;
import dev.retort.plan.PlanException;
import dev.retort.plan.Stage;
import dev.retort.plan.Transactions;
import dev.retort.revision.Direction;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionId;
import dev.retort.revision.Route;
import dev.retort.revision.Step;
import dev.retort.revision.Target;
import dev.retort.sql.PostgresVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Takes revisions back. */
public final class Downgrade {

    private final Project project;

    public Downgrade(Project project) {
        this.project = project;
    }

    /** Asked before anything runs, when data will be lost. */
    @FunctionalInterface
    public interface Confirmation {
        boolean given(Plan plan, List<ExpectedLoss> losses);
    }

    /**
     * What is let pass.
     *
     * @param acceptEdited revisions whose files may differ from what ran; the history keeps that, so that it is asked once
     * @param fromHistory whether the history's statements are taken where a file is gone or was edited
     */
    public record Terms(List<String> acceptEdited, boolean fromHistory) {

        /** Every file has to be the one that ran. */
        public static final Terms STRICT = new Terms(List.of(), false);

        public Terms {
            acceptEdited = List.copyOf(acceptEdited);
        }
    }

    /** The same as below, on strict terms. */
    public Optional<Outcome> run(Target target, RunOptions options, Confirmation confirmation) {
        return run(target, options, Terms.STRICT, confirmation);
    }

    /**
     * Asks, without holding the lock, and runs under it what was asked for.
     *
     * @return empty when the confirmation is not given; then nothing was done
     * @throws PlanException when a revision on the way is irreversible or its file was edited, or the database has moved since the
     *     question
     */
    public Optional<Outcome> run(Target target, RunOptions options, Terms terms, Confirmation confirmation) {
        try (Run run = new Run(project, options)) {
            return run(run, target, options, terms, confirmation);
        }
    }

    private Optional<Outcome> run(Run run, Target target, RunOptions options, Terms terms, Confirmation confirmation) {
        Run.Look look = run.look();
        SortedSet<RevisionId> heads = look.heads();
        ScriptDirectory files = project.scriptsInShape();
        Optional<RecordedScripts> recorded =
                terms.fromHistory() ? Optional.of(new RecordedScripts(files, heads, run.history())) : Optional.empty();
        ScriptDirectory scripts =
                recorded.map(known -> known.completed(look.checksums())).orElse(files);
        Route route = run.explaining(() -> scripts.graph().down(heads, target));
        if (route.steps().isEmpty()) {
            InProgress.check(look.begun(), Plan.NOTHING);
            return Optional.of(new Outcome(List.of(), heads, heads));
        }
        if (!route.takenToo().isEmpty()) {
            options.listener().takenToo(route.takenToo());
        }
        List<RevisionId> leaving =
                route.steps().stream().map(step -> step.revision().id()).toList();
        // What the history has instead of a file is what ran, whatever checksum was accepted since.
        List<Script> edited = EditedFiles.among(leaving, files, look.checksums()).stream()
                .filter(script -> scripts.script(script.id()).equals(script))
                .toList();
        EditedFiles.refuse(edited, scripts, terms.acceptEdited());
        recorded.ifPresent(known -> known.refuse(leaving, scripts));
        Plan plan = project.plan(scripts, route, options.transactions(), run.read(Database::version));
        InProgress.check(look.begun(), plan);
        List<ExpectedLoss> losses = run.read(connection -> ExpectedLoss.of(plan.losses(), connection));
        run.close();
        if ((!losses.isEmpty() || terms.fromHistory()) && !confirmation.given(plan, losses)) {
            return Optional.empty();
        }
        return Optional.of(run.change((now, server, begun) -> {
            if (!now.equals(heads)) {
                throw new PlanException("the database has moved from " + Stage.list(heads) + " to " + Stage.list(now)
                        + " since this run looked; nothing was done. Run it again");
            }
            InProgress.check(begun, plan);
            return edited.isEmpty() ? plan : project.planner(server).accepting(edited, now, plan);
        }));
    }

    /**
     * Takes back what a run did, last first, without a question: nobody has had it for long.
     *
     * @param done upgrades that are committed, in their order
     * @throws PlanException when one of them cannot be taken back, or the database has moved since
     */
    public Outcome takeBack(List<Outcome.Done> done, RunOptions options) {
        ScriptDirectory scripts = project.scriptsInShape();
        SortedSet<RevisionId> heads = done.getLast().stage().headsAfter();
        List<Step> steps = new ArrayList<>();
        for (Outcome.Done one : done.reversed()) {
            Stage stage = one.stage();
            switch (stage.action()) {
                case UPGRADE ->
                    steps.add(new Step(
                            scripts.graph().get(RevisionId.of(stage.revision())),
                            Direction.DOWNGRADE,
                            without(stage.headsAfter(), stage.headsBefore()),
                            without(stage.headsBefore(), stage.headsAfter())));
                case DOWNGRADE, STAMP, ACCEPT -> {}
            }
        }
        Route route = new Route(heads, steps, List.of());
        return new Run(project, options).change((now, server, begun) -> {
            if (!now.equals(heads)) {
                throw new PlanException("the database has moved from " + Stage.list(heads) + " to " + Stage.list(now)
                        + "; nothing was taken back");
            }
            Plan plan = project.plan(scripts, route, options.transactions(), server);
            InProgress.check(begun, plan);
            return plan;
        });
    }

    private static List<RevisionId> without(SortedSet<RevisionId> these, SortedSet<RevisionId> those) {
        return these.stream().filter(id -> !those.contains(id)).toList();
    }

    /** The script of a downgrade that starts at one target and ends at another; needs no database. */
    public String script(
            Target from, Target to, Transactions transactions, SessionSettings settings, PostgresVersion server) {
        ScriptDirectory scripts = project.scriptsInShape();
        RevisionGraph graph = scripts.graph();
        Route route = graph.down(graph.assumed(from), to);
        return OfflineScript.of(project.plan(scripts, route, transactions, server), settings);
    }
}
