package dev.retort.cli.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code [models]}: where the wished schema is described.
 *
 * @param entities none when only SQL describes it
 * @param sql files and folders that stand beside the entities, in the order of the settings
 * @param javaHome of the JVM that reads the entities; without it, the one that runs Retort
 * @param where the file and line of the table, for messages
 */
public record ModelSettings(
        Optional<Entities> entities,
        ClassPath classPath,
        Naming naming,
        Map<String, String> properties,
        List<Path> sql,
        Optional<Path> javaHome,
        String where) {

    public ModelSettings {
        properties = Map.copyOf(properties);
        sql = List.copyOf(sql);
    }

    /** Which classes are meant. */
    public sealed interface Entities {

        /** Those below packages. */
        record Packages(List<String> names) implements Entities {
            public Packages {
                names = List.copyOf(names);
            }
        }

        /** Those of a unit of {@code META-INF/persistence.xml}. */
        record PersistenceUnit(String name) implements Entities {}
    }

    /** Where the classes and their provider are. */
    public sealed interface ClassPath {

        /** Maven is asked. */
        record Maven(Path module) implements ClassPath {}

        /** As a person has listed it; what ends in {@code /*} means all jars of a folder. */
        record Paths(List<Path> entries) implements ClassPath {
            public Paths {
                entries = List.copyOf(entries);
            }
        }
    }

    /** How names of tables and columns come from those of classes and fields. */
    public enum Naming {
        /** As Spring Boot sets it up. */
        SPRING,
        /** As the provider does by itself. */
        JPA,
        /** Nobody said: as Spring Boot does where packages are named and it is on the class path. */
        AUTO
    }
}
