package dev.retort.autogenerate;

import dev.retort.catalog.Catalog;
import dev.retort.diff.Difference;
import dev.retort.execute.MigrationFailure;
import dev.retort.op.IrreversibleException;
import dev.retort.plan.PlanException;
import dev.retort.project.Downgrade;
import dev.retort.project.Project;
import dev.retort.project.RunOptions;
import dev.retort.project.Upgrade;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.Target;
import dev.retort.scratch.ScratchDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs each revision up, down and up again in a scratch database, and looks whether its downgrade leads back. */
public final class Verify {

    private final Catalogs catalogs;

    public Verify(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    /**
     * What came of a revision.
     *
     * @param problem what is wrong with it, in lines; empty when nothing is
     */
    public record Verdict(RevisionNode revision, Optional<String> problem) {}

    /**
     * Of each of them, in their order.
     *
     * @param wanted the revisions to look at; those before them are only run
     * @param progress told of each before it runs
     */
    public List<Verdict> run(List<RevisionId> wanted, Consumer<RevisionNode> progress) {
        RevisionGraph graph = catalogs.project().graph();
        List<Verdict> verdicts = new ArrayList<>();
        for (RevisionId id : wanted) {
            RevisionNode revision = graph.get(id);
            progress.accept(revision);
            try (ScratchDatabase database = catalogs.scratch().get().create()) {
                verdicts.add(new Verdict(revision, problem(revision, database)));
            }
        }
        return verdicts;
    }

    private Optional<String> problem(RevisionNode revision, ScratchDatabase database) {
        Project project = catalogs.on(database.database());
        try {
            for (RevisionId parent : revision.down()) {
                new Upgrade(project).run(target(parent), RunOptions.standard());
            }
            Catalog before = catalogs.read(database);
            new Upgrade(project).run(target(revision.id()), RunOptions.standard());
            Catalog after = catalogs.read(database);
            if (revision.down().size() > 1) {
                // What joins branches has nothing to take back that a target could name.
                return Optional.empty();
            }
            Target back = revision.down().isEmpty()
                    ? Target.parse("base")
                    : target(revision.down().getFirst());
            new Downgrade(project).run(back, RunOptions.standard(), (plan, losses) -> true);
            Optional<String> left =
                    Difference.between(catalogs.read(database), before).told("the downgrade does not lead back:");
            if (left.isPresent()) {
                return left;
            }
            new Upgrade(project).run(target(revision.id()), RunOptions.standard());
            return Difference.between(catalogs.read(database), after)
                    .told("the second upgrade does not do what the first did:");
        } catch (MigrationFailure | PlanException | IrreversibleException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Target target(RevisionId id) {
        return Target.parse(id.value());
    }
}
