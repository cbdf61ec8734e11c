package dev.retort.migration;

import dev.retort.migration.text.JavaLexer;
import dev.retort.migration.text.JavaToken;
import dev.retort.migration.text.JavadocText;
import dev.retort.sql.SourcePosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads {@code @Revision(id = "…", down = "…")} and the names around it from a source that is not compiled. */
final class JavaHeader {

    private static final String ID = "id";
    private static final String DOWN = "down";
    private static final String DEPENDS_ON = "dependsOn";
    private static final String LABELS = "labels";

    private static final List<String> KEYS = List.of(ID, DOWN, DEPENDS_ON, LABELS);

    private final String file;
    private final String text;
    private final JavaLexer lexer;
    private @Nullable JavaToken token;
    private String packageName = "";
    private @Nullable String className;
    private @Nullable Header header;
    private @Nullable DownPlace down;

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
    record Source(Header header, String className, DownPlace down) {}

    /** @throws ScriptException when there is no annotation, no class behind it, or a value in it that cannot be */
    static Source read(String file, String simpleName, String text) {
        JavaHeader reader = new JavaHeader(file, text);
        reader.scan();
        if (reader.header == null || reader.down == null) {
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
        return new Source(reader.header, prefix + reader.className, reader.down);
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
            Header.Place place = new Header.Place(file, line);
            Map<String, Element> elements = at('(') ? elements(place) : Map.of();
            header = header(place, message, elements);
            down = down(elements);
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

    /**
     * A value in the parentheses of {@code @Revision}.
     *
     * @param start of its text, braces included, as an offset in the file
     * @param end behind it
     */
    private record Element(List<String> values, int start, int end) {

        Element {
            values = List.copyOf(values);
        }
    }

    /** What stands in the parentheses of {@code @Revision}, by name. */
    private Map<String, Element> elements(Header.Place place) {
        Map<String, Element> elements = new LinkedHashMap<>();
        advance();
        while (token != null && !token.isSymbol(')')) {
            String name = "";
            if (token.kind() == JavaToken.Kind.WORD) {
                name = token.text();
                advance();
                if (!at('=')) {
                    throw noLiteral(name, place);
                }
                advance();
            }
            if (elements.put(name, element(place)) != null) {
                throw place.wrong("a second '" + name + "' in @Revision");
            }
            if (at(',')) {
                advance();
            }
        }
        advance();
        return elements;
    }

    private Element element(Header.Place place) {
        List<String> values = new ArrayList<>();
        int start = token == null ? text.length() : token.offset();
        int end = start;
        int braces = 0;
        while (token != null && !token.isSymbol(')') && (braces > 0 || !token.isSymbol(','))) {
            if (token.kind() == JavaToken.Kind.WORD || token.isSymbol('+')) {
                throw noLiteral(token.text(), place);
            }
            if (token.kind() == JavaToken.Kind.STRING) {
                values.add(token.text());
            }
            braces += at('{') ? 1 : at('}') ? -1 : 0;
            end = token.end();
            advance();
        }
        return new Element(values, start, end);
    }

    private static ScriptException noLiteral(String found, Header.Place place) {
        return place.wrong(
                "@Revision is read without compiling, so its values are plain string literals; found '" + found + "'");
    }

    private static Header header(Header.Place place, String message, Map<String, Element> elements) {
        for (String key : elements.keySet()) {
            if (!KEYS.contains(key)) {
                throw place.wrong(unknown(key));
            }
        }
        List<String> ids = values(elements, ID);
        if (ids.size() != 1) {
            throw place.wrong("@Revision without an id; expected a string literal: @Revision(id = \"…\")");
        }
        return new Header(
                Header.id(ids.getFirst(), place),
                Header.ids(DOWN, values(elements, DOWN), place),
                Header.names(DEPENDS_ON, values(elements, DEPENDS_ON), place),
                Header.names(LABELS, values(elements, LABELS), place),
                message,
                place.line());
    }

    private static DownPlace down(Map<String, Element> elements) {
        Element down = elements.get(DOWN);
        if (down != null) {
            return new DownPlace(down.start(), down.end(), "\"", "\"");
        }
        int behind = Objects.requireNonNull(elements.get(ID)).end();
        return new DownPlace(behind, behind, ", " + DOWN + " = \"", "\"");
    }

    private static List<String> values(Map<String, Element> elements, String key) {
        Element element = elements.get(key);
        return element == null ? List.of() : element.values();
    }

    private static String unknown(String key) {
        if (key.isEmpty()) {
            return "@Revision has no value without a name; write @Revision(id = \"…\", down = \"…\")";
        }
        return "@Revision has no '" + key + "'; "
                + Spelling.nearest(key, KEYS)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("it has " + String.join(", ", KEYS));
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
