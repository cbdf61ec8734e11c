package dev.retort.cli.compare;

import dev.retort.autogenerate.Catalogs;
import dev.retort.autogenerate.Scope;
import dev.retort.autogenerate.Source;
import dev.retort.cli.models.ModelScript;
import dev.retort.cli.models.Models;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.settings.CliException;
import dev.retort.cli.settings.Databases;
import dev.retort.cli.settings.Environment;
import dev.retort.cli.settings.SettingsFile;
import dev.retort.execute.Database;
import dev.retort.execute.SqlScript;
import dev.retort.migration.FileProblem;
import dev.retort.project.Project;
import dev.retort.revision.Target;
import dev.retort.scratch.ScratchServer;
import dev.retort.sql.PostgresVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a comparison is made with, as the settings and the command line say. */
public final class Comparing {

    private static final String FILE = "file:";
    private static final String REVISION = "revision:";
    private static final String DATABASE = "db";

    private final RetortCommand retort;
    private final SettingsFile.Content settings;
    private final Environment environment;
    private final Databases databases;

    public Comparing(RetortCommand retort) {
        this.retort = retort;
        this.settings = retort.settings();
        this.environment = retort.environment(settings);
        this.databases = retort.databases(settings);
    }

    public Scope scope() {
        return settings.compare().scope();
    }

    public Project project() {
        return retort.project();
    }

    public Catalogs catalogs() {
        return new Catalogs(project(), this::scratch, environment.searchPath());
    }

    private ScratchServer scratch() {
        return databases.scratch(environment, settings.compare().scratch());
    }

    public Source database() {
        return new Source.Live("the database of " + environment.name(), databases.database(environment));
    }

    /** @throws CliException when the settings name no models, or they cannot become a script */
    public Source.Models models() {
        ModelScript script = new Models(
                        settings.settings().root(),
                        settings.models()
                                .orElseThrow(() -> new CliException(settings.file()
                                        + ": there is no [models]; say where the entities are, for example"
                                        + " packages = [\"com.example.app\"], or sql = \"schema.sql\"")))
                .script(scratchVersion().major());
        script.notes().forEach(retort.output()::message);
        return new Source.Models(
                script.statements().stream()
                        .map(statement -> new SqlScript(statement.from(), statement.sql()))
                        .toList(),
                script.provider());
    }

    private PostgresVersion scratchVersion() {
        Database maintenance = scratch().maintenance();
        try (Connection connection = maintenance.connect()) {
            return Database.version(connection);
        } catch (SQLException e) {
            throw new CliException("the server for scratch databases does not answer: " + e.getMessage(), e);
        }
    }

    /**
     * As it is written on the command line.
     *
     * @throws CliException when it is no source
     */
    public Source source(String text) {
        if (text.equals("models")) {
            return models();
        }
        if (text.equals(DATABASE)) {
            return database();
        }
        if (text.equals("empty")) {
            return new Source.Empty();
        }
        if (text.startsWith(FILE)) {
            return files(text.substring(FILE.length()));
        }
        if (text.startsWith(REVISION)) {
            return new Source.AtRevision(Target.parse(text.substring(REVISION.length())));
        }
        if (text.startsWith(DATABASE + ":")) {
            return other(text.substring(DATABASE.length() + 1));
        }
        if (text.contains("://")) {
            return new Source.Live("the other database", databases.database(environment.withUrl(text, "the source")));
        }
        // What was meant to be a URL may hold a password.
        String said = text.contains("@") ? "what has a '@' in it and no '://'" : "'" + text + "'";
        throw new CliException(said + " is nothing that can be compared; expected models, db, db:ENV,"
                + " file:schema.sql, revision:ID, empty or postgresql://user@host:5432/database");
    }

    private Source other(String name) {
        Environment other = settings.environments().get(name);
        if (other == null) {
            throw new CliException(settings.file() + ": no environment '" + name + "'; there are "
                    + String.join(", ", settings.environments().keySet()));
        }
        return new Source.Live("the database of " + name, databases.database(other));
    }

    private Source files(String name) {
        Path path = retort.folder().resolve(name);
        List<SqlScript> scripts = new ArrayList<>();
        try (Stream<Path> files = Files.isDirectory(path) ? Files.list(path) : Stream.of(path)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".sql") || one.equals(path))
                    .sorted()
                    .toList()) {
                scripts.add(new SqlScript(retort.folder().relativize(file).toString(), Files.readString(file)));
            }
        } catch (IOException e) {
            throw new CliException(path + ": cannot be read: " + FileProblem.reason(e), e);
        }
        return new Source.Files(name, scripts);
    }
}
