package dev.retort.migration;

import dev.retort.data.DataFolder;
import dev.retort.op.IrreversibleException;
import dev.retort.op.Operations;
import dev.retort.op.Recorded;
import dev.retort.origin.CallSite;
import dev.retort.revision.Direction;
import dev.retort.revision.RevisionId;
import dev.retort.sql.SqlSyntaxException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Revisions written in Java: compiled when they are needed and not yet compiled, each loaded by itself. */
final class JavaMigrations {

    private final ClassCache cache;
    private final String classPath;

    /** @param cache the folder for compiled classes; need not exist */
    JavaMigrations(Path cache, String classPath) {
        this.cache = new ClassCache(cache, classPath);
        this.classPath = classPath;
    }

    /** @throws ScriptException when a source does not compile, or its class is no migration */
    Map<RevisionId, Content> read(List<Script> scripts) {
        Map<Script, Class<?>> classes = new HashMap<>();
        List<Script> missing = new ArrayList<>();
        for (Script script : scripts) {
            kept(script).ifPresentOrElse(kept -> classes.put(script, kept), () -> missing.add(script));
        }
        if (!missing.isEmpty()) {
            JavaCompilation.compile(missing, classPath).forEach((script, compiled) -> {
                cache.put(script, compiled);
                classes.put(script, compiled(script, compiled));
            });
        }
        Map<RevisionId, Content> contents = new HashMap<>();
        classes.forEach((script, loaded) -> contents.put(script.id(), content(script, instance(script, loaded))));
        return contents;
    }

    /** Empty also where what was kept is damaged, as after a crash that wrote a file's name but not its content. */
    private Optional<Class<?>> kept(Script script) {
        Optional<Map<String, byte[]>> files = cache.get(script);
        if (files.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(load(script, files.get()));
        } catch (LinkageError | ClassNotFoundException e) {
            cache.discard(script);
            return Optional.empty();
        }
    }

    private static Class<?> compiled(Script script, Map<String, byte[]> classes) {
        try {
            return load(script, classes);
        } catch (LinkageError | ClassNotFoundException e) {
            throw failure(script, "the class", e);
        }
    }

    /** All of them at once, so that what is damaged shows now and not in the middle of a migration. */
    private static Class<?> load(Script script, Map<String, byte[]> classes) throws ClassNotFoundException {
        ClassLoader loader = new MigrationClassLoader(classes);
        for (String name : classes.keySet()) {
            loader.loadClass(name);
        }
        return loader.loadClass(JavaHeader.read(script.name(), simpleName(script), script.text())
                .className());
    }

    private static Content content(Script script, Migration migration) {
        CallSite callSite = CallSite.inJavaFile(folder(script), fileName(script));
        return direction -> switch (direction) {
            case UPGRADE -> record(script, Direction.UPGRADE, callSite, migration::upgrade);
            case DOWNGRADE -> record(script, Direction.DOWNGRADE, callSite, migration::downgrade);
        };
    }

    /** A migration is somebody else's code: whatever it throws, errors of the JVM included, is that migration's failure. */
    private static List<Recorded> record(
            Script script, Direction direction, CallSite callSite, Consumer<Operations> method) {
        try {
            return Operations.record(callSite, DataFolder.in(script.path().resolveSibling("")), method);
        } catch (IrreversibleException e) {
            throw e;
        } catch (Throwable e) {
            throw failure(script, direction.name().toLowerCase(Locale.ROOT) + "()", e);
        }
    }

    private static Migration instance(Script script, Class<?> loaded) {
        try {
            if (!Migration.class.isAssignableFrom(loaded)) {
                throw ScriptException.at(
                        script.name(),
                        script.headerLine(),
                        "the class is no migration; write: public final class " + simpleName(script)
                                + " implements Migration");
            }
            return loaded.asSubclass(Migration.class).getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw failure(script, "the constructor", e.getCause() == null ? e : e.getCause());
        } catch (ReflectiveOperationException e) {
            throw ScriptException.at(
                    script.name(),
                    script.headerLine(),
                    "the class cannot be made: it has to be public, not abstract, with a public constructor without"
                            + " parameters (or none at all)");
        } catch (ExceptionInInitializerError e) {
            throw failure(script, "the class", e.getCause() == null ? e : e.getCause());
        } catch (ScriptException e) {
            throw e;
        } catch (Throwable e) {
            throw failure(script, "the class", e);
        }
    }

    private static ScriptException failure(Script script, String where, Throwable thrown) {
        int line = script.headerLine();
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (fileName(script).equals(frame.getFileName())) {
                line = frame.getLineNumber();
                break;
            }
        }
        // What the recorder refuses is bad input, not a program that fails.
        boolean refused = thrown instanceof IllegalArgumentException || thrown instanceof SqlSyntaxException;
        String said = refused && thrown.getMessage() != null ? thrown.getMessage() : where + " threw " + thrown;
        return new ScriptException(script.name() + ":" + line + ": " + said, thrown);
    }

    private static String fileName(Script script) {
        return script.path().getFileName().toString();
    }

    private static String folder(Script script) {
        return script.name()
                .substring(0, script.name().length() - fileName(script).length());
    }

    private static String simpleName(Script script) {
        String name = fileName(script);
        return name.substring(0, name.length() - Format.JAVA.extension().length());
    }

    /** Sees Retort's classes and the class path of Retort, and one migration. */
    private static final class MigrationClassLoader extends ClassLoader {

        private final Map<String, byte[]> classes;

        MigrationClassLoader(Map<String, byte[]> classes) {
            super(Migration.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
