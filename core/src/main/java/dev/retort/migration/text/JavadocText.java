package dev.retort.migration.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text inside a Javadoc comment. What means something there is written as a character reference: to the compiler the comment's
 * end and a Unicode escape, to whoever reads the first line a block tag, a paragraph or the asterisk of a line.
 */
public final class JavadocText {

    private static final Pattern REFERENCE = Pattern.compile("&#(38|42|47|60|64|92);");

    private JavadocText() {}

    public static String escaped(String line) {
        String text = line.replace("&#", "&#38;#").replace("\\", "&#92;").replace("*/", "*&#47;");
        boolean meansMore = text.startsWith("@") || text.startsWith("*") || text.startsWith("<");
        return meansMore ? "&#" + (int) text.charAt(0) + ";" + text.substring(1) : text;
    }

    public static String unescaped(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(reference ->
                        Matcher.quoteReplacement(Character.toString(Integer.parseInt(reference.group(1)))));
    }
}
