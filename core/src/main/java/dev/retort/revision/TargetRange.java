package dev.retort.revision;

/** {@code from:to}, where either side may be left out; without a colon only {@code to} is given. */
public record TargetRange(Target from, Target to, Form form) {

    /** Whether the person wrote a range or one target. */
    public enum Form {
        RANGE,
        SINGLE
    }

    /**
     * @param ifNoFrom what a missing left side stands for
     * @param ifNoTo what a missing right side stands for
     * @throws RevisionException.BadTarget when there is more than one colon, or a side is no target
     */
    public static TargetRange parse(String text, Target ifNoFrom, Target ifNoTo) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new TargetRange(ifNoFrom, Target.parse(text), Form.SINGLE);
        }
        if (text.indexOf(':', colon + 1) >= 0) {
            throw new RevisionException.BadTarget(text);
        }
        String from = text.substring(0, colon);
        String to = text.substring(colon + 1);
        return new TargetRange(
                from.isEmpty() ? ifNoFrom : Target.parse(from), to.isEmpty() ? ifNoTo : Target.parse(to), Form.RANGE);
    }
}
