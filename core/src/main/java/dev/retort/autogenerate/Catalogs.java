package dev.retort.autogenerate;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.reader.CatalogReader;
import dev.retort.diff.Difference;
import dev.retort.execute.ConnectionException;
import dev.retort.execute.Database;
import dev.retort.execute.SqlScript;
import dev.retort.operation.Operation;
import dev.retort.postgres.Postgres;
import dev.retort.postgres.Statement;
import dev.retort.project.Project;
import dev.retort.project.RunOptions;
import dev.retort.project.Upgrade;
import dev.retort.scratch.ScratchDatabase;
import dev.retort.scratch.ScratchServer;
import dev.retort.sql.Identifier;
import dev.retort.sql.PostgresVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
            case Source.Models models -> scratch(database -> models.scripts().forEach(database::run));
            case Source.Files files -> scratch(database -> files.scripts().forEach(database::run));
            case Source.AtRevision revision ->
                scratch(database -> new Upgrade(on(database.database())).run(revision.target(), RunOptions.standard()));
            case Source.Empty empty -> scratch(database -> {});
        };
        return withoutOwn(catalog);
    }

    /** What a scratch database holds, without Retort's own tables. */
    Catalog read(ScratchDatabase database) {
        return withoutOwn(database.catalog());
    }

    private Catalog withoutOwn(Catalog catalog) {
        return new OwnTables(project.settings().tracking(), searchPath).without(catalog);
    }

    /** What is done with an empty database. */
    private interface Making {
        void make(ScratchDatabase database);
    }

    private Catalog scratch(Making making) {
        try (ScratchDatabase database = scratch.get().create()) {
            making.make(database);
            return database.catalog();
        }
    }

    /**
     * What a database that holds this would hold after the operations.
     *
     * @throws SqlScript.Failure when it cannot be made, or an operation fails
     */
    Catalog after(Catalog whole, Scope scope, List<Operation> operations) {
        return withoutOwn(scratch(database -> {
            fill(database, whole, scope);
            database.run(script("the names of the other side", operations, whole.server()));
        }));
    }

    /**
     * Makes what an empty database does not have by itself. Owners and rights only where they are compared: mostly the roles of a
     * real server are not on this one.
     */
    void fill(ScratchDatabase database, Catalog whole, Scope scope) {
        Catalog there = database.catalog();
        Catalog missing = whole.filter(key -> !there.contains(key) && scope.canBeMade(Kind.of(key)));
        database.run(script(
                "the schema of the database, made again",
                Difference.between(Catalog.empty(whole.server()), missing).operations(),
                there.server()));
    }

    private static SqlScript script(String name, List<Operation> operations, PostgresVersion server) {
        return new SqlScript(
                name,
                operations.stream()
                        .flatMap(operation -> Postgres.render(operation, server).stream())
                        .map(statement -> ((Statement.Sql) statement).text() + ";\n")
                        .collect(Collectors.joining()));
    }

    private Catalog live(Database database) {
        try (Connection connection = database.connect()) {
            return CatalogReader.read(connection, searchPath);
        } catch (SQLException e) {
            throw ConnectionException.refused(database.url(), e);
        }
    }

    /** The same files for another database. */
    Project on(Database database) {
        return new Project(project.settings(), () -> database, project.classPath());
    }
}
