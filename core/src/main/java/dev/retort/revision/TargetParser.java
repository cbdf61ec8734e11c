package dev.retort.revision;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads targets and ranges from left to right; every error knows its place. */
final class TargetParser {

    private final String text;
    private int at;

    TargetParser(String text) {
        this.text = text;
    }

    /** The whole text as one target. */
    Target target() {
        Target target = oneTarget();
        requireEnd();
        return target;
    }

    /**
     * The whole text as a range, or as one target.
     *
     * @param ifNoFrom what a missing left side stands for
     * @param ifNoTo what a missing right side stands for
     */
    TargetRange range(Target ifNoFrom, Target ifNoTo) {
        Target from = is(':') ? ifNoFrom : oneTarget();
        if (isEnd()) {
            return new TargetRange(ifNoFrom, from, TargetRange.Form.SINGLE);
        }
        if (!take(':')) {
            throw expected("':' or the end");
        }
        Target to = isEnd() ? ifNoTo : oneTarget();
        requireEnd();
        return new TargetRange(from, to, TargetRange.Form.RANGE);
    }

    private Target oneTarget() {
        String first = word();
        if (first.isEmpty() && is('@')) {
            throw expected("a branch before '@'");
        }
        if (!take('@')) {
            return place(Optional.empty(), first);
        }
        if (anchor(first) != null) {
            at -= first.length() + 1;
            throw expected("a branch before '@': a label or a revision, not '" + first + "'");
        }
        return place(Optional.of(RevisionName.of(first)), word());
    }

    private Target place(Optional<RevisionName> branch, String word) {
        if (word.isEmpty()) {
            if (!is('+') && !is('-')) {
                throw expected("head, heads, base, current, a revision id, a branch label, +N or -N");
            }
            return new Target(branch, new Target.Here(), offset());
        }
        Target.Anchor anchor = anchor(word);
        return new Target(
                branch,
                anchor == null ? new Target.Named(RevisionName.of(word)) : anchor,
                is('+') || is('-') ? offset() : 0);
    }

    private static Target.@Nullable Anchor anchor(String word) {
        return switch (word) {
            case "head" -> new Target.Head();
            case "heads" -> new Target.Heads();
            case "base" -> new Target.Base();
            case "current" -> new Target.Current();
            default -> null;
        };
    }

    private int offset() {
        int sign = take('-') ? -1 : 1;
        if (sign > 0) {
            at++;
        }
        int start = at;
        while (!isEnd() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        try {
            int steps = Integer.parseInt(text.substring(start, at));
            if (steps > 0) {
                return sign * steps;
            }
        } catch (NumberFormatException e) {
            // No digits, or more than any history has revisions; the message below says what is wanted.
        }
        at = start;
        throw expected("a number above zero");
    }

    private String word() {
        int start = at;
        while (!isEnd() && RevisionName.isLetter(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean isEnd() {
        return at == text.length();
    }

    private boolean is(char c) {
        return !isEnd() && text.charAt(at) == c;
    }

    private boolean take(char c) {
        boolean found = is(c);
        at += found ? 1 : 0;
        return found;
    }

    private void requireEnd() {
        if (!isEnd()) {
            throw expected("the end");
        }
    }

    private TargetException.BadTarget expected(String what) {
        return new TargetException.BadTarget(text, at, what);
    }
}
