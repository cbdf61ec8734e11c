package dev.retort.diff.change;

/** What a person has to know of an operation before it runs. */
public record Note(Kind kind, String text) {

    public enum Kind {
        /** Rows or values will be gone. */
        LOSES_DATA,
        /** It may fail on the rows that are there, and its author has to decide what becomes of them. */
        TODO
    }

    public static Note losesData(String text) {
        return new Note(Kind.LOSES_DATA, text);
    }

    public static Note todo(String text) {
        return new Note(Kind.TODO, text);
    }
}
