package dev.retort.project;

import dev.retort.connection.Database;
import dev.retort.effect.Loss;
import dev.retort.migration.Script;
import dev.retort.migration.ScriptDirectory;
import dev.retort.past.EditedFiles;
import dev.retort.past.HistoryTable;
import dev.retort.past.JournalTable;
import dev.retort.plan.Batch;
import dev.retort.plan.InProgress;
import dev.retort.plan.Plan;
import dev.retort.plan.Planner;
import dev.retort.plan.Reversal;
import dev.retort.plan.Stage;
import dev.retort.plan.Transactions;
import dev.retort.postgres.Statement;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.Route;
import dev.retort.revision.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an upgrade or a downgrade would run, on the database as it is now. It reads, takes no lock, and writes nothing; code of
 * migrations ({@code op.run}) is not run.
 */
public final class Preview {

    private final Project project;

    public Preview(Project project) {
        this.project = project;
    }

    /**
     * A revision that would be run.
     *
     * @param transaction which of the run's it is part of, from 1 on; the first one where it has several
     * @param reversal whether the step could be taken back; a downgrade is by an upgrade
     * @param losses each once, in the order of the statements
     */
    public record Step(int transaction, Stage stage, Reversal reversal, List<ExpectedLoss> losses) {

        public Step {
            losses = List.copyOf(losses);
        }

        public int lastTransaction() {
            return transaction + stage.transactions() - 1;
        }
    }

    /**
     * @param fileHeads the heads of the files
     * @param preparation what would run first, in the first transaction; none where the tracking tables are there
     * @param steps in the order of the run; none when there is nothing to do
     * @param takenToo of a downgrade: revisions that were not asked for, but depend on one that was
     * @param begun the first step, where an earlier run began it and did not finish
     * @param edited what is applied and would be asked for by a run, but whose file is not the one that ran; a run is refused then
     */
    public record Forecast(
            SortedSet<RevisionId> headsBefore,
            SortedSet<RevisionId> headsAfter,
            SortedSet<RevisionId> fileHeads,
            List<Statement.Sql> preparation,
            List<Step> steps,
            List<RevisionNode> takenToo,
            List<InProgress> begun,
            List<Script> edited) {

        public Forecast {
            headsBefore = Collections.unmodifiableSortedSet(new TreeSet<>(headsBefore));
            headsAfter = Collections.unmodifiableSortedSet(new TreeSet<>(headsAfter));
            fileHeads = Collections.unmodifiableSortedSet(new TreeSet<>(fileHeads));
            preparation = List.copyOf(preparation);
            steps = List.copyOf(steps);
            takenToo = List.copyOf(takenToo);
            begun = List.copyOf(begun);
            edited = List.copyOf(edited);
        }
    }

    /** @throws dev.retort.revision.RevisionException when the target is nowhere, or in more than one place */
    public Forecast upgrade(Target target, Transactions transactions) {
        return forecast(
                (graph, heads) -> graph.up(heads, target),
                (graph, route) -> graph.knownApplied(route.headsBefore()),
                transactions);
    }

    /**
     * @throws dev.retort.plan.PlanException when a revision on the way is irreversible
     * @throws dev.retort.revision.RevisionException when the target is nowhere, not applied, or in more than one place
     */
    public Forecast downgrade(Target target, Transactions transactions) {
        return forecast(
                (graph, heads) -> graph.down(heads, target),
                (graph, route) ->
                        route.steps().stream().map(step -> step.revision().id()).toList(),
                transactions);
    }

    @FunctionalInterface
    private interface Way {
        Route from(RevisionGraph graph, Collection<RevisionId> heads);
    }

    /** The applied revisions whose files matter to a run. */
    @FunctionalInterface
    private interface Concern {
        Collection<RevisionId> of(RevisionGraph graph, Route route);
    }

    private Forecast forecast(Way way, Concern concern, Transactions transactions) {
        ScriptDirectory scripts = project.scriptsInShape();
        RevisionGraph graph = scripts.graph();
        return new Run(project, RunOptions.standard()).readHeads((connection, found) -> {
            Route route = way.from(graph, found.orElseGet(TreeSet::new));
            Function<RevisionId, Planner.Source> sources = project.sources(scripts, route);
            Planner planner = project.planner(Database.version(connection));
            Plan plan = planner.plan(route, sources, transactions);
            HistoryTable.Summary summary = HistoryTable.summary(connection, project.tracking());
            List<InProgress> begun =
                    summary.stepsRecorded() ? JournalTable.read(connection, project.tracking()) : List.of();
            InProgress.check(begun, plan);
            return new Forecast(
                    route.headsBefore(),
                    route.headsAfter(),
                    graph.heads(),
                    plan.isEmpty()
                            ? List.of()
                            : Run.preparation(
                                    plan, found.isPresent(), HistoryTable.tables(connection, project.tracking())),
                    steps(planner, plan, ExpectedLoss.of(plan.losses(), connection), sources),
                    route.takenToo(),
                    begun,
                    EditedFiles.among(concern.of(graph, route), scripts, summary.checksums()));
        });
    }

    /** @param expected the losses of the whole plan, each once */
    private static List<Step> steps(
            Planner planner, Plan plan, List<ExpectedLoss> expected, Function<RevisionId, Planner.Source> sources) {
        Map<Loss, ExpectedLoss> byLoss =
                expected.stream().collect(Collectors.toMap(ExpectedLoss::loss, Function.identity()));
        List<Step> steps = new ArrayList<>();
        int transaction = 1;
        for (Batch batch : plan.batches()) {
            int last = transaction;
            for (Stage stage : batch.stages()) {
                List<ExpectedLoss> losses = stage.losses().stream()
                        .distinct()
                        .map(loss -> Objects.requireNonNull(byLoss.get(loss)))
                        .toList();
                steps.add(new Step(transaction, stage, reversal(planner, stage, sources), losses));
                last = transaction + stage.transactions() - 1;
            }
            transaction = last + 1;
        }
        return steps;
    }

    private static Reversal reversal(Planner planner, Stage stage, Function<RevisionId, Planner.Source> sources) {
        return switch (stage.action()) {
            case UPGRADE -> planner.reversal(sources.apply(RevisionId.of(stage.revision())));
            case DOWNGRADE, STAMP, ACCEPT -> new Reversal.Possible();
        };
    }
}
