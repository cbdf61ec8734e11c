package dev.retort.cli.settings;

import dev.retort.connection.SessionSettings;
import dev.retort.migration.FileProblem;
import dev.retort.migration.FileTemplate;
import dev.retort.migration.Format;
import dev.retort.migration.ScriptDirectory.SubFolders;
import dev.retort.plan.Tracking;
import dev.retort.project.Settings;
import dev.retort.sql.Identifier;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.QualifiedName;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Reads {@code retort.toml}. */
public final class SettingsFile {

    public static final String NAME = "retort.toml";

    public static final List<String> KEYS = List.of(
            "script_location",
            "version_locations",
            "recursive_version_locations",
            "file_template",
            "format",
            "ignore",
            "linear",
            "tracking",
            "models",
            "compare",
            "hooks",
            "env");
    public static final List<String> TRACKING_KEYS = List.of("schema", "version_table");
    public static final List<String> MODELS_KEYS =
            List.of("packages", "persistence_unit", "classpath", "naming", "properties", "sql", "java_home");
    public static final List<String> COMPARE_KEYS = List.of("scratch", "manages", "preset", "include", "exclude");
    public static final List<String> HOOKS_KEYS = List.of("post_write", "classpath");
    public static final List<String> ENVIRONMENT_KEYS = Stream.of(
                    List.of("url", "password_file", "search_path", "server_version", "allow_pooler"),
                    PatienceTable.KEYS,
                    RunRules.KEYS)
            .flatMap(List::stream)
            .toList();

    private SettingsFile() {}

    /**
     * What the file says.
     *
     * @param models none when the file has no such table
     * @param environments in the order of the file; the first one is the default
     */
    public record Content(
            Path file,
            Settings settings,
            Optional<ModelSettings> models,
            CompareSettings compare,
            HookSettings hooks,
            Map<String, Environment> environments) {}

