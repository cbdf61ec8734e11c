package dev.retort.revision;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;

/** Where a database is does not fit the revisions, or the target. */
public abstract sealed class StateException extends RevisionException {

    private static final long serialVersionUID = 1;

    private StateException(String message) {
        super(message);
    }

    /** A downgrade target that is not an ancestor of where the database is. */
    public static final class NotApplied extends StateException {
        private static final long serialVersionUID = 1;

        private final transient RevisionId id;

        NotApplied(RevisionId id, Collection<RevisionId> heads) {
            super("revision " + id + " is not applied: the database is at " + list(heads)
                    + (heads.isEmpty() ? "" : ", which does not come after " + id));
            this.id = id;
        }

        public RevisionId id() {
            return id;
        }
    }

    /** No revision of a branch is applied. */
    public static final class BranchNotApplied extends StateException {
        private static final long serialVersionUID = 1;

        private final transient RevisionName branch;

        BranchNotApplied(RevisionName branch, Collection<RevisionId> heads) {
            super("no revision of branch " + branch + " is applied: the database is at " + list(heads));
            this.branch = branch;
        }

        public RevisionName branch() {
            return branch;
        }
    }

    /** The version table holds revisions that no file has. */
    public static final class DatabaseAhead extends StateException {
        private static final long serialVersionUID = 1;

        private final transient List<RevisionId> unknown;

        public DatabaseAhead(List<RevisionId> unknown) {
            this(unknown, "");
        }

        /** @param told what is known of them: lines, or nothing */
        public DatabaseAhead(List<RevisionId> unknown, String told) {
            super("the database is at " + list(unknown) + ", which no migration file has"
                    + (told.isEmpty() ? "" : ":\n" + told));
            this.unknown = List.copyOf(unknown);
        }

        public List<RevisionId> unknown() {
            return unknown;
        }
    }

    /** Two rows of the version table say the same: one is an ancestor of the other. */
    public static final class Overlap extends StateException {
        private static final long serialVersionUID = 1;

        private final transient RevisionId ancestor;
        private final transient RevisionId descendant;

        Overlap(RevisionId ancestor, RevisionId descendant) {
            super("the version table holds " + ancestor + " beside " + descendant + ", which comes after it");
            this.ancestor = ancestor;
            this.descendant = descendant;
        }

        public RevisionId ancestor() {
            return ancestor;
        }

        public RevisionId descendant() {
            return descendant;
        }
    }

    /** A database is at several revisions, and where the way begins is not said. */
    public static final class AmbiguousStart extends StateException {
        private static final long serialVersionUID = 1;

        private final transient List<Target> clear;

        AmbiguousStart(Target target, SortedSet<RevisionId> starts) {
            super("'" + target + "' is ambiguous: the database is at several revisions, " + list(starts));
            this.clear = starts.stream().map(target::inBranchOf).toList();
        }

        /** What could have been meant, written so that it is clear. */
        public List<Target> clear() {
            return clear;
        }
    }
}
