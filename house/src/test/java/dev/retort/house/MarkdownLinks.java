package dev.retort.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links of a Markdown text that lead to files of the project. */
final class MarkdownLinks {

    private static final Pattern CODE = Pattern.compile("(?ms)^( {0,3})```.*?^ {0,3}```$|`[^`\n]*`");

    /** {@code [text](target "title")}, an image or the definition {@code [name]: target}. */
    private static final Pattern LINK =
            Pattern.compile("\\]\\(<?([^)>\\s]+)>?(?:\\s+\"[^\"]*\")?\\)|(?m)^ {0,3}\\[[^\\]]+\\]:\\s*<?([^>\\s]+)");

    private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]*:.*|#.*");

    private MarkdownLinks() {}

    /** As written, without the anchor behind {@code #}; what stands in code is no link. */
    static List<String> toFiles(String markdown) {
        List<String> targets = new ArrayList<>();
        Matcher link = LINK.matcher(CODE.matcher(markdown).replaceAll(""));
        while (link.find()) {
            String target = link.group(1) == null ? link.group(2) : link.group(1);
            if (!ELSEWHERE.matcher(target).matches()) {
                targets.add(target.replaceFirst("#.*", ""));
            }
        }
        return targets;
    }
}
