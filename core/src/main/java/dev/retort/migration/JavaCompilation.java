package dev.retort.migration;

import dev.retort.sql.SourceExcerpt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** One call of the JDK's compiler for several sources, from memory into memory. */
final class JavaCompilation {

    private JavaCompilation() {}

    /**
     * The class files of each source, by binary name.
     *
     * @param classPath what the sources may use, as {@code javac -classpath} takes it
     * @throws ScriptException when there is no compiler, or with all errors that it found
     */
    static Map<Script, Map<String, byte[]>> compile(Collection<Script> scripts, String classPath) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new ScriptException("this Java (" + System.getProperty("java.home")
                    + ") has no compiler, and the Java migrations are not compiled yet; run Retort with a JDK"
                    + " (set RETORT_JAVA_HOME or JAVA_HOME)");
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<Source> sources = scripts.stream().map(Source::new).toList();
        try (Outputs outputs =
                new Outputs(compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8))) {
            List<String> options =
                    List.of("-classpath", classPath, "-proc:none", "-implicit:none", "-nowarn", "-g", "-Xlint:none");
            boolean done = compiler.getTask(Writer.nullWriter(), outputs, diagnostics, options, null, sources)
                    .call();
            if (!done) {
                throw new ScriptException(errors(diagnostics.getDiagnostics()));
            }
            return outputs.bySource(sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String errors(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        List<String> errors = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                errors.add(error(diagnostic));
            }
        }
        return String.join("\n", errors);
    }

    private static String error(Diagnostic<? extends JavaFileObject> diagnostic) {
        String message = diagnostic.getMessage(Locale.ROOT);
        if (diagnostic.getSource() == null || diagnostic.getPosition() == Diagnostic.NOPOS) {
            return message;
        }
        String text = content(diagnostic.getSource());
        return diagnostic.getSource().getName() + ":" + diagnostic.getLineNumber() + ": " + message + "\n"
                + SourceExcerpt.at(text, (int) Math.min(text.length(), diagnostic.getPosition()));
    }

    private static String content(JavaFileObject source) {
        try {
            return source.getCharContent(true).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A migration's text, named as messages show it. */
    private static final class Source extends SimpleJavaFileObject {

        private final Script script;

        Source(Script script) {
            super(script.path().toUri(), Kind.SOURCE);
            this.script = script;
        }

        @Override
        public String getName() {
            return script.name();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return script.text();
        }
    }

    private static final class ClassFile extends SimpleJavaFileObject {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        ClassFile(String binaryName) {
            super(URI.create("memory:///" + binaryName.replace('.', '/') + ".class"), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    /** Keeps what the compiler writes, by the source that it was written for. */
    private static final class Outputs extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<URI, Map<String, ClassFile>> written = new HashMap<>();

        Outputs(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
            ClassFile file = new ClassFile(className);
            URI source = Objects.requireNonNull(sibling, "javac names the source of each class file")
                    .toUri();
            written.computeIfAbsent(source, uri -> new TreeMap<>()).put(className, file);
            return file;
        }

        Map<Script, Map<String, byte[]>> bySource(List<Source> sources) {
            Map<Script, Map<String, byte[]>> classes = new HashMap<>();
            for (Source source : sources) {
                Map<String, byte[]> files = new TreeMap<>();
                written.getOrDefault(source.toUri(), Map.of())
                        .forEach((name, file) -> files.put(name, file.bytes.toByteArray()));
                classes.put(source.script, files);
            }
            return classes;
        }
    }
}
