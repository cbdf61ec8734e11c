package dev.retort.project;

import dev.retort.connection.Database;
import dev.retort.connection.SessionSettings;
import dev.retort.execute.OfflineScript;
import dev.retort.execute.Outcome;
import dev.retort.migration.ScriptDirectory;
import dev.retort.plan.InProgress;
import dev.retort.plan.Plan;
import dev.retort.plan.PlanException;
import dev.retort.plan.Stage;
import dev.retort.plan.Transactions;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionId;
import dev.retort.revision.Route;
import dev.retort.revision.Target;
import dev.retort.sql.PostgresVersion;
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
     * Asks, without holding the lock, and runs under it what was asked for.
     *
     * @return empty when the confirmation is not given; then nothing was done
     * @throws PlanException when a revision on the way is irreversible, or the database has moved since the question
     */
    public Optional<Outcome> run(Target target, RunOptions options, Confirmation confirmation) {
        ScriptDirectory scripts = project.scriptsInShape();
        RevisionGraph graph = scripts.graph();
        Run run = new Run(project, options);
        SortedSet<RevisionId> heads = run.read(connection -> Run.heads(connection, project.tracking()));
        Route route = graph.down(heads, target);
        if (route.steps().isEmpty()) {
            InProgress.check(run.begun(), Plan.NOTHING);
            return Optional.of(new Outcome(List.of(), heads, heads));
        }
        if (!route.takenToo().isEmpty()) {
            options.listener().takenToo(route.takenToo());
        }
        Plan plan = project.plan(scripts, route, options.transactions(), run.read(Database::version));
        InProgress.check(run.begun(), plan);
        List<ExpectedLoss> losses = run.read(connection -> ExpectedLoss.of(plan.losses(), connection));
        if (!losses.isEmpty() && !confirmation.given(plan, losses)) {
            return Optional.empty();
        }
        return Optional.of(run.change((now, server, begun) -> {
            if (!now.equals(heads)) {
                throw new PlanException("the database has moved from " + Stage.list(heads) + " to " + Stage.list(now)
                        + " since this run looked; nothing was done. Run it again");
            }
            InProgress.check(begun, plan);
            return plan;
        }));
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
