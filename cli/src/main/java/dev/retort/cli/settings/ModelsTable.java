package dev.retort.cli.settings;

import dev.retort.cli.settings.ModelSettings.ClassPath;
import dev.retort.cli.settings.ModelSettings.Entities;
import dev.retort.cli.settings.ModelSettings.Naming;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads {@code [models]}.
 *
 * @param root the folder that paths are relative to
 */
record ModelsTable(TomlReader table, String where, Path root) {

    private static final String MAVEN = "maven";
    private static final Pattern PACKAGE = Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*"
            + "(\\.\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)*");

    /** @throws CliException when it says something that cannot be */
    ModelSettings read() {
        table.allowOnly(SettingsFile.MODELS_KEYS);
        ModelSettings settings = new ModelSettings(
                entities(),
                classPath(),
                table.string("naming")
                        .map(text -> table.checked("naming", () -> naming(text)))
                        .orElse(Naming.AUTO),
                table.texts("properties"),
                table.oneOrMore("sql").stream().map(this::path).toList(),
                table.string("java_home").map(this::path),
                where);
        if (settings.entities().isEmpty() && settings.sql().isEmpty()) {
            throw table.missing(
                    "packages", "packages = [\"com.example\"], persistence_unit = \"…\" or sql = \"schema.sql\"");
        }
        return settings;
    }

    private Optional<Entities> entities() {
        Optional<Entities> packages = table.strings("packages")
                .map(names -> table.checked("packages", () -> new Entities.Packages(packages(names))));
        Optional<Entities> unit = table.string("persistence_unit").map(Entities.PersistenceUnit::new);
        if (packages.isPresent() && unit.isPresent()) {
            throw new CliException(
                    table.where("persistence_unit") + ": 'models.persistence_unit' and 'models.packages' are"
                            + " both there; expected one of them, as a unit says itself which classes it has");
        }
        return packages.or(() -> unit);
    }

    private static List<String> packages(List<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("the list is empty; expected at least one package");
        }
        for (String name : names) {
            if (!PACKAGE.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "'" + name + "' is no name of a package; expected one as com.example.app");
            }
        }
        return names;
    }

    private ClassPath classPath() {
        if (table.isList("classpath")) {
            List<String> entries = table.strings("classpath").orElse(List.of());
            return table.checked("classpath", () -> paths(entries));
        }
        String text = table.string("classpath").orElse(MAVEN);
        return table.checked("classpath", () -> maven(text));
    }

    private ClassPath paths(List<String> entries) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("the list is empty; expected the folders and jars of the application");
        }
        return new ClassPath.Paths(entries.stream().map(this::path).toList());
    }

    private ClassPath maven(String text) {
        if (text.equals(MAVEN)) {
            return new ClassPath.Maven(root);
        }
        if (text.startsWith(MAVEN + ":")) {
            return new ClassPath.Maven(path(text.substring(MAVEN.length() + 1)));
        }
        throw new IllegalArgumentException("'" + text
                + "' is neither Maven nor a list; expected \"maven\", \"maven:MODULE\" or a list of paths: [\"build/classes\","
                + " \"lib/*\"]");
    }

    private static Naming naming(String text) {
        return switch (text) {
            case "spring" -> Naming.SPRING;
            case "jpa" -> Naming.JPA;
            default -> throw new IllegalArgumentException("'" + text + "' is no naming; expected spring or jpa");
        };
    }

    private Path path(String text) {
        return root.resolve(text).normalize();
    }
}
