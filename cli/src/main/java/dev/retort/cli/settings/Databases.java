package dev.retort.cli.settings;

import dev.retort.connection.Database;
import dev.retort.connection.DatabaseUrl;
import dev.retort.connection.SessionSettings;
import dev.retort.embedded.EmbeddedPostgresException;
import dev.retort.embedded.EmbeddedServer;
import dev.retort.embedded.PostgresBinaries;
import dev.retort.embedded.PostgresBinaries.Release;
import dev.retort.embedded.ServerStatus;
import dev.retort.migration.FileProblem;
import dev.retort.project.KnownDatabase;
import dev.retort.project.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds the database of an environment, and starts the embedded server for it where there is one.
 *
 * @param messages told what takes time
 */
public record Databases(Path root, Variables variables, Consumer<String> messages) {

    private static final String EMBEDDED = "embedded:";

    /** {@code embedded:} without a name. */
    private static final String DEFAULT_DATABASE = "app";

    /** Every server has it (manual, initdb). */
    private static final String MAINTENANCE_DATABASE = "postgres";

    /** With the major version behind it. */
    private static final String SCRATCH_FOLDER = "postgres-";

    public SessionSettings session(Environment environment) {
        return new SessionSettings(
                environment.searchPath(), environment.lockTimeout().orElse(null), environment.reach());
    }

    public Database database(Environment environment) {
        String url = variables.expand(environment.url(), environment.where());
        DatabaseUrl address =
                url.startsWith(EMBEDDED) ? embedded(url) : withPassword(parsed(url, environment), environment);
        return new Database(address, session(environment), client());
    }

    /** A database that every server has, of an embedded one, which is started. */
    public Database maintenance(EmbeddedServer server, Environment environment) {
        return new Database(address(server, MAINTENANCE_DATABASE), session(environment), client());
    }

    /** A database that every server has, of the server of another one. */
    public static Database maintenance(Database other) {
        return other.withDatabase(MAINTENANCE_DATABASE);
    }

    /** That of its data; where it has none yet, that of the programs. */
    public int majorVersion(EmbeddedServer server) {
        return switch (server.status()) {
            case ServerStatus.NotCreated none ->
                PostgresBinaries.unpacked(messages).majorVersion();
            case ServerStatus.Stopped stopped -> stopped.majorVersion();
            case ServerStatus.Running running -> running.majorVersion();
        };
    }

    /** The database of an environment, without starting a server or creating anything for it. */
    public KnownDatabase known(Environment environment) {
        return new KnownDatabase(environment.name(), access(environment));
    }

    private KnownDatabase.Access access(Environment environment) {
        try {
            return isEmbedded(environment)
                    ? embeddedAccess(environment)
                    : new KnownDatabase.Askable(database(environment));
        } catch (CliException | EmbeddedPostgresException e) {
            return new KnownDatabase.OutOfReach(String.valueOf(e.getMessage()));
        }
    }

    private KnownDatabase.Access embeddedAccess(Environment environment) {
        EmbeddedServer server = server();
        return switch (server.status()) {
            case ServerStatus.NotCreated none -> new KnownDatabase.NotThere();
            case ServerStatus.Stopped stopped ->
                new KnownDatabase.OutOfReach("the embedded server is stopped; 'retort db start' starts it");
            case ServerStatus.Running running ->
                new KnownDatabase.Askable(new Database(
                        DatabaseUrl.parse(server.jdbcUrl(embeddedName(environment)))
                                .withPassword(server.password()),
                        session(environment),
                        client()));
        };
    }

    private static DatabaseUrl parsed(String url, Environment environment) {
        try {
            return DatabaseUrl.parse(url);
        } catch (IllegalArgumentException e) {
            String other = url.contains("://") ? "" : ", or embedded:NAME";
            throw new CliException(environment.where() + ": " + e.getMessage() + other, e);
        }
    }

    public boolean isEmbedded(Environment environment) {
        return environment.url().startsWith(EMBEDDED);
    }

    public EmbeddedServer server() {
        return EmbeddedServer.in(WorkFolder.in(root).resolve("postgres")).reportingTo(messages);
    }

    /** A server of another version, for scratch databases alone. */
    public EmbeddedServer server(Release release, Release.Jars jars) {
        return EmbeddedServer.in(WorkFolder.in(root).resolve(SCRATCH_FOLDER + release.major()))
                .reportingTo(messages)
                .of(release, jars);
    }

    /** The servers of other versions that there are. */
    public List<EmbeddedServer> scratchServers() {
        Path folder = WorkFolder.in(root);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().startsWith(SCRATCH_FOLDER))
                    .sorted()
                    .map(EmbeddedServer::in)
                    .toList();
        } catch (IOException e) {
            throw new CliException(folder + ": cannot be read: " + FileProblem.reason(e), e);
        }
    }

    /** The name of the database in the embedded server. */
    public String embeddedName(Environment environment) {
        return embeddedName(variables.expand(environment.url(), environment.where()));
    }

    private static String embeddedName(String url) {
        String name = url.substring(EMBEDDED.length());
        return name.isEmpty() ? DEFAULT_DATABASE : name;
    }

    private DatabaseUrl embedded(String url) {
        return address(server(), embeddedName(url));
    }

    private DatabaseUrl address(EmbeddedServer server, String name) {
        createWorkFolder();
        server.start();
        if (!name.equals(MAINTENANCE_DATABASE)) {
            server.ensureDatabase(name);
        }
        return DatabaseUrl.parse(server.jdbcUrl(name)).withPassword(server.password());
    }

    private void createWorkFolder() {
        try {
            WorkFolder.create(root);
        } catch (IOException e) {
            throw new CliException(
                    WorkFolder.in(root) + ": cannot be written: " + FileProblem.reason(e)
                            + "; Retort keeps the embedded server there",
                    e);
        }
    }

    /** A password in the URL wins, then the file, then PGPASSWORD; .pgpass is looked up by the driver. */
    private DatabaseUrl withPassword(DatabaseUrl url, Environment environment) {
        if (url.password() != null) {
            return url;
        }
        if (environment.passwordFile().isPresent()) {
            return url.withPassword(passwordIn(
                    root.resolve(variables.expand(environment.passwordFile().get(), environment.where()))));
        }
        String fromEnvironment = variables.environment().get("PGPASSWORD");
        return fromEnvironment == null ? url : url.withPassword(fromEnvironment);
    }

    private static String passwordIn(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CliException("the password file " + file + " cannot be read: " + FileProblem.reason(e), e);
        }
    }

    private String client() {
        String user = variables.environment().getOrDefault("USER", System.getProperty("user.name", "unknown"));
        String host = HostName.of(variables.environment());
        return user + "@" + host;
    }
}
