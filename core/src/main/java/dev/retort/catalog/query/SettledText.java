package dev.retort.catalog.query;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An expression as PostgreSQL shows it once it has read what it showed before. {@code c in ('a', 'b')} over a {@code varchar} is
 * shown as an array that is cast, and when that is read the cast goes to the elements (parse_expr.c, transformTypeCast), so that a
 * copy would never be like its original.
 */
final class SettledText {

    private static final String OPENING = "(ARRAY[";

    private static final Pattern CAST =
            Pattern.compile("\\]\\)::((?:\"[^\"]+\"|\\w+)(?:[. ](?:\"[^\"]+\"|\\w+))*)\\[\\]");

    private SettledText() {}

    static String of(String shown) {
        String text = shown;
        // From the last to the first, so that an array in an array is read before what is around it.
        for (int at = text.lastIndexOf(OPENING); at >= 0; at = at == 0 ? -1 : text.lastIndexOf(OPENING, at - 1)) {
            String behind = text.substring(at + OPENING.length());
            Matcher cast = CAST.matcher(behind);
            int end = Deparsed.closing(behind);
            if (end >= 0 && cast.find(end) && cast.start() == end) {
                List<String> elements = Deparsed.items(behind.substring(0, end));
                String type = cast.group(1);
                text = text.substring(0, at)
                        + elements.stream()
                                .map(element -> "(" + element + ")::" + type)
                                .collect(Collectors.joining(", ", "ARRAY[", "]"))
                        + behind.substring(cast.end());
            }
        }
        return text;
    }
}
