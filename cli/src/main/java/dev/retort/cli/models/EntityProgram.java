package dev.retort.cli.models;

import dev.retort.cli.settings.CliException;
import dev.retort.cli.settings.ModelSettings;
import dev.retort.cli.settings.ModelSettings.Entities;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the program of the module {@code jpa} in a JVM of its own, on the application's class path. */
record EntityProgram(Path root, ModelSettings settings, KeptAnswers answers) {

    private static final String KIND = "entities";
    private static final String MARK = "retort-jpa: error: ";

    /** The program's document for the entities; kept until something changes that it depends on. */
    String document(Entities entities, List<Path> classPath, int postgres) throws IOException {
        String request = request(entities, postgres);
        Fingerprint fingerprint = new Fingerprint().with(request).with(java().toString());
        for (Path entry : classPath) {
            fingerprint.withClassPathEntry(entry);
        }
        String key = fingerprint.withClassPathEntry(ownClasses()).hex();
        Optional<String> kept = answers.find(KIND, key);
        if (kept.isPresent()) {
            return kept.get();
        }
        String document = run(request, classPath);
        answers.keep(KIND, key, document);
        return document;
    }

    private String run(String request, List<Path> classPath) throws IOException {
        Path folder = answers.folder();
        Path output = Files.createTempFile(folder, "entities", ".sql");
        Path arguments = Files.createTempFile(folder, "java", ".args");
        try {
            // In a file, since a command line has a limit and class paths have none.
            Files.writeString(arguments, "-cp " + quoted(classPath));
            // It runs for two seconds, in which a better compiler and a parallel collector only cost.
            List<String> command = List.of(
                    java().toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "@" + arguments,
                    dev.retort.jpa.Main.class.getName(),
                    output.toString());
            Child child = Child.run(command, root, request, Files.createTempFile(folder, "entities", ".log"));
            if (child.exit() != 0) {
                throw new CliException(settings.where() + ": 'models': " + reason(child));
            }
            return Files.readString(output);
        } finally {
            Files.deleteIfExists(arguments);
            Files.deleteIfExists(output);
        }
    }

    private static String reason(Child child) {
        int mark = child.output().lastIndexOf(MARK);
        return mark >= 0
                ? child.output().substring(mark + MARK.length())
                : "the JVM that reads the entities ended with " + child.exit() + ": "
                        + child.output().lines().findFirst().orElse("it said nothing");
    }

    /** The application's entries first: ours may be Retort's one jar, which has classes that the application has, too. */
    private static String quoted(List<Path> classPath) {
        String joined = Stream.concat(classPath.stream(), Stream.of(ownClasses()))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        return "\"" + joined.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n";
    }

    private static Path ownClasses() {
        try {
            return Path.of(dev.retort.jpa.Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("where a class comes from is a file", e);
        }
    }

    private Path java() {
        Path home = settings.javaHome().orElse(Path.of(System.getProperty("java.home")));
        Path java = home.resolve("bin/java");
        if (!Files.isExecutable(java)) {
            throw new CliException(settings.where() + ": 'models.java_home' is " + home + ", and there is no " + java
                    + "; expected the folder of a JDK");
        }
        return java;
    }

    /** In the format of {@link Properties}, without the comment of the time that it would write. */
    private String request(Entities entities, int postgres) {
        Map<String, String> request = new TreeMap<>();
        switch (entities) {
            case Entities.Packages packages -> request.put("packages", String.join(",", packages.names()));
            case Entities.PersistenceUnit unit -> request.put("persistence-unit", unit.name());
        }
        request.put("naming", settings.naming().name().toLowerCase(Locale.ROOT));
        request.put("postgres", Integer.toString(postgres));
        settings.properties().forEach((name, value) -> request.put("property." + name, value));
        return request.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
    }

    private static String line(String key, String value) {
        try {
            Properties properties = new Properties();
            properties.setProperty(key, value);
            StringWriter writer = new StringWriter();
            properties.store(writer, null);
            return writer.toString()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
