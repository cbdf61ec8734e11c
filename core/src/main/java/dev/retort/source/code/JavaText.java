package dev.retort.source.code;

/** Constants of text as Java writes them. */
final class JavaText {

    static final String FENCE = "\"\"\"";

    private JavaText() {}

    /**
     * A text block where the text has lines that people want to see, else a string.
     *
     * @param indent blanks before each line of a text block
     */
    static String of(String value, int indent) {
        return value.strip().indexOf('\n') < 0 ? '"' + escaped(value, '\n') + '"' : block(value, indent);
    }

    private static String block(String value, int indent) {
        StringBuilder text = new StringBuilder(FENCE);
        for (String line : value.split("\n", -1)) {
            text.append('\n');
            if (!line.isEmpty()) {
                text.append(" ".repeat(indent)).append(blockLine(line));
            }
        }
        if (value.endsWith("\n")) {
            text.append(" ".repeat(indent));
        }
        return text.append(FENCE).toString();
    }

    /** Java takes blanks at the end of a line away, and a quote at the end would be read as part of the fence. */
    private static String blockLine(String line) {
        String escaped = escaped(line, '"').replace(FENCE, "\\\"\"\"");
        if (escaped.endsWith(" ")) {
            return escaped.substring(0, escaped.length() - 1) + "\\s";
        }
        return escaped.endsWith("\"") ? escaped.substring(0, escaped.length() - 1) + "\\\"" : escaped;
    }

    /** @param asItIs a character that needs no escape here, though it does elsewhere */
    private static String escaped(String value, char asItIs) {
        StringBuilder text = new StringBuilder(value.length() + 16);
        value.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '"' -> text.append(asItIs == '"' ? "\"" : "\\\"");
                default -> appendCharacter(text, c);
            }
        });
        return text.toString();
    }

    /** Characters that nobody sees, or that turn the direction of a line, are written by their number. */
    private static void appendCharacter(StringBuilder text, int c) {
        int type = Character.getType(c);
        boolean unseen = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
        if (unseen) {
            for (char unit : Character.toChars(c)) {
                text.append(String.format("\\u%04x", (int) unit));
            }
        } else {
            text.appendCodePoint(c);
        }
    }
}
