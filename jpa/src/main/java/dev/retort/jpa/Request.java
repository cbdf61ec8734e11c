package dev.retort.jpa;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the program. It comes by standard input and not as arguments, since properties may hold passwords, and everybody
 * on a machine sees the arguments of its processes.
 *
 * @param packages whose entities are meant, with the packages below; empty when a persistence unit is named
 * @param persistenceUnit of the application's {@code META-INF/persistence.xml}
 * @param postgres the server's major version
 * @param properties the application's own for its provider
 */
record Request(
        List<String> packages,
        @Nullable String persistenceUnit,
        Naming naming,
        int postgres,
        Detail detail,
        Map<String, String> properties) {

    /** How much is told when something goes wrong. */
    enum Detail {
        MESSAGE,
        /** The provider's log and stack traces, too. */
        EVERYTHING
    }

    private static final String PROPERTY = "property.";

    private static final Set<String> KEYS = Set.of("packages", "persistence-unit", "naming", "postgres", "detail");

    Request {
        packages = List.copyOf(packages);
        properties = Map.copyOf(properties);
    }

    /**
     * Reads a file in the format of {@link Properties#load(Reader)}.
     *
     * @throws ModelException when a key is unknown or a value cannot be
     */
    static Request read(Reader reader) throws IOException {
        Properties file = new Properties();
        file.load(reader);
        Map<String, String> properties = new TreeMap<>();
        for (String key : file.stringPropertyNames()) {
            if (key.startsWith(PROPERTY)) {
                properties.put(key.substring(PROPERTY.length()), file.getProperty(key));
            } else if (!KEYS.contains(key)) {
                throw new ModelException("the request has an unknown key '" + key + "'; expected one of "
                        + KEYS.stream().sorted().collect(Collectors.joining(", ")) + ", property.NAME");
            }
        }
        Request request = new Request(
                names(file.getProperty("packages", "")),
                file.getProperty("persistence-unit"),
                Naming.of(file.getProperty("naming", "auto")),
                major(file.getProperty("postgres", "")),
                Boolean.parseBoolean(file.getProperty("detail", "false")) ? Detail.EVERYTHING : Detail.MESSAGE,
                properties);
        if (request.packages.isEmpty() == (request.persistenceUnit == null)) {
            throw new ModelException("the request names packages or a persistence-unit, and not both");
        }
        return request;
    }

    private static List<String> names(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static int major(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new ModelException(
                    "the request's 'postgres' is '" + text + "'; expected the server's major version, as 17", e);
        }
    }
}
