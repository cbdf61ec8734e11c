package dev.retort.migration;

/**
 * Text inside a Javadoc comment, where two marks mean something to the compiler, the comment's end and a Unicode escape, and three
 * at the beginning to those who read comments: a star, a tag and an element.
 */
final class JavadocText {

    private static final String FIRST = "*@<";

    private JavadocText() {}

    static String escaped(String text) {
        String inside = text.replace("*/", "*&#47;").replace("\\", "&#92;");
        return inside.isEmpty() || FIRST.indexOf(inside.charAt(0)) < 0
                ? inside
                : "&#" + (int) inside.charAt(0) + ";" + inside.substring(1);
    }

    static String unescaped(String text) {
        String first = text;
        for (char mark : FIRST.toCharArray()) {
            String escape = "&#" + (int) mark + ";";
            first = first.startsWith(escape) ? mark + first.substring(escape.length()) : first;
        }
        return first.replace("&#92;", "\\").replace("*&#47;", "*/");
    }
}
