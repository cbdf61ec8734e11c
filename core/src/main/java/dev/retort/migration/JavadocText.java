package dev.retort.migration;

import java.util.List;

/**
 * Text inside a Javadoc comment, where two marks mean something to the compiler, the comment's end and a Unicode escape, and three
 * at the beginning to those who read comments: a star, a tag and an element.
 */
final class JavadocText {

    private static final List<String> MARKS_AT_THE_BEGINNING = List.of("*", "@", "<");

    private JavadocText() {}

    static String escaped(String text) {
        String inside = text.replace("*/", "*&#47;").replace("\\", "&#92;");
        return MARKS_AT_THE_BEGINNING.stream()
                .filter(inside::startsWith)
                .findFirst()
                .map(mark -> entity(mark) + inside.substring(mark.length()))
                .orElse(inside);
    }

    static String unescaped(String text) {
        String inside = MARKS_AT_THE_BEGINNING.stream()
                .filter(mark -> text.startsWith(entity(mark)))
                .findFirst()
                .map(mark -> mark + text.substring(entity(mark).length()))
                .orElse(text);
        return inside.replace("&#92;", "\\").replace("*&#47;", "*/");
    }

    private static String entity(String mark) {
        return "&#" + mark.codePointAt(0) + ";";
    }
}
