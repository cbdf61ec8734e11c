package dev.retort.cli.compare;

import dev.retort.cli.settings.CliException;
import dev.retort.cli.settings.CompareSettings.Place;
import dev.retort.cli.settings.Databases;
import dev.retort.cli.settings.Environment;
import dev.retort.connection.ConnectionException;
import dev.retort.connection.Database;
import dev.retort.embedded.EmbeddedPostgresException;
import dev.retort.embedded.EmbeddedServer;
import dev.retort.embedded.PostgresBinaries.Release;
import dev.retort.scratch.ScratchServer;
import dev.retort.sql.PostgresVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where scratch databases are made: looked for once, when the first is wanted. On an embedded server it is one of the major version of
 * the environment's database, as PostgreSQL writes the same view otherwise in another version.
 */
final class Scratch {

    private final Databases databases;
    private final Environment environment;
    private final Place place;
    private final Release.Jars jars;
    private final Consumer<String> messages;
    private @Nullable Found found;

    private record Found(ScratchServer server, PostgresVersion version) {}

    /** @param messages told what takes time, and what is not as it should be */
    Scratch(Databases databases, Environment environment, Place place, Release.Jars jars, Consumer<String> messages) {
        this.databases = databases;
        this.environment = environment;
        this.place = place;
        this.jars = jars;
        this.messages = messages;
    }

    /** Another server, which is the environment's. */
    Scratch on(Environment other) {
        return new Scratch(databases, other, Place.SERVER, jars, messages);
    }

    ScratchServer server() {
        return found().server();
    }

    PostgresVersion version() {
        return found().version();
    }

    private Found found() {
        if (found == null) {
            found = switch (place) {
                case SERVER -> onServer();
                case EMBEDDED -> embedded();
            };
        }
        return found;
    }

    private Found onServer() {
        ScratchServer server = new ScratchServer(databases.database(environment));
        return new Found(server, server.version());
    }

    private Found embedded() {
        EmbeddedServer own = databases.server();
        Optional<PostgresVersion> target = databases.isEmbedded(environment) ? Optional.empty() : versionOfTarget();
        return target.filter(version -> version.major() != databases.majorVersion(own))
                .flatMap(this::other)
                .orElseGet(() -> started(own));
    }

    /** Of the database, or what the settings say of it. */
    private Optional<PostgresVersion> versionOfTarget() {
        try (Connection connection = databases.database(environment).connect()) {
            return Optional.of(Database.version(connection));
        } catch (ConnectionException | SQLException e) {
            // The comparison may do without it; where it may not, that is said then.
            return environment.serverVersion();
        }
    }

    private Optional<Found> other(PostgresVersion version) {
        try {
            Release release =
                    Release.of(version.major()).orElseThrow(() -> new CliException("Retort knows no release of it"));
            return Optional.of(started(databases.server(release, jars)));
        } catch (EmbeddedPostgresException | CliException e) {
            messages.accept("the environment '" + environment.name() + "' has PostgreSQL " + version.major()
                    + ", and there is no embedded one of this version for scratch databases: " + e.getMessage()
                    + ". They are made with PostgreSQL " + databases.majorVersion(databases.server())
                    + ", which may write views and conditions otherwise; scratch = \"server\" in [compare] makes them on"
                    + " the environment's server");
            return Optional.empty();
        }
    }

    private Found started(EmbeddedServer server) {
        Database maintenance = databases.maintenance(server, environment);
        return new Found(
                new ScratchServer(maintenance).keepingByRecipe(), new PostgresVersion(databases.majorVersion(server)));
    }
}
