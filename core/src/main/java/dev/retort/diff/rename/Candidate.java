package dev.retort.diff.rename;

/** What may have been renamed. */
public record Candidate(Renaming renaming, Likeness likeness) {

    public enum Likeness {
        /** Nothing else could have become of it, such as the sequence of a column that is there under another name. */
        CERTAIN,
        /** So much alike that a person has to say. */
        LIKELY,
        /** Of one kind and at one place, and nothing more. */
        POSSIBLE
    }
}
