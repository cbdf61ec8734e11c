package dev.retort.touch;

/** That an operation has to do with a part of a database. */
public record Touch(Part part, Mode mode) {

    public enum Mode {
        /** It is there afterwards and was not before. */
        CREATES,
        /** It is another one afterwards. */
        CHANGES,
        /** It is gone afterwards. */
        DROPS,
        /** It has to be there, and stays as it is. */
        NEEDS
    }

    public static Touch creates(Part part) {
        return new Touch(part, Mode.CREATES);
    }

    public static Touch changes(Part part) {
        return new Touch(part, Mode.CHANGES);
    }

    public static Touch drops(Part part) {
        return new Touch(part, Mode.DROPS);
    }

    public static Touch needs(Part part) {
        return new Touch(part, Mode.NEEDS);
    }

    /** Whether the part stays as it is. */
    public boolean leavesItAlone() {
        return mode == Mode.NEEDS;
    }
}
