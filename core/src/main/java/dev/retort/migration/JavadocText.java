package dev.retort.migration;

/** Text inside a Javadoc comment, where two marks mean something to the compiler: the comment's end and a Unicode escape. */
final class JavadocText {

    private JavadocText() {}

    static String escaped(String text) {
        return text.replace("*/", "*&#47;").replace("\\", "&#92;");
    }

    static String unescaped(String text) {
        return text.replace("&#92;", "\\").replace("*&#47;", "*/");
    }
}
