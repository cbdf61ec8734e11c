package dev.retort.compare;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.reader.CatalogReader;
import dev.retort.connection.ConnectionException;
import dev.retort.connection.Database;
import dev.retort.diff.Difference;
import dev.retort.execute.SqlScript;
import dev.retort.operation.Operation;
import dev.retort.plan.PlanException;
import dev.retort.project.Project;
import dev.retort.project.RetortVersion;
import dev.retort.project.RunOptions;
import dev.retort.project.Upgrade;
import dev.retort.revision.RevisionException;
import dev.retort.revision.Target;
import dev.retort.scratch.Recipe;
import dev.retort.scratch.ScratchDatabase;
import dev.retort.scratch.ScratchServer;
import dev.retort.sql.Identifier;
import dev.retort.sql.PostgresVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads sources. All of them become a catalog by one way: PostgreSQL makes it, and one reader reads it.
 *
 * @param scratch asked once something has to be made to be read
 * @param searchPath what names without a schema mean, the same for all that is compared
 */
public record Catalogs(Project project, Supplier<ScratchServer> scratch, List<Identifier> searchPath) {

    public Catalogs {
        searchPath = List.copyOf(searchPath);
    }

    /**
     * What it holds, without Retort's own tables.
     *
     * @throws SqlScript.Failure when a script cannot be run
     * @throws dev.retort.execute.MigrationFailure when a migration cannot
     * @throws ConnectionException when a server cannot be reached
     */
    public Catalog read(Source source) {
        Catalog catalog = switch (source) {
            case Source.Live live -> live(live.database());
            case Source.Models models -> scripts(models.scripts());
            case Source.Scripts given -> scripts(given.scripts());
            case Source.AtRevision revision -> revision(revision.target());
            case Source.Empty empty -> scripts(List.of());
        };
        return withoutOwn(catalog);
    }

    private Catalog scripts(List<SqlScript> scripts) {
        Recipe recipe = recipe(scripts.stream().map(SqlScript::text).toList());
        return scratch.get().made(recipe, database -> scripts.forEach(database::run));
    }

    private Catalog revision(Target target) {
        ScratchServer server = scratch.get();
        Consumer<ScratchDatabase> making =
                database -> new Upgrade(on(database.database())).run(target, RunOptions.standard());
        return switch (server.keeping()) {
            case NOTHING -> scratch(making);
            case BY_RECIPE ->
                script(target, server)
                        .map(script -> server.made(recipe(List.of(script)), making))
                        .orElseGet(() -> scratch(making));
        };
    }

    private Catalog scratch(Consumer<ScratchDatabase> making) {
        return scratch.get().made(making);
    }

    /** All that a run would send; empty where code runs, of which nobody knows what it depends on. */
    private Optional<String> script(Target target, ScratchServer server) {
        try {
            return Optional.of(new Upgrade(project)
                    .script(
                            Target.base(),
                            target,
                            RunOptions.standard().transactions(),
                            server.maintenance().settings(),
                            server.version()));
        } catch (PlanException | RevisionException e) {
            return Optional.empty();
        }
    }

    private static Recipe recipe(List<String> scripts) {
        List<String> parts = new ArrayList<>(scripts);
        parts.add("retort " + RetortVersion.current());
        return new Recipe(parts);
    }

    /** What a scratch database holds, without Retort's own tables. */
    public Catalog read(ScratchDatabase database) {
        return withoutOwn(database.catalog());
    }

    private Catalog withoutOwn(Catalog catalog) {
        return new OwnTables(project.settings().tracking(), searchPath).without(catalog);
    }

    /**
     * What a database that holds this would hold after the operations.
     *
     * @throws SqlScript.Failure when it cannot be made, or an operation fails
     */
    public Catalog after(Catalog whole, Scope scope, List<Operation> operations) {
        return withoutOwn(scratch.get().made(database -> {
            fill(database, whole, scope);
            database.run(script("the change, tried", operations, whole.server()));
        }));
    }

    /**
     * Makes what an empty database does not have by itself. Owners and rights only where they are compared: mostly the roles of a
     * real server are not on this one.
     */
    public void fill(ScratchDatabase database, Catalog whole, Scope scope) {
        Catalog there = database.catalog();
        Catalog missing = whole.filter(key -> !there.contains(key) && scope.canBeMade(Kind.of(key)));
        database.run(script(
                "the schema of the database, made again",
                Difference.between(Catalog.empty(whole.server()), missing).operations(),
                there.server()));
    }

    private static SqlScript script(String name, List<Operation> operations, PostgresVersion server) {
        return new SqlScript(name, SqlOfDifference.of(operations, server).script());
    }

    private Catalog live(Database database) {
        try (Connection connection = database.connect()) {
            return CatalogReader.read(connection, searchPath);
        } catch (SQLException e) {
            throw ConnectionException.refused(database.url(), e);
        }
    }

    /** The same files for another database. */
    public Project on(Database database) {
        return new Project(project.settings(), () -> database, project.classPath());
    }
}
