package dev.retort.commute;

/** That an operation has to do with a part of a database. */
public record Touch(Part part, Mode mode) {

    public enum Mode {
        /** The part is another one afterwards: made, changed or gone. */
        CHANGES,
        /** The part has to be there, and stays as it is. */
        NEEDS
    }

    /** How near to each other two operations of different branches come. */
    public enum Nearness {
        /** Either order does the same. */
        APART,
        /** One table, but not one part of it that both change. */
        SAME_TABLE,
        /** The order may matter. */
        SAME_PART
    }

    static Touch changes(Part part) {
        return new Touch(part, Mode.CHANGES);
    }

    static Touch needs(Part part) {
        return new Touch(part, Mode.NEEDS);
    }

    public Nearness to(Touch other) {
        if ((mode == Mode.NEEDS && other.mode == Mode.NEEDS) || !part.meets(other.part)) {
            return Nearness.APART;
        }
        if (part.mayBe(other.part) || changesTable() || other.changesTable()) {
            return Nearness.SAME_PART;
        }
        boolean columns = part.kind() == Part.Kind.COLUMN && other.part.kind() == Part.Kind.COLUMN;
        // What needs one column does not care what becomes of another.
        return columns && mode != other.mode ? Nearness.APART : Nearness.SAME_TABLE;
    }

    private boolean changesTable() {
        return part.kind() == Part.Kind.TABLE && mode == Mode.CHANGES;
    }
}
