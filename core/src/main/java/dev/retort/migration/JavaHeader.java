package dev.retort.migration;

import dev.retort.revision.RevisionId;
import dev.retort.sql.SourcePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code @Revision(id = "…", down = "…")} and the names around it from a source that is not compiled. */
final class JavaHeader {

    private final String file;
    private final String text;
    private final JavaLexer lexer;
    private String packageName = "";
    private @Nullable String className;
    private @Nullable Header header;

    private JavaHeader(String file, String text) {
        this.file = file;
        this.text = text;
        this.lexer = new JavaLexer(text);
    }

    /**
     * @param header what the annotation says
     * @param className with its package
     */
    record Source(Header header, String className) {}

    /** @throws ScriptException when there is no annotation, no class behind it, or a value in it that cannot be */
    static Source read(String file, String simpleName, String text) {
        JavaHeader reader = new JavaHeader(file, text);
        reader.scan();
        if (reader.header == null) {
            throw ScriptException.at(
                    file, 1, "no @Revision; expected a class annotated with @Revision(id = \"…\", down = \"…\")");
        }
        if (reader.className == null) {
            throw ScriptException.at(file, reader.header.line(), "no class behind @Revision");
        }
        if (!reader.className.equals(simpleName)) {
            throw ScriptException.at(
                    file,
                    reader.header.line(),
                    "the class is called " + reader.className + ", but its file " + simpleName
                            + ".java; Java wants the same name: rename one of them");
        }
        String prefix = reader.packageName.isEmpty() ? "" : reader.packageName + ".";
        return new Source(reader.header, prefix + reader.className);
    }

    private void scan() {
        String doc = "";
        JavaToken token = lexer.next();
        while (token != null && className == null) {
            if (token.kind() == JavaToken.Kind.DOC) {
                doc = token.text();
            } else if (token.isWord("package") && packageName.isEmpty() && header == null) {
                packageName = dotted();
            } else if (token.isSymbol('@')) {
                String annotation = dotted();
                if (annotation.equals("Revision") || annotation.equals("dev.retort.migration.Revision")) {
                    header = annotation(SourcePosition.of(text, token.offset()).line(), message(doc));
                }
            } else if (header != null && token.isWord("class")) {
                JavaToken name = lexer.next();
                className = name == null ? null : name.text();
            }
            token = lexer.next();
        }
    }

    /** {@code a.b.c}; takes the token behind it too, which after a package or an annotation's name is {@code ;} or {@code (}. */
    private String dotted() {
        StringBuilder name = new StringBuilder();
        JavaToken token = lexer.next();
        while (token != null && (token.kind() == JavaToken.Kind.WORD || token.isSymbol('.'))) {
            name.append(token.text());
            token = lexer.next();
        }
        return name.toString();
    }

    /** The values behind the parenthesis that {@link #dotted} took. */
    private Header annotation(int line, String message) {
        Map<String, List<String>> values = new HashMap<>();
        String name = "";
        JavaToken token = lexer.next();
        while (token != null && !token.isSymbol(')')) {
            switch (token.kind()) {
                case WORD -> {
                    name = token.text();
                    values.put(name, new ArrayList<>());
                }
                case STRING ->
                    values.computeIfAbsent(name, key -> new ArrayList<>()).add(token.text());
                case SYMBOL, DOC -> {}
            }
            token = lexer.next();
        }
        for (String key : values.keySet()) {
            if (!key.equals("id") && !key.equals("down")) {
                throw ScriptException.at(
                        file, line, "@Revision has no '" + key + "'; write @Revision(id = \"…\", down = \"…\")");
            }
        }
        List<String> ids = values.getOrDefault("id", List.of());
        if (ids.size() != 1) {
            throw ScriptException.at(
                    file, line, "@Revision without an id; expected a string literal: @Revision(id = \"…\")");
        }
        List<RevisionId> down = values.getOrDefault("down", List.of()).stream()
                .map(parent -> Header.id(parent, file, line))
                .toList();
        return new Header(Header.id(ids.getFirst(), file, line), down, message, line);
    }

    /** The first paragraph as one line, without its full stop. */
    private static String message(String doc) {
        StringBuilder paragraph = new StringBuilder();
        for (String line : doc.lines().toList()) {
            String words = line.strip().replaceFirst("^\\*\\s*", "");
            boolean ended = words.isEmpty() || words.startsWith("@") || words.startsWith("<p>");
            if (ended && !paragraph.isEmpty()) {
                break;
            }
            if (!ended) {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(words);
            }
        }
        String text = JavadocText.unescaped(paragraph.toString());
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
