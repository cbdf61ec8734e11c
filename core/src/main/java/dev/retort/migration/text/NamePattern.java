package dev.retort.migration.text;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.regex.PatternSyntaxException;

/** A glob pattern for names. Those that people write, {@code .*} and {@code *.md}, need no regular expression. */
public sealed interface NamePattern {

    /** @param name of a file, without its folder */
    boolean matches(Path name);

    /** {@code beginning*} or {@code *end}. */
    record Plain(String beginning, String end) implements NamePattern {
        @Override
        public boolean matches(Path name) {
            String text = name.toString();
            return text.startsWith(beginning) && text.endsWith(end);
        }
    }

    /** Any other. */
    record Glob(PathMatcher matcher) implements NamePattern {
        @Override
        public boolean matches(Path name) {
            return matcher.matches(name);
        }
    }

    /** @throws PatternSyntaxException when it is no pattern */
    static NamePattern of(String pattern) {
        int star = pattern.indexOf('*');
        boolean oneStarAtAnEnd = star >= 0
                && star == pattern.lastIndexOf('*')
                && (star == 0 || star == pattern.length() - 1)
                && isPlain(pattern);
        if (oneStarAtAnEnd) {
            return new Plain(pattern.substring(0, star), pattern.substring(star + 1));
        }
        return new Glob(FileSystems.getDefault().getPathMatcher("glob:" + pattern));
    }

    private static boolean isPlain(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            if ("?[]{}\\/!,".indexOf(pattern.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
