package dev.retort.migration;

import dev.retort.revision.RevisionNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** A migration file that does not exist yet: its name and its text. */
public record NewRevision(String fileName, String text) {

    /**
     * A migration to be filled in.
     *
     * @param node its message is one line, may be empty
     * @throws IllegalArgumentException when the file's name would be no name of a Java class, or the message would be taken
     *     for a header line
     */
    public static NewRevision of(RevisionNode node, Format format, FileTemplate template, ZonedDateTime when) {
        String name = template.name(node.id(), node.message(), when);
        return new NewRevision(
                name + format.extension(),
                switch (format) {
                    case JAVA -> java(node, name);
                    case SQL -> sql(node);
                });
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

    private static String java(RevisionNode node, String className) {
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
                import static dev.retort.schema.Elements.*;
                import static dev.retort.schema.Types.*;

                import dev.retort.migration.Migration;
                import dev.retort.migration.Revision;
                import dev.retort.op.Operations;

                /** %s */
                @Revision(id = "%s"%s)
                public final class %s implements Migration {

                    @Override
                    public void upgrade(Operations op) {}

                    @Override
                    public void downgrade(Operations op) {
                        op.reverse(this::upgrade);
                    }
                }
                """.formatted(JavadocText.escaped(sentence), node.id(), elements(node), className);
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

    private static String sql(RevisionNode node) {
        String message = node.message().isEmpty() ? "Revision " + node.id() : node.message();
        String text = """
                -- %s
                -- revision: %s
                -- down:%s
                %s%s
                -- upgrade

                -- downgrade
                """.formatted(
                        message,
                        node.id(),
                        list(node.down()),
                        node.dependsOn().isEmpty() ? "" : "-- depends-on:" + list(node.dependsOn()) + "\n",
                        node.labels().isEmpty() ? "" : "-- labels:" + list(node.labels()) + "\n");
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
