package dev.retort.revision;

/**
 * A revision that another one names and that is not there. What lies behind it is unknown, so no route may lead through it.
 *
 * @param by the revision that names it
 */
public record Gap(RevisionNode by, RevisionName missing, Relation relation) {

    /** How the missing revision is named. */
    public enum Relation {
        DOWN,
        DEPENDS_ON
    }

    RevisionException exception() {
        return switch (relation) {
            case DOWN -> new GraphException.MissingParent(by, missing);
            case DEPENDS_ON -> new GraphException.MissingDependency(by, missing);
        };
    }
}
