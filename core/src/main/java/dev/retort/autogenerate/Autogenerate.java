package dev.retort.autogenerate;

import dev.retort.catalog.Catalog;
import dev.retort.execute.ConnectionException;
import dev.retort.execute.Database;
import dev.retort.execute.VersionTable;
import dev.retort.migration.Format;
import dev.retort.project.Project;
import dev.retort.project.RefusedException;
import dev.retort.project.Revise;
import dev.retort.revision.RevisionId;
import java.sql.Connection;
import java.sql.SQLException;
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
     * What was written.
     *
     * @param problem what is wrong with the file; empty for one that was proven
     */
    public record Result(Revise.Written written, BothWays ways, Optional<String> problem) {}

    /**
     * Empty when there is nothing to write.
     *
     * @throws RefusedException when the database is not at the heads of the files
     */
    public Optional<Result> run(Source models, Revise.Request request) {
        Database database = project.database().get();
        requireAtHeads(database);
        Catalog wish = catalogs.read(models);
        Catalog whole = catalogs.read(new Source.Live("the database", database));
        BothWays ways = BothWays.of(whole, wish, scope, catalogs.searchPath());
        if (ways.isEmpty()) {
            return Optional.empty();
        }
        BothWays rewritten = rewrites.of(ways);
        if (rewritten.isEmpty()) {
            return Optional.empty();
        }
        Format format = request.draft().format().orElse(project.settings().format());
        SortedSet<RevisionId> before = project.graph().heads();
        Revise.Written written = revise.run(request, MigrationBody.of(rewritten, format));
        Optional<String> problem = new Proof(project, catalogs, scope).of(whole, ways, before, written);
        problem.ifPresent(reason -> Remark.above(written.file(), format, reason));
        return Optional.of(new Result(written, ways, problem));
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
