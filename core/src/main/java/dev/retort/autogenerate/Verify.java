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
            Catalog before = own(database);
            new Upgrade(project).run(target(revision.id()), RunOptions.standard());
            Catalog after = own(database);
            if (revision.down().size() > 1) {
                // What joins branches has nothing to take back that a target could name.
                return Optional.empty();
            }
            Target back = revision.down().isEmpty()
                    ? Target.parse("base")
                    : target(revision.down().getFirst());
            new Downgrade(project).run(back, RunOptions.standard(), (plan, losses) -> true);
            Optional<String> left = left(own(database), before, "the downgrade does not lead back:");
            if (left.isPresent()) {
                return left;
            }
            new Upgrade(project).run(target(revision.id()), RunOptions.standard());
            return left(own(database), after, "the second upgrade does not do what the first did:");
        } catch (MigrationFailure | PlanException | IrreversibleException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Target target(RevisionId id) {
        return Target.parse(id.value());
    }

    private Catalog own(ScratchDatabase database) {
        return new OwnTables(catalogs.project().settings().tracking(), catalogs.searchPath())
                .without(database.catalog());
    }

    private static Optional<String> left(Catalog there, Catalog wish, String title) {
        Difference left = Difference.between(there, wish);
        return left.isEmpty() ? Optional.empty() : Optional.of(title + "\n  " + String.join("\n  ", left.lines()));
    }
}
