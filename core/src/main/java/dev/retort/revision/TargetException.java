package dev.retort.revision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** A target that says nothing, too much, or something that is not there. */
public abstract sealed class TargetException extends RevisionException {

    private static final long serialVersionUID = 1;

    private TargetException(String message) {
        super(message);
    }

    private static String of(Optional<RevisionName> branch) {
        return branch.map(name -> " of branch " + name).orElse("");
    }

    /** The text does not follow the grammar of {@link Target}. */
    public static final class BadTarget extends TargetException {
        private static final long serialVersionUID = 1;

        /** @param at where it begins to be wrong, from 0 */
        BadTarget(String text, int at, String expected) {
            super("'" + text + "' is no target; expected " + expected + ":\n  " + text + "\n  " + " ".repeat(at) + "^");
        }
    }

    /** No revision has this id or begins so, and no branch is labelled so. */
    public static final class Unknown extends TargetException {
        private static final long serialVersionUID = 1;

        private final transient RevisionName name;

        public Unknown(RevisionName name) {
            super("no revision is called '" + name + "' or begins so, and no branch has this label");
            this.name = name;
        }

        public RevisionName name() {
            return name;
        }
    }

    public static final class AmbiguousPrefix extends TargetException {
        private static final long serialVersionUID = 1;

        private final transient List<RevisionId> candidates;

        AmbiguousPrefix(RevisionName prefix, List<RevisionId> candidates) {
            super("'" + prefix + "' is the beginning of " + candidates.size() + " revisions: " + list(candidates));
            this.candidates = List.copyOf(candidates);
        }

        public List<RevisionId> candidates() {
            return candidates;
        }
    }

    /** One head was asked for and there are several. */
    public static final class SeveralHeads extends TargetException {
        private static final long serialVersionUID = 1;

        private final transient SortedSet<RevisionId> heads;
        private final transient Optional<RevisionName> branch;

        public SeveralHeads(Optional<RevisionName> branch, SortedSet<RevisionId> heads) {
            super("there are several heads" + of(branch) + ": " + list(heads));
            this.heads = Step.copy(heads);
            this.branch = branch;
        }

        public SortedSet<RevisionId> heads() {
            return heads;
        }

        public Optional<RevisionName> branch() {
            return branch;
        }
    }

    /** So many steps from here lead to more than one place. */
    public static final class AmbiguousWalk extends TargetException {
        private static final long serialVersionUID = 1;

        private final transient List<Target> clear;

        /** @param at null for base */
        AmbiguousWalk(Target target, @Nullable RevisionId at, List<RevisionId> candidates) {
            super("'" + target + "' is ambiguous: from " + (at == null ? "base" : at) + " the way leads to "
                    + list(candidates));
            this.clear = candidates.stream().map(target::inBranchOf).toList();
        }

        /** What could have been meant, written so that it is clear. */
        public List<Target> clear() {
            return clear;
        }
    }

    public static final class TooFar extends TargetException {
        private static final long serialVersionUID = 1;

        TooFar(Target target, int possible) {
            super("'" + target + "' goes too far: there " + (possible == 1 ? "is " : "are ")
                    + (possible == 0
                            ? "no revisions"
                            : "only " + possible + (possible == 1 ? " revision" : " revisions"))
                    + of(target.branch())
                    + (target.offset() > 0 ? " above" : " below"));
        }
    }

    /** A revision of another branch than the target names. */
    public static final class NotInBranch extends TargetException {
        private static final long serialVersionUID = 1;

        private final transient RevisionId id;
        private final transient RevisionName branch;

        NotInBranch(RevisionId id, RevisionName branch) {
            super("revision " + id + " does not belong to branch " + branch);
            this.id = id;
            this.branch = branch;
        }

        public RevisionId id() {
            return id;
        }

        public RevisionName branch() {
            return branch;
        }
    }

    /** A way up that is asked to lead down, or the other way round. */
    public static final class WrongDirection extends TargetException {
        private static final long serialVersionUID = 1;

        private final transient Target target;

        WrongDirection(Target target) {
            super("'" + target + "' leads " + (target.offset() > 0 ? "up" : "down"));
            this.target = target;
        }

        public Target target() {
            return target;
        }
    }

    /** A target that counts from where the database is, where no database is asked. */
    public static final class NeedsDatabase extends TargetException {
        private static final long serialVersionUID = 1;

        NeedsDatabase(Target target) {
            super("'" + target + "' counts from where the database is, and no database is asked");
        }
    }

    /** Targets that cannot all be true of one database. */
    public static final class Contradiction extends TargetException {
        private static final long serialVersionUID = 1;

        Contradiction(Target first, Target second, String why) {
            super("'" + first + "' and '" + second + "' contradict each other: " + why);
        }
    }

    /** The upper end of a range does not come after its lower end. */
    public static final class NotDescendant extends TargetException {
        private static final long serialVersionUID = 1;

        public NotDescendant(Collection<RevisionId> from, Collection<RevisionId> to) {
            super("no way leads up from " + list(from) + " to " + list(to) + ": " + list(to) + " does not come after "
                    + list(from));
        }
    }
}
