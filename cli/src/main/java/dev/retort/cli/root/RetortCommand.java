package dev.retort.cli.root;

import dev.retort.cli.line.Known;
import dev.retort.cli.line.Line;
import dev.retort.cli.settings.CliException;
import dev.retort.cli.settings.Databases;
import dev.retort.cli.settings.Environment;
import dev.retort.cli.settings.SettingsFile;
import dev.retort.cli.settings.Variables;
import dev.retort.cli.terminal.Output;
import dev.retort.cli.terminal.Paint;
import dev.retort.cli.terminal.Terminal;
import dev.retort.connection.SessionSettings;
import dev.retort.project.KnownDatabase;
import dev.retort.project.Project;
import dev.retort.sql.PostgresVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code retort} itself: the options of all commands, and what the commands get from them. */
@Command(
        name = "retort",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        description = "Database migrations for PostgreSQL: a graph of revisions, in Java or SQL, up and down.",
        versionProvider = VersionText.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  retort init",
            "  retort revision -m \"add phone number\"",
            "  retort upgrade head",
            "  retort downgrade -1",
            "",
            "'retort COMMAND --help' tells more about a command."
        })
public final class RetortCommand implements Runnable {

    private final Terminal terminal;
    private final Interruption interruption;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = {"-C", "--directory"},
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Work in this folder instead of the current one.")
    private @Nullable Path directory;

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The settings file, instead of retort.toml.")
    private @Nullable Path config;

    @Option(
            names = {"-e", "--env"},
            paramLabel = "ENV",
            scope = ScopeType.INHERIT,
            description = "The environment of the settings file; the first one if not given.")
    private @Nullable String environment;

    @Option(
            names = {"-u", "--url"},
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "The database, instead of the environment's url: postgresql://user@host:5432/database.")
    private @Nullable String url;

    @Option(
            names = "--allow-pooler",
            scope = ScopeType.INHERIT,
            description = "Work through a pooler that gives each transaction another session.")
    private boolean allowPooler;

    @Option(
            names = "-x",
            paramLabel = "KEY=VALUE",
            scope = ScopeType.INHERIT,
            description = "A value for $${KEY} in the settings file; wins over environment variables. May be repeated.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print the result as one JSON document.")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Print results only.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Print more; twice: stack traces too.")
    private boolean[] verbose = {};

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            description = "auto, always or never; auto is the default.")
    private Paint.When color = Paint.When.auto;

    /** The options below, as a {@link Line} has them; help and version are none of a plain one. */
    public static final List<Known> OPTIONS = List.of(
            Known.value("--directory", "-C"),
            Known.value("--config", "-c"),
            Known.value("--env", "-e"),
            Known.value("--url", "-u"),
            Known.flag("--allow-pooler"),
            Known.values("-x"),
            Known.flag("--json"),
            Known.flag("--quiet", "-q"),
            Known.countedFlag("--verbose", "-v"),
            Known.value("--color"));

    /** That no signal reaches. */
    public RetortCommand(Terminal terminal) {
        this(terminal, new Interruption());
    }

    public RetortCommand(Terminal terminal, Interruption interruption) {
        this.terminal = terminal;
        this.interruption = interruption;
    }

    /**
     * With what a plain line says.
     *
     * @return empty when it says something that it takes the parser of all lines to understand, or to refuse
     */
    public static Optional<RetortCommand> of(Terminal terminal, Interruption interruption, Line line) {
        RetortCommand retort = new RetortCommand(terminal, interruption);
        retort.directory = path(line.value("--directory"));
        retort.config = path(line.value("--config"));
        retort.environment = line.value("--env");
        retort.url = line.value("--url");
        retort.allowPooler = line.has("--allow-pooler");
        retort.json = line.has("--json");
        retort.quiet = line.has("--quiet");
        retort.verbose = new boolean[line.count("--verbose")];
        Arrays.fill(retort.verbose, true);
        for (String pair : line.values("-x")) {
            int equals = pair.indexOf('=');
            if (equals < 1 || pair.indexOf('=', equals + 1) > 0) {
                return Optional.empty();
            }
            retort.values.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        String color = line.value("--color");
        for (Paint.When when : Paint.When.values()) {
            if (when.name().equals(color)) {
                retort.color = when;
                return Optional.of(retort);
            }
        }
        return color == null ? Optional.of(retort) : Optional.empty();
    }

    private static @Nullable Path path(@Nullable String text) {
        return text == null ? null : Path.of(text);
    }

    @Override
    public void run() {
        if (spec != null) {
            throw MissingCommand.of(spec);
        }
    }

    public Terminal terminal() {
        return terminal;
    }

    public Interruption interruption() {
        return interruption;
    }

    public Output output() {
        Output.Form form = json ? Output.Form.JSON : quiet ? Output.Form.QUIET : Output.Form.TEXT;
        return new Output(terminal, form, json ? new Paint(false) : Paint.of(color, terminal));
    }

    /** How often {@code -v} was given. */
    public int verbosity() {
        return verbose.length;
    }

    /** The folder to work in, absolute. */
    public Path folder() {
        return directory == null
                ? terminal.folder()
                : terminal.folder().resolve(directory).normalize();
    }

    public SettingsFile.Content settings() {
        return SettingsFile.read(folder().resolve(config == null ? Path.of(SettingsFile.NAME) : config));
    }

    /** The environment that was asked for, with the URL that was asked for. */
    public Environment environment(SettingsFile.Content settings) {
        Map<String, Environment> all = settings.environments();
        Environment chosen = environment == null ? all.values().iterator().next() : all.get(environment);
        if (chosen == null) {
            throw new CliException(settings.file() + ": no environment '" + environment + "'; there "
                    + (all.size() == 1 ? "is " : "are ") + String.join(", ", all.keySet()));
        }
        Environment allowed = allowPooler ? chosen.withPooler() : chosen;
        return url == null ? allowed : allowed.withUrl(url, "--url");
    }

    public Databases databases(SettingsFile.Content settings) {
        return new Databases(
                settings.settings().root(), new Variables(values, terminal.variables()), output()::message);
    }

    public Project project() {
        SettingsFile.Content settings = settings();
        Environment target = environment(settings);
        Databases databases = databases(settings);
        return new Project(
                settings.settings(), () -> databases.database(target), System.getProperty("java.class.path"));
    }

    /** The databases of all environments, and that of {@code --url}. */
    public List<KnownDatabase> knownDatabases() {
        SettingsFile.Content settings = settings();
        Databases databases = databases(settings);
        List<Environment> all = new ArrayList<>(settings.environments().values());
        if (url != null) {
            all.add(environment(settings));
        }
        return all.stream().map(databases::known).toList();
    }

    /** What {@code --sql} writes for. */
    public PostgresVersion serverVersion() {
        return environment(settings()).serverVersion().orElse(PostgresVersion.NEWEST);
    }

    public SessionSettings session() {
        SettingsFile.Content settings = settings();
        return databases(settings).session(environment(settings));
    }
}
