package dev.retort.jpa;

import jakarta.persistence.spi.PersistenceProvider;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;

/**
 * Who made a script.
 *
 * @param name as {@code Hibernate ORM}
 * @param version as its jar says; {@code unknown} when it does not
 */
record Provider(String name, String version) {

    private static final Map<String, String> NAMES =
            Map.of("org.hibernate.", "Hibernate ORM", "org.eclipse.persistence.", "EclipseLink");

    /** The static method of each that tells its version; asked first, as not every jar's manifest does. */
    private static final Map<String, String[]> VERSIONS = Map.of(
            "org.hibernate.", new String[] {"org.hibernate.Version", "getVersionString"},
            "org.eclipse.persistence.", new String[] {"org.eclipse.persistence.Version", "getVersion"});

    static Provider of(PersistenceProvider provider) {
        Class<?> type = provider.getClass();
        String vendor = NAMES.keySet().stream()
                .filter(type.getName()::startsWith)
                .findFirst()
                .orElse("");
        String[] version = VERSIONS.get(vendor);
        return new Provider(
                NAMES.getOrDefault(vendor, type.getName()),
                version == null ? ofManifest(type) : asked(type, version[0], version[1]));
    }

    private static String asked(Class<?> provider, String type, String method) {
        try {
            Object version = Class.forName(type, true, provider.getClassLoader())
                    .getMethod(method)
                    .invoke(null);
            return version == null ? ofManifest(provider) : version.toString();
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | IllegalAccessException
                | InvocationTargetException e) {
            return ofManifest(provider);
        }
    }

    private static String ofManifest(Class<?> type) {
        String version = type.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version;
    }

    /** {@code Hibernate ORM 7.4.5.Final}. */
    @Override
    public String toString() {
        return name + " " + version;
    }
}
