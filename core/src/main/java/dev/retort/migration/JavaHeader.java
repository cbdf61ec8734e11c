package dev.retort.migration;

import dev.retort.revision.RevisionId;
import dev.retort.sql.SourcePosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code @Revision(id = "…", down = "…")} and the names around it from a source that is not compiled. */
final class JavaHeader {

    private final String file;
    private final String text;
    private final JavaLexer lexer;
    private @Nullable JavaToken token;
    private String packageName = "";
    private @Nullable String className;
    private @Nullable Header header;

    private JavaHeader(String file, String text) {
        this.file = file;
        this.text = text;
        this.lexer = new JavaLexer(text);
        this.token = lexer.next();
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
        while (token != null && className == null) {
            if (token.kind() == JavaToken.Kind.DOC) {
                doc = token.text();
                advance();
            } else if (token.isWord("package") && packageName.isEmpty()) {
                advance();
                packageName = dotted();
            } else if (token.isSymbol('@')) {
                readAnnotation(message(doc));
            } else if (header != null && token.isWord("class")) {
                advance();
                className = token == null ? null : token.text();
            } else {
                // What a comment above an import or another class says is not said of this one.
                doc = token.isSymbol(';') || token.isSymbol('}') ? "" : doc;
                advance();
            }
        }
    }

    private void advance() {
        token = lexer.next();
    }

    private boolean at(char symbol) {
        return token != null && token.isSymbol(symbol);
    }

    private void readAnnotation(String message) {
        int line = line();
        advance();
        String annotation = dotted();
        if (annotation.equals("Revision") || annotation.equals("dev.retort.migration.Revision")) {
            header = header(line, message, at('(') ? values(line) : Map.of());
        } else if (at('(')) {
            passParentheses();
        }
    }

    private int line() {
        return token == null ? 1 : SourcePosition.of(text, token.offset()).line();
    }

    /** {@code a.b.c}, up to what cannot belong to it. */
    private String dotted() {
        StringBuilder name = new StringBuilder();
        boolean afterDot = true;
        while (token != null && (afterDot ? token.kind() == JavaToken.Kind.WORD : token.isSymbol('.'))) {
            name.append(token.text());
            afterDot = !afterDot;
            advance();
        }
        return name.toString();
    }

    private void passParentheses() {
        int open = 0;
        do {
            open += at('(') ? 1 : at(')') ? -1 : 0;
            advance();
        } while (token != null && open > 0);
    }

    /** What stands in the parentheses of {@code @Revision}, by name. */
    private Map<String, List<String>> values(int line) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String name = "";
        advance();
        while (token != null && !token.isSymbol(')')) {
            JavaToken value = token;
            advance();
            if (value.kind() == JavaToken.Kind.WORD && at('=')) {
                name = value.text();
                values.put(name, new ArrayList<>());
            } else if (value.kind() == JavaToken.Kind.STRING) {
                values.computeIfAbsent(name, key -> new ArrayList<>()).add(value.text());
            } else if (value.kind() == JavaToken.Kind.WORD || value.isSymbol('+')) {
                throw ScriptException.at(
                        file,
                        line,
                        "@Revision is read without compiling, so its values are plain string literals; found '"
                                + value.text() + "'");
            }
        }
        advance();
        return values;
    }

    private Header header(int line, String message, Map<String, List<String>> values) {
        for (String key : values.keySet()) {
            if (!key.equals("id") && !key.equals("down")) {
                throw ScriptException.at(
                        file,
                        line,
                        "@Revision has no " + (key.isEmpty() ? "value without a name" : "'" + key + "'")
                                + "; write @Revision(id = \"…\", down = \"…\")");
            }
        }
        List<String> ids = values.getOrDefault("id", List.of());
        if (ids.size() != 1) {
            throw ScriptException.at(
                    file, line, "@Revision without an id; expected a string literal: @Revision(id = \"…\")");
        }
        RevisionId id = Header.id(ids.getFirst(), file, line);
        return new Header(id, Header.parents(values.getOrDefault("down", List.of()), file, line), message, line);
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
