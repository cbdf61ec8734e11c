package dev.retort.autogenerate;

import dev.retort.autogenerate.Autogenerate.Generated;
import dev.retort.autogenerate.Autogenerate.Problem;
import dev.retort.catalog.Catalog;
import dev.retort.compare.Catalogs;
import dev.retort.compare.Scope;
import dev.retort.diff.Difference;
import dev.retort.execute.MigrationFailure;
import dev.retort.execute.SqlScript;
import dev.retort.op.IrreversibleException;
import dev.retort.plan.PlanException;
import dev.retort.project.Downgrade;
import dev.retort.project.Project;
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
import java.util.function.Function;

/**
 * Tries a migration in a scratch database that has the schema of the real one: it runs, it makes what was wished, nothing more is
 * different, its downgrade leads back, and it runs again.
 */
record Proof(Project project, Catalogs catalogs, Scope scope) {

    /**
     * What is wrong with one of them; empty when nothing is.
     *
     * @param whole all that is in the database
     * @param heads where the database is
     * @param revisions in the order in which they follow each other
     */
    Optional<Problem> of(Catalog whole, SortedSet<RevisionId> heads, List<Generated> revisions) {
        try (ScratchDatabase database = catalogs.scratch().get().create()) {
            catalogs.fill(database, whole, scope);
            Project scratch = catalogs.on(database.database());
            if (!heads.isEmpty()) {
                List<Target> targets =
                        heads.stream().map(id -> Target.parse(id.value())).toList();
                new Stamp(scratch).run(targets, Stamp.Purge.NO, RunOptions.standard());
            }
            return each(revisions, one -> up(scratch, database, one))
                    .or(() -> each(revisions.reversed(), one -> down(scratch, database, one)))
                    .or(() -> each(revisions, one -> up(scratch, database, one)));
        } catch (SqlScript.Failure e) {
            return Optional.of(new Problem(revisions.getFirst().written(), String.valueOf(e.getMessage())));
        }
    }

    private static Optional<Problem> each(List<Generated> revisions, Function<Generated, Optional<String>> attempt) {
        for (Generated one : revisions) {
            Optional<String> reason;
            try {
                reason = attempt.apply(one);
            } catch (MigrationFailure | PlanException | IrreversibleException e) {
                reason = Optional.of(String.valueOf(e.getMessage()));
            }
            if (reason.isPresent()) {
                return Optional.of(new Problem(one.written(), reason.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> up(Project scratch, ScratchDatabase database, Generated one) {
        Target to = Target.parse(one.written().node().id().value());
        new Upgrade(scratch).run(to, RunOptions.standard());
        return left(database, one.ways().to(), "after the upgrade there is still a difference:");
    }

    /** Only of the new revision, whatever other heads there are. */
    private static Target back(RevisionNode node) {
        String parent = node.down().isEmpty() ? "base" : node.down().getFirst().value();
        return Target.parse(node.id() + "@" + parent);
    }

    private Optional<String> down(Project scratch, ScratchDatabase database, Generated one) {
        Target back = back(one.written().node());
        new Downgrade(scratch).run(back, RunOptions.standard(), (plan, losses) -> true);
        return left(database, one.ways().from(), "the downgrade does not lead back:");
    }

    private Optional<String> left(ScratchDatabase database, Catalog wish, String title) {
        Catalog there = scope.of(catalogs.read(database), catalogs.searchPath());
        return Difference.between(there, wish).told(title);
    }
}
