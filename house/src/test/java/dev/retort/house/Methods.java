package dev.retort.house;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The methods and constructors of a source, as javac's parser sees them. */
final class Methods {

    private Methods() {}

    /**
     * @param lines from its signature to its closing brace, both included; neither Javadoc nor annotations count
     * @param line of its signature, 1-based
     */
    record Method(String name, int line, int lines) {}

    static List<Method> in(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask)
                compiler.getTask(null, null, problem -> {}, List.of("-proc:none"), null, List.of(new Text(source)));
        Trees trees = Trees.instance(task);
        List<Method> methods = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                new Lengths(unit, trees.getSourcePositions(), source).scan(unit, methods);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return methods;
    }

    private static final class Lengths extends TreeScanner<Void, List<Method>> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final String source;

        Lengths(CompilationUnitTree unit, SourcePositions positions, String source) {
            this.unit = unit;
            this.positions = positions;
            this.source = source;
        }

        @Override
        public Void visitMethod(MethodTree method, List<Method> methods) {
            long end = positions.getEndPosition(unit, method);
            if (end >= 0) {
                LineMap lines = unit.getLineMap();
                int first = (int) lines.getLineNumber(signature(method));
                methods.add(new Method(method.getName().toString(), first, (int) lines.getLineNumber(end) - first + 1));
            }
            return super.visitMethod(method, methods);
        }

        private int signature(MethodTree method) {
            long start = positions.getStartPosition(unit, method);
            for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
                start = Math.max(start, positions.getEndPosition(unit, annotation));
            }
            int at = (int) start;
            while (Character.isWhitespace(source.charAt(at))) {
                at++;
            }
            return at;
        }
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String source;

        Text(String source) {
            super(URI.create("memory:///Source.java"), JavaFileObject.Kind.SOURCE);
            this.source = source;
        }

        @Override
        public String getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
