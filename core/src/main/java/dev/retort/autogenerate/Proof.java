package dev.retort.autogenerate;

import dev.retort.catalog.Catalog;
import dev.retort.diff.Difference;
import dev.retort.execute.MigrationFailure;
import dev.retort.execute.SqlScript;
import dev.retort.op.IrreversibleException;
import dev.retort.plan.PlanException;
import dev.retort.project.Downgrade;
import dev.retort.project.Project;
import dev.retort.project.Revise;
import dev.retort.project.RunOptions;
import dev.retort.project.Stamp;
import dev.retort.project.Upgrade;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.Target;
import dev.retort.scratch.ScratchDatabase;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Tries a migration in a scratch database that has the schema of the real one: it runs, it makes what was wished, nothing more is
 * different, its downgrade leads back, and it runs again.
 */
record Proof(Project project, Catalogs catalogs, Scope scope) {

    /**
     * What is wrong with it; empty when nothing is.
     *
     * @param whole all that is in the database
     */
    Optional<String> of(Catalog whole, BothWays ways, SortedSet<RevisionId> heads, Revise.Written written) {
        try (ScratchDatabase database = catalogs.scratch().get().create()) {
            catalogs.fill(database, whole, scope);
            Project scratch = catalogs.on(database.database());
            if (!heads.isEmpty()) {
                List<Target> targets =
                        heads.stream().map(id -> Target.parse(id.value())).toList();
                new Stamp(scratch).run(targets, Stamp.Purge.NO, RunOptions.standard());
            }
            Target to = Target.parse(written.node().id().value());
            return up(scratch, database, to, ways)
                    .or(() -> down(scratch, database, back(written.node()), ways))
                    .or(() -> up(scratch, database, to, ways));
        } catch (MigrationFailure | PlanException | SqlScript.Failure | IrreversibleException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> up(Project scratch, ScratchDatabase database, Target to, BothWays ways) {
        new Upgrade(scratch).run(to, RunOptions.standard());
        return left(database, ways.to(), "after the upgrade there is still a difference:");
    }

    /** Only of the new revision, whatever other heads there are. */
    private static Target back(RevisionNode node) {
        String parent = node.down().isEmpty() ? "base" : node.down().getFirst().value();
        return Target.parse(node.id() + "@" + parent);
    }

    private Optional<String> down(Project scratch, ScratchDatabase database, Target back, BothWays ways) {
        new Downgrade(scratch).run(back, RunOptions.standard(), (plan, losses) -> true);
        return left(database, ways.from(), "the downgrade does not lead back:");
    }

    private Optional<String> left(ScratchDatabase database, Catalog wish, String title) {
        Catalog there = scope.of(catalogs.read(database), catalogs.searchPath());
        return Difference.between(there, wish).told(title);
    }
}
