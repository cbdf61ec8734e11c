package dev.retort.cli.compare;

import dev.retort.autogenerate.Rewrites;
import dev.retort.cli.models.ModelScript;
import dev.retort.cli.models.Models;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.settings.CliException;
import dev.retort.cli.settings.Databases;
import dev.retort.cli.settings.Environment;
import dev.retort.cli.settings.SettingsFile;
import dev.retort.compare.Catalogs;
import dev.retort.compare.Scope;
import dev.retort.compare.Source;
import dev.retort.execute.SqlScript;
import dev.retort.migration.FileProblem;
import dev.retort.project.Project;
import dev.retort.project.WorkFolder;
import dev.retort.revision.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a comparison is made with, as the settings and the command line say. */
public final class Comparing {

    private static final String FILE = "file:";
    private static final String REVISION = "revision:";
    private static final String DATABASE = "db";

    /** On the command line. */
    static final String MODELS = "models";

    private final RetortCommand retort;
    private final SettingsFile.Content settings;
    private final Environment environment;
    private final Databases databases;
    private final Scratch scratch;

    public Comparing(RetortCommand retort) {
        this.retort = retort;
        this.settings = retort.settings();
        this.environment = retort.environment(settings);
        this.databases = retort.databases(settings);
        Path root = settings.settings().root();
        MavenJars jars = new MavenJars(
                Path.of(System.getProperty("user.home"), ".m2", "repository"),
                root,
                WorkFolder.in(root).resolve("jars"),
                retort.output()::message);
        this.scratch =
                new Scratch(databases, environment, settings.compare().scratch(), jars, retort.output()::message);
    }

    private Comparing(Comparing other, Scratch scratch) {
        this.retort = other.retort;
        this.settings = other.settings;
        this.environment = other.environment;
        this.databases = other.databases;
        this.scratch = scratch;
    }

    /**
     * The same with scratch databases on another server.
     *
     * @param where what messages call the place of the URL
     */
    Comparing withScratch(String url, String where) {
        return new Comparing(this, scratch.on(environment.withUrl(url, where)));
    }

    public Scope scope() {
        return settings.compare().scope();
    }

    public Rewrites rewrites() {
        return new Rewrites(settings.hooks().classPath());
    }

    public Project project() {
        return retort.project();
    }

    public Catalogs catalogs() {
        return new Catalogs(project(), scratch::server, environment.searchPath());
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
                .script(scratch.version().major());
        script.notes().forEach(retort.output()::message);
        return new Source.Models(
                script.statements().stream()
                        .map(statement -> new SqlScript(statement.from(), statement.sql()))
                        .toList(),
                script.provider());
    }

    /**
     * As it is written on the command line.
     *
     * @throws CliException when it is no source
     */
    public Source source(String text) {
        if (text.equals(MODELS)) {
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
        return new Source.Scripts(name, scripts);
    }
}
