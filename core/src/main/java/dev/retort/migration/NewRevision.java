package dev.retort.migration;

import dev.retort.migration.text.JavadocText;
import dev.retort.revision.RevisionNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** A migration file that does not exist yet: its name and its text. */
public record NewRevision(String fileName, String text) {

    private static final String STATIC = "static ";

    /**
     * A migration to be filled in.
     *
     * @param node its message is one line, may be empty
     * @throws IllegalArgumentException when the file's name would be no name of a Java class, or the message would be taken
     *     for a header line
     */
    public static NewRevision of(RevisionNode node, Format format, FileTemplate template, ZonedDateTime when) {
        return of(node, format, template, when, Body.NONE);
    }

    /** The same, with something in it already. */
    public static NewRevision of(
            RevisionNode node, Format format, FileTemplate template, ZonedDateTime when, Body body) {
        String name = template.name(node.id(), node.message(), when);
        return new NewRevision(
                name + format.extension(),
                switch (format) {
                    case JAVA -> java(node, name, body);
                    case SQL -> sql(node, body);
                });
    }

    /**
     * What a migration does, as the lines of its file.
     *
     * @param imports of a Java migration, as they stand behind the word import
     * @param upgrade the statements of the method, each line indented as it is in the file and without a line break at the end; or
     *     SQL, with one
     * @param downgrade the same; where both are empty, a Java migration takes back whatever will stand in the other
     * @param remarks lines below the message
     */
    public record Body(SortedSet<String> imports, String upgrade, String downgrade, List<String> remarks) {

        /** To be filled in. */
        public static final Body NONE = new Body(
                new TreeSet<>(List.of(STATIC + "dev.retort.schema.Elements.*", STATIC + "dev.retort.schema.Types.*")),
                "",
                "");

        public Body {
            imports = Collections.unmodifiableSortedSet(new TreeSet<>(imports));
            remarks = List.copyOf(remarks);
        }

        /** Without remarks. */
        public Body(SortedSet<String> imports, String upgrade, String downgrade) {
            this(imports, upgrade, downgrade, List.of());
        }

        /** The same with other remarks. */
        public Body remarking(List<String> lines) {
            return new Body(imports, upgrade, downgrade, lines);
        }
    }

    /**
     * Writes the file, whole or not at all.
     *
     * @return the file
     * @throws ScriptException when there is such a file, or it cannot be written
     */
    public Path writeTo(Path folder) {
        Path file = folder.resolve(fileName);
        boolean created = false;
        try {
            Files.createFile(file);
            created = true;
            return Files.writeString(file, text, StandardOpenOption.WRITE);
        } catch (IOException e) {
            if (created) {
                discard(file);
            }
            throw new ScriptException(file + ": cannot be written: " + FileProblem.reason(e), e);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The disk that refused the text may refuse this too; the first error is the one to tell.
        }
    }

    private static String java(RevisionNode node, String className, Body body) {
        if (!SourceVersion.isIdentifier(className)) {
            String expected = node.id().value().contains(".")
                    ? "revision id has no '.'"
                    : "file_template begins with a letter, as in R{rev}_{Slug}";
            throw new IllegalArgumentException(
                    "'" + className + "' is no name of a Java class; a Java migration's " + expected);
        }
        String message = node.message().isEmpty() ? "Revision " + node.id() : node.message();
        String sentence = message.endsWith(".") ? message : message + ".";
        return """
                %s
                %s
                @Revision(id = "%s"%s)
                public final class %s implements Migration {

                    @Override
                    public void upgrade(Operations op) %s

                    @Override
                    public void downgrade(Operations op) %s
                }
                """.formatted(
                        imports(body.imports()),
                        javadoc(sentence, body.remarks()),
                        node.id(),
                        elements(node),
                        className,
                        block(body.upgrade()),
                        body.equals(Body.NONE) ? block("        op.reverse(this::upgrade);") : block(body.downgrade()));
    }

    private static String javadoc(String sentence, List<String> remarks) {
        if (remarks.isEmpty()) {
            return "/** " + JavadocText.escaped(sentence) + " */";
        }
        return remarks.stream()
                .map(JavadocText::escaped)
                .collect(Collectors.joining(
                        "\n * ", "/**\n * " + JavadocText.escaped(sentence) + "\n *\n * <p>", "\n */"));
    }

    private static String imports(SortedSet<String> ofBody) {
        SortedSet<String> all = new TreeSet<>(ofBody);
        all.addAll(
                List.of("dev.retort.migration.Migration", "dev.retort.migration.Revision", "dev.retort.op.Operations"));
        StringBuilder text = new StringBuilder();
        all.stream().filter(name -> name.startsWith(STATIC)).forEach(name -> text.append(importOf(name)));
        text.append(text.isEmpty() ? "" : "\n");
        all.stream().filter(name -> !name.startsWith(STATIC)).forEach(name -> text.append(importOf(name)));
        return text.toString();
    }

    private static String importOf(String name) {
        return "import " + name + ";\n";
    }

    private static String block(String statements) {
        return statements.isEmpty() ? "{}" : "{\n" + statements + "\n    }";
    }

    private static String elements(RevisionNode node) {
        return element("down", node.down()) + element("dependsOn", node.dependsOn()) + element("labels", node.labels());
    }

    private static String element(String name, List<?> values) {
        String literals = values.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(", "));
        return switch (values.size()) {
            case 0 -> "";
            case 1 -> ", " + name + " = " + literals;
            default -> ", " + name + " = {" + literals + "}";
        };
    }

    private static String sql(RevisionNode node, Body body) {
        String message = node.message().isEmpty() ? "Revision " + node.id() : node.message();
        String text = """
                -- %s
                -- revision: %s
                -- down:%s
                %s%s%s
                -- upgrade
                %s
                -- downgrade
                %s""".formatted(
                message,
                node.id(),
                list(node.down()),
                node.dependsOn().isEmpty() ? "" : "-- depends-on:" + list(node.dependsOn()) + "\n",
                node.labels().isEmpty() ? "" : "-- labels:" + list(node.labels()) + "\n",
                body.remarks().stream().map(remark -> "-- " + remark + "\n").collect(Collectors.joining()),
                body.upgrade(),
                body.downgrade());
        if (!readsAs(message, text)) {
            throw new IllegalArgumentException(
                    "the message '" + message + "' would be taken for a header line of the file; choose other words");
        }
        return text;
    }

    /** With the blank before it. */
    private static String list(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", ", values.isEmpty() ? "" : " ", ""));
    }

    private static boolean readsAs(String message, String text) {
        try {
            return SqlHeader.read("", text).message().equals(message);
        } catch (ScriptException e) {
            return false;
        }
    }
}
