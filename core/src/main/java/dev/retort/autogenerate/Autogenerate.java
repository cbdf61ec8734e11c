package dev.retort.autogenerate;

import dev.retort.compare.BothWays;
import dev.retort.compare.Catalogs;
import dev.retort.compare.RenameChoice;
import dev.retort.compare.Scope;
import dev.retort.compare.Sides;
import dev.retort.compare.Source;
import dev.retort.connection.ConnectionException;
import dev.retort.connection.Database;
import dev.retort.migration.Format;
import dev.retort.past.VersionTable;
import dev.retort.project.Draft;
import dev.retort.project.Project;
import dev.retort.project.RefusedException;
import dev.retort.project.Revise;
import dev.retort.revision.RevisionId;
import dev.retort.revision.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes the migration that brings a database to what the models say, and tries it before it says that it is done. */
public final class Autogenerate {

    private final Project project;
    private final Catalogs catalogs;
    private final Scope scope;
    private final Revise revise;
    private final Rewrites rewrites;

    /** With the operations as they are. */
    public Autogenerate(Project project, Catalogs catalogs, Scope scope, Revise revise) {
        this(project, catalogs, scope, revise, Rewrites.NONE);
    }

    /** @param rewrites have their say before a file is written */
    public Autogenerate(Project project, Catalogs catalogs, Scope scope, Revise revise, Rewrites rewrites) {
        this.project = project;
        this.catalogs = catalogs;
        this.scope = scope;
        this.revise = revise;
        this.rewrites = rewrites;
    }

    /**
     * What was written: mostly one revision, more where one transaction cannot do it.
     *
     * @param revisions at least one, each behind the one before it
     * @param problem what is wrong with one of them; empty when they were proven
     */
    public record Result(List<Generated> revisions, Optional<Problem> problem) {
        public Result {
            revisions = List.copyOf(revisions);
        }
    }

    /** A revision, and what it does. */
    public record Generated(Revise.Written written, BothWays ways) {}

    /** Why a revision does not work yet; its file says so too. */
    public record Problem(Revise.Written written, String reason) {}

    /**
     * Empty when there is nothing to write.
     *
     * @param renames asked before anything is written
     * @throws RefusedException when the database is not at the heads of the files
     */
    public Optional<Result> run(Source models, Revise.Request request, RenameChoice renames, Manner manner) {
        Database database = project.database().get();
        requireAtHeads(database);
        Sides sides = Sides.read(catalogs, new Source.Live("the database", database), models);
        List<Chapter> chapters = new Chapters(catalogs, scope, manner).of(sides.from(), sides.to(), renames);
        Format format = request.draft().format().orElse(project.settings().format());
        SortedSet<RevisionId> before = project.graph().heads();
        List<Generated> revisions = write(chapters, request, format);
        if (revisions.isEmpty()) {
            return Optional.empty();
        }
        Optional<Problem> problem = new Proof(project, catalogs, scope).of(sides.from(), before, revisions);
        problem.ifPresent(found -> Remark.above(found.written().file(), format, found.reason()));
        return Optional.of(new Result(revisions, problem));
    }

    private List<Generated> write(List<Chapter> chapters, Revise.Request request, Format format) {
        List<Generated> revisions = new ArrayList<>();
        Revise.Request next = request;
        for (Chapter chapter : chapters) {
            BothWays rewritten = rewrites.of(chapter.ways());
            if (rewritten.isEmpty()) {
                continue;
            }
            Draft draft =
                    next.draft().withMessage(chapter.message(request.draft().message()));
            Revise.Request own = new Revise.Request(
                    chapter.title().isEmpty() ? draft : draft.withoutId(), next.head(), next.dependsOn());
            Revise.Written written = revise.run(own, MigrationBody.of(rewritten, format));
            revisions.add(new Generated(written, chapter.ways()));
            next = new Revise.Request(
                    request.draft().following(),
                    Optional.of(Target.parse(written.node().id().value())),
                    List.of());
        }
        return revisions;
    }

    private void requireAtHeads(Database database) {
        SortedSet<RevisionId> heads = project.graph().heads();
        try (Connection connection = database.connect()) {
            SortedSet<RevisionId> there =
                    VersionTable.read(connection, project.settings().tracking()).orElseGet(TreeSet::new);
            if (!there.equals(heads)) {
                throw new RefusedException("the database is at " + list(there) + " and the files are at " + list(heads)
                        + "; the difference would hold what those revisions do. Run 'retort upgrade heads' first");
            }
        } catch (SQLException e) {
            throw ConnectionException.refused(database.url(), e);
        }
    }

    private static String list(SortedSet<RevisionId> heads) {
        return heads.isEmpty()
                ? "base"
                : String.join(", ", heads.stream().map(RevisionId::value).toList());
    }
}
