package dev.retort.jpa;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The classes below some packages that a provider must know, read from folders and jars of the class path.
 *
 * @param entities those with {@code @Entity}, sorted
 * @param others embeddables, super classes, converters, and packages that carry annotations of Hibernate; sorted
 */
record ManagedClasses(List<String> entities, List<String> others) {

    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final Set<String> OTHERS = Set.of(
            "jakarta.persistence.Embeddable", "jakarta.persistence.MappedSuperclass", "jakarta.persistence.Converter");
    private static final String PACKAGE_INFO = ".package-info";

    ManagedClasses {
        entities = List.copyOf(entities);
        others = List.copyOf(others);
    }

    /**
     * @param classPath folders and jars, as in {@code java.class.path}; what is not there is passed over, as the JVM does
     * @throws ModelException when nothing below the packages is an entity, or a class file cannot be read
     */
    static ManagedClasses below(List<String> packages, String classPath) {
        Set<String> entities = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            for (ClassFile file : classFiles(Path.of(entry), packages)) {
                if (file.annotations().contains(ENTITY)) {
                    requireThatItRuns(file);
                    entities.add(file.name());
                } else if (!Collections.disjoint(file.annotations(), OTHERS)) {
                    others.add(file.name());
                } else if (configuresHibernate(file)) {
                    others.add(file.name().substring(0, file.name().length() - PACKAGE_INFO.length()));
                }
            }
        }
        if (entities.isEmpty()) {
            throw new ModelException("no class with @Entity on the class path lies in " + String.join(", ", packages)
                    + " or below; look at 'packages', and whether the classes are compiled");
        }
        return new ManagedClasses(List.copyOf(entities), List.copyOf(others));
    }

    /** Providers say only that they cannot load it. */
    private static void requireThatItRuns(ClassFile file) {
        int here = Runtime.version().feature();
        if (file.release() > here) {
            throw new ModelException(file.name() + " is compiled for Java " + file.release() + ", and this is Java "
                    + here + "; name a newer one by 'java_home'");
        }
    }

    /** Providers take a package's name for its annotations. */
    private static boolean configuresHibernate(ClassFile file) {
        return file.name().endsWith(PACKAGE_INFO)
                && file.annotations().stream().anyMatch(name -> name.startsWith("org.hibernate.annotations."));
    }

    /** Entities and others. */
    List<String> all() {
        return Stream.concat(entities.stream(), others.stream()).toList();
    }

    private static List<ClassFile> classFiles(Path entry, List<String> packages) {
        try {
            if (Files.isDirectory(entry)) {
                return inFolder(entry, packages);
            }
            return Files.isRegularFile(entry) ? inJar(entry, packages) : List.of();
        } catch (ZipException e) {
            return List.of(); // no jar; the JVM does not mind either
        } catch (IOException e) {
            throw new ModelException(entry + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<ClassFile> inFolder(Path root, List<String> packages) throws IOException {
        List<ClassFile> found = new ArrayList<>();
        for (String name : packages) {
            Path folder = root.resolve(name.replace('.', '/'));
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        (Iterable<Path>) files.filter(path -> path.toString().endsWith(".class"))::iterator) {
                    found.add(read(file));
                }
            }
        }
        return found;
    }

    private static ClassFile read(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return ClassFile.read(new BufferedInputStream(stream));
        } catch (IOException e) {
            throw new ModelException(file + ": cannot be read as a class file: " + e.getMessage(), e);
        }
    }

    private static List<ClassFile> inJar(Path jar, List<String> packages) throws IOException {
        List<String> folders =
                packages.stream().map(name -> name.replace('.', '/') + "/").toList();
        List<ClassFile> found = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName();
                if (name.endsWith(".class") && folders.stream().anyMatch(name::startsWith)) {
                    try (InputStream stream = zip.getInputStream(entry)) {
                        found.add(ClassFile.read(stream));
                    }
                }
            }
        }
        return found;
    }
}
