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
     * @throws TargetException.BadTarget when the text does not follow the grammar
     */
    public static TargetRange parse(String text, Target ifNoFrom, Target ifNoTo) {
        return new TargetParser(text).range(ifNoFrom, ifNoTo);
    }

    /** Everything that the files have. */
    public static TargetRange all() {
        return new TargetRange(Target.base(), Target.heads(), Form.RANGE);
    }

    /** Whether it cannot be found without knowing where the database is. An offset beside a place counts from the place. */
    public boolean isFromCurrent() {
        return from.anchor() instanceof Target.Current
                || to.anchor() instanceof Target.Current
                || (from.anchor() instanceof Target.Here && to.anchor() instanceof Target.Here);
    }

    @Override
    public String toString() {
        return from + ":" + to;
    }
}
