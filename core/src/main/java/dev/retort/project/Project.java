package dev.retort.project;

import dev.retort.connection.Database;
import dev.retort.migration.Content;
import dev.retort.migration.HeaderIndex;
import dev.retort.migration.MigrationLoader;
import dev.retort.migration.Script;
import dev.retort.migration.ScriptDirectory;
import dev.retort.plan.Plan;
import dev.retort.plan.Planner;
import dev.retort.plan.Tracking;
import dev.retort.plan.Transactions;
import dev.retort.revision.GraphException;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionId;
import dev.retort.revision.Route;
import dev.retort.sql.PostgresVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A folder of migrations and the database that they are for; what every use case is made with.
 *
 * @param database asked once a use case needs it, so that others work without one
 * @param classPath what Java migrations may use, as {@code javac -classpath} takes it
 */
public record Project(Settings settings, Supplier<Database> database, String classPath) {

    public ScriptDirectory scripts() {
        return ScriptDirectory.read(
                settings.versionLocations(),
                settings.subFolders(),
                settings.root(),
                settings.ignore(),
                HeaderIndex.in(WorkFolder.in(settings.root()), () -> WorkFolder.create(settings.root())));
    }

    /**
     * For what runs revisions, or adds one.
     *
     * @throws GraphException.NotLinear when there are several heads and the settings want one
     */
    ScriptDirectory scriptsInShape() {
        ScriptDirectory scripts = scripts();
        SortedSet<RevisionId> heads = scripts.graph().heads();
        if (settings.shape() == Settings.Shape.LINE && heads.size() > 1) {
            throw new GraphException.NotLinear(heads);
        }
        return scripts;
    }

    /** The revisions of the files. */
    public RevisionGraph graph() {
        return scriptsInShape().graph();
    }

    Tracking tracking() {
        return settings.tracking();
    }

    Planner planner(PostgresVersion server) {
        return new Planner(settings.tracking(), server, "retort " + RetortVersion.current());
    }

    /** Loads the migrations on the route, and only those. */
    Plan plan(ScriptDirectory scripts, Route route, Transactions transactions, PostgresVersion server) {
        return planner(server).plan(route, sources(scripts, route), transactions);
    }

    /**
     * What the history would keep of the file's upgrade, if it ran now.
     *
     * @throws dev.retort.plan.PlanException when it could not run
     * @throws dev.retort.migration.ScriptException when it cannot be understood
     */
    public String sqlNow(Script script, PostgresVersion server) {
        Content content = Objects.requireNonNull(loader().load(List.of(script)).get(script.id()));
        return planner(server).sqlOf(new Planner.Source(script, content));
    }

    /** The migrations on the route, and only those. */
    Function<RevisionId, Planner.Source> sources(ScriptDirectory scripts, Route route) {
        List<Script> onRoute = route.steps().stream()
                .map(step -> scripts.script(step.revision().id()))
                .toList();
        Map<RevisionId, Content> contents = loader().load(onRoute);
        return id -> new Planner.Source(scripts.script(id), Objects.requireNonNull(contents.get(id)));
    }

    MigrationLoader loader() {
        return new MigrationLoader(classCache(), classPath);
    }

    private Path classCache() {
        try {
            return WorkFolder.create(settings.root()).resolve("classes");
        } catch (IOException e) {
            // Nothing can be kept there; then it is compiled again next time.
            return WorkFolder.in(settings.root()).resolve("classes");
        }
    }
}
