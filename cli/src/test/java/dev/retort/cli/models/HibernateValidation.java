package dev.retort.cli.models;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hibernate's own {@code hibernate.hbm2ddl.auto=validate}: the application is started with its classes, and does not start where a
 * table, a column or a sequence is not what it needs.
 */
record HibernateValidation(EntityProject project) {

    private static final String UNIT = "validated";

    /** Held, as the level of a logger that nobody holds is forgotten. */
    private static final Logger LOG = Logger.getLogger("org.hibernate");

    static HibernateValidation of(EntityProject project) {
        return new HibernateValidation(project);
    }

    void passes() throws IOException {
        LOG.setLevel(Level.OFF);
        Path root = project.work().folder();
        project.work().write("unit/META-INF/persistence.xml", unit(classes(root.resolve("classes"))));
        List<URL> entries = new ArrayList<>(List.of(
                url(root.resolve("unit")),
                url(root.resolve("classes")),
                org.postgresql.Driver.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()));
        for (String jar : project.application().jars().split(":", -1)) {
            entries.add(url(Path.of(jar)));
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(entries.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            assertThatCode(() -> start(loader)).doesNotThrowAnyException();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void start(ClassLoader loader) throws Exception {
        try {
            AutoCloseable factory = (AutoCloseable) Class.forName("jakarta.persistence.Persistence", true, loader)
                    .getMethod("createEntityManagerFactory", String.class, Map.class)
                    .invoke(null, UNIT, settings());
            factory.close();
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getTargetException());
        }
    }

    private Map<String, String> settings() {
        Map<String, String> naming = project.application().provider().equals(ApplicationFolder.BOOT_3_5)
                ? Map.of(
                        "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy",
                        "hibernate.implicit_naming_strategy",
                        "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy")
                : Map.of(
                        "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl",
                        "hibernate.implicit_naming_strategy",
                        "org.springframework.boot.hibernate.SpringImplicitNamingStrategy");
        return Stream.concat(
                        naming.entrySet().stream(),
                        Map.of(
                                "jakarta.persistence.jdbc.url",
                                project.work().database().url(),
                                "jakarta.persistence.jdbc.driver",
                                "org.postgresql.Driver",
                                "hibernate.hbm2ddl.auto",
                                "validate")
                                .entrySet()
                                .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }

    private static String unit(List<String> classes) {
        return """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                  <persistence-unit name="%s" transaction-type="RESOURCE_LOCAL">
                %s    <exclude-unlisted-classes>true</exclude-unlisted-classes>
                  </persistence-unit>
                </persistence>
                """.formatted(
                        UNIT,
                        classes.stream()
                                .map(name -> "    <class>" + name + "</class>\n")
                                .collect(Collectors.joining()));
    }

    private static List<String> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .toList();
        }
    }
}
