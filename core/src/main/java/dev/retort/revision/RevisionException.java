package dev.retort.revision;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something about the graph or a target that cannot be; the ids involved are in the exception. */
public abstract sealed class RevisionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private RevisionException(String message) {
        super(message);
    }

    private static String list(Collection<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).collect(joining(", "));
    }

    /** The text is no target. */
    public static final class BadTarget extends RevisionException {
        private static final long serialVersionUID = 1;

        public BadTarget(String text) {
            super("'" + text + "' is no target; expected head, heads, base, a revision id or the beginning of one,"
                    + " +N or -N");
        }
    }

    /** No revision has this id or begins so. */
    public static final class Unknown extends RevisionException {
        private static final long serialVersionUID = 1;

        public Unknown(String prefix) {
            super("no revision is called '" + prefix + "' or begins so");
        }
    }

    public static final class AmbiguousPrefix extends RevisionException {
        private static final long serialVersionUID = 1;

        public AmbiguousPrefix(String prefix, List<RevisionId> candidates) {
            super("'" + prefix + "' is the beginning of " + candidates.size() + " revisions: " + list(candidates));
        }
    }

    /** One head was asked for and there are several. */
    public static final class SeveralHeads extends RevisionException {
        private static final long serialVersionUID = 1;

        public SeveralHeads(Collection<RevisionId> heads) {
            super("there are several heads: " + list(heads));
        }
    }

    /** So many steps from here lead to more than one place. */
    public static final class AmbiguousWalk extends RevisionException {
        private static final long serialVersionUID = 1;

        /** @param at null for base */
        public AmbiguousWalk(int steps, @Nullable RevisionId at, Collection<RevisionId> candidates) {
            super("%+d is ambiguous: from %s the way leads to %s"
                    .formatted(steps, at == null ? "base" : at, list(candidates)));
        }
    }

    /** The database is at several revisions, so that a relative target has several starting points. */
    public static final class AmbiguousStart extends RevisionException {
        private static final long serialVersionUID = 1;

        public AmbiguousStart(int steps, Collection<RevisionId> heads) {
            super("%+d is ambiguous: the database is at several revisions, %s".formatted(steps, list(heads)));
        }
    }

    public static final class TooFar extends RevisionException {
        private static final long serialVersionUID = 1;

        public TooFar(int steps, int possible) {
            super(possible == 0 ? nowhere(steps) : only(steps, possible));
        }

        private static String nowhere(int steps) {
            return steps > 0
                    ? "%+d goes too far: no revision lies above".formatted(steps)
                    : "%+d goes too far: the database is at base".formatted(steps);
        }

        private static String only(int steps, int possible) {
            return "%+d goes too far: there %s only %d %s %s"
                    .formatted(
                            steps,
                            possible == 1 ? "is" : "are",
                            possible,
                            possible == 1 ? "revision" : "revisions",
                            steps > 0 ? "above" : "below");
        }
    }

    /** A downgrade target that the database does not hold. */
    public static final class NotApplied extends RevisionException {
        private static final long serialVersionUID = 1;

        public NotApplied(RevisionId id, Collection<RevisionId> heads) {
            super("revision " + id + " is not applied: the database is at " + (heads.isEmpty() ? "base" : list(heads)));
        }
    }

    /** The version table holds revisions that no file has. */
    public static final class DatabaseAhead extends RevisionException {
        private static final long serialVersionUID = 1;

        private final transient List<RevisionId> unknown;

        public DatabaseAhead(List<RevisionId> unknown) {
            super("the database is at " + list(unknown) + ", which no migration file has");
            this.unknown = List.copyOf(unknown);
        }

        public List<RevisionId> unknown() {
            return unknown;
        }
    }

    /** Two rows of the version table say the same: one is an ancestor of the other. */
    public static final class Overlap extends RevisionException {
        private static final long serialVersionUID = 1;

        public Overlap(RevisionId ancestor, RevisionId descendant) {
            super("the version table holds " + ancestor + " beside " + descendant + ", which comes after it");
        }
    }

    public static final class Cycle extends RevisionException {
        private static final long serialVersionUID = 1;

        private final transient List<RevisionId> cycle;

        /** @param cycle each follows the one before it, the first follows the last */
        public Cycle(List<RevisionId> cycle) {
            super(
                    cycle.size() == 1
                            ? "revision " + cycle.getFirst() + " follows itself"
                            : "revisions follow each other in a cycle: " + list(cycle) + ", " + cycle.getFirst());
            this.cycle = List.copyOf(cycle);
        }

        public List<RevisionId> cycle() {
            return cycle;
        }
    }

    public static final class MissingParent extends RevisionException {
        private static final long serialVersionUID = 1;

        private final transient RevisionId child;
        private final transient RevisionId parent;

        public MissingParent(RevisionId child, RevisionId parent) {
            super("revision " + child + " follows " + parent + ", which no migration file has");
            this.child = child;
            this.parent = parent;
        }

        public RevisionId child() {
            return child;
        }

        public RevisionId parent() {
            return parent;
        }
    }

    public static final class Duplicate extends RevisionException {
        private static final long serialVersionUID = 1;

        public Duplicate(RevisionId id) {
            super("there are two revisions " + id);
        }
    }

    /** A range whose ends do not lie on one way. */
    public static final class NoRange extends RevisionException {
        private static final long serialVersionUID = 1;

        public NoRange(Collection<RevisionId> from, Collection<RevisionId> to) {
            super("no way leads up from " + (from.isEmpty() ? "base" : list(from)) + " to "
                    + (to.isEmpty() ? "base" : list(to)));
        }
    }
}