    /** @throws CliException when the file cannot be read, or says something that cannot be */
    public static Content read(Path file) {
        String text = text(file);
        TomlValues toml = PlainToml.read(text).orElseGet(() -> WholeToml.read(file, text));
        TomlReader top = new TomlReader(file, toml, "");
        top.allowOnly(KEYS);
        Path root = file.toAbsolutePath().normalize().getParent();
        if (root == null) {
            throw new CliException(file + ": no file");
        }
        return new Content(
                file,
                settings(top, root),
                models(top, root),
                new CompareTable(top.table("compare")).read(),
                new HooksTable(top.table("hooks"), root).read(),
                environments(top));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new CliException("no " + file + "; 'retort init' makes one, -C DIR goes to another folder, -c FILE"
                    + " names another file");
        } catch (MalformedInputException e) {
            throw new CliException(file + ": not UTF-8; save the file as UTF-8");
        } catch (IOException e) {
            throw new CliException(file + ": cannot be read: " + FileProblem.reason(e), e);
        }
    }

    private static Settings settings(TomlReader top, Path root) {
        String scripts = top.string("script_location").orElse("migrations");
        Path versions =
                top.checked("script_location", () -> root.resolve(scripts).resolve("versions"));
        List<Path> locations = top.strings("version_locations")
                .map(names -> top.checked("version_locations", () -> folders(root, names)))
                .orElse(List.of(versions.normalize()));
        Optional<FileTemplate> template =
                top.string("file_template").map(text -> top.checked("file_template", () -> new FileTemplate(text)));
        Format format = top.string("format")
                .map(text -> top.checked("format", () -> format(text)))
                .orElse(Format.JAVA);
        return new Settings(
                root,
                locations,
                top.truth("recursive_version_locations").orElse(false) ? SubFolders.READ : SubFolders.PASSED_OVER,
                top.truth("linear").orElse(false) ? Settings.Shape.LINE : Settings.Shape.GRAPH,
                format,
                template,
                top.strings("ignore")
                        .map(globs -> top.checked("ignore", () -> globs(globs)))
                        .orElse(Settings.IGNORED),
                tracking(top.table("tracking")));
    }

    private static List<Path> folders(Path root, List<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("the list is empty; expected at least one folder");
        }
        return names.stream()
                .map(name -> root.resolve(name).normalize())
                .distinct()
                .toList();
    }

    private static List<String> globs(List<String> patterns) {
        for (String pattern : patterns) {
            try {
                FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            } catch (PatternSyntaxException e) {
                throw new IllegalArgumentException("'" + pattern + "' is no glob pattern: " + e.getDescription(), e);
            }
        }
        return patterns;
    }

    public static Format format(String text) {
        return switch (text) {
            case "java" -> Format.JAVA;
            case "sql" -> Format.SQL;
            default -> throw new IllegalArgumentException("'" + text + "' is no format; expected java or sql");
        };
    }

    private static Tracking tracking(TomlReader table) {
        table.allowOnly(TRACKING_KEYS);
        String schema = table.string("schema").orElse("retort");
        Tracking tracking = table.checked("schema", () -> Tracking.inSchema(schema));
        return table.string("version_table")
                .map(text -> table.checked("version_table", () -> new Tracking(name(text), tracking.schema())))
                .orElse(tracking);
    }

    private static Optional<ModelSettings> models(TomlReader top, Path root) {
        return top.keysInOrder().contains("models")
                ? Optional.of(new ModelsTable(top.table("models"), top.where("models"), root).read())
                : Optional.empty();
    }

    /** {@code schema.table} or {@code table}; both parts exactly as written. */
    private static QualifiedName name(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? new QualifiedName(null, Identifier.of(text))
                : QualifiedName.of(text.substring(0, dot), text.substring(dot + 1));
    }

    /** Names joined by commas, as {@code SET search_path} takes them; exactly as written, so without double quotes. */
    private static List<Identifier> names(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(name -> schema(name.strip()))
                .toList();
    }

    private static Identifier schema(String name) {
        if (name.indexOf('"') >= 0) {
            throw new IllegalArgumentException("the name " + name
                    + " holds a quote; write schemas as they are called, without quotes: $user, public");
        }
        return Identifier.of(name);
    }

    private static String predecessor(String before, String name, List<String> names) {
        if (before.equals(name) || !names.contains(before)) {
            throw new IllegalArgumentException(
                    "'" + before + "' is no other environment; there are " + String.join(", ", names));
        }
        return before;
    }

    private static Map<String, Environment> environments(TomlReader top) {
        Map<String, Environment> environments = new LinkedHashMap<>();
        TomlReader all = top.table("env");
        List<String> names = all.keysInOrder();
        for (String name : names) {
            TomlReader table = all.table(name);
            table.allowOnly(ENVIRONMENT_KEYS);
            String url = table.string("url")
                    .orElseThrow(() -> table.missing("url", "url = \"embedded:\" or url = \"${DATABASE_URL}\""));
            environments.put(
                    name,
                    new Environment(
                            name,
                            url,
                            table.where("url"),
                            table.string("password_file"),
                            table.checked(
                                    "search_path",
                                    () -> names(table.string("search_path").orElse("public"))),
                            new PatienceTable(table).time("lock_timeout"),
                            new PatienceTable(table).read(),
                            table.truth("allow_pooler").orElse(false)
                                    ? SessionSettings.Reach.TRANSACTION
                                    : SessionSettings.Reach.SESSION,
                            table.whole("server_version")
                                    .map(major -> table.checked("server_version", () -> new PostgresVersion(major))),
                            RunRules.read(table)));
            table.string("after").ifPresent(before -> table.checked("after", () -> predecessor(before, name, names)));
        }
        if (environments.isEmpty()) {
            throw top.missing(
                    "env", "at least one environment, for example [env.development] with url = \"embedded:\"");
        }
        return environments;
    }
}
