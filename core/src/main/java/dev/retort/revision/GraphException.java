package dev.retort.revision;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.SortedSet;

/** The revisions do not form a graph. */
public abstract sealed class GraphException extends RevisionException {

    private static final long serialVersionUID = 1;

    private GraphException(String message) {
        super(message);
    }

    private static String at(RevisionNode node) {
        return node.declaredIn().isEmpty() ? "" : node.declaredIn() + ": ";
    }

    private static String in(RevisionNode node) {
        return node.declaredIn().isEmpty() ? "" : " in " + node.declaredIn();
    }

    /** Two revisions have one id. */
    public static final class Duplicate extends GraphException {
        private static final long serialVersionUID = 1;

        private final transient RevisionId id;

        Duplicate(RevisionNode first, RevisionNode second) {
            super(at(second) + "there is already a revision " + first.id() + in(first));
            this.id = first.id();
        }

        public RevisionId id() {
            return id;
        }
    }

    /** Two revisions give one label, or a revision gives a label that is the id of one. */
    public static final class DuplicateLabel extends GraphException {
        private static final long serialVersionUID = 1;

        private final transient RevisionName label;

        DuplicateLabel(RevisionName label, RevisionNode first, RevisionNode second) {
            super(at(second) + "revision " + second.id() + " has the branch label '" + label + "', which is "
                    + (first.labels().contains(label)
                            ? "also a label of revision " + first.id()
                            : "the id of a revision")
                    + in(first));
            this.label = label;
        }

        public RevisionName label() {
            return label;
        }
    }

    /** A revision follows itself, or depends on itself. */
    public static final class SelfLoop extends GraphException {
        private static final long serialVersionUID = 1;

        private final transient RevisionId id;

        SelfLoop(RevisionNode node) {
            super(at(node) + "revision " + node.id() + (node.down().contains(node.id()) ? " follows" : " depends on")
                    + " itself");
            this.id = node.id();
        }

        public RevisionId id() {
            return id;
        }
    }

    /** Revisions that each come before the next, and the last before the first. */
    public static final class Cycle extends GraphException {
        private static final long serialVersionUID = 1;

        private final transient List<RevisionId> cycle;

        /** @param nodes each follows or depends on the one before it, the first on the last */
        Cycle(List<RevisionNode> nodes) {
            super("there is a cycle of revisions: "
                    + nodes.stream().map(node -> node.id().value()).collect(joining(" -> ")) + " -> "
                    + nodes.getFirst().id()
                    + files(nodes));
            this.cycle = nodes.stream().map(RevisionNode::id).toList();
        }

        private static String files(List<RevisionNode> nodes) {
            return nodes.getFirst().declaredIn().isEmpty()
                    ? ""
                    : " (" + nodes.stream().map(RevisionNode::declaredIn).collect(joining(", ")) + ")";
        }

        public List<RevisionId> cycle() {
            return cycle;
        }
    }

    /** A revision follows one that is not there. */
    public static final class MissingParent extends GraphException {
        private static final long serialVersionUID = 1;

        private final transient RevisionId child;
        private final transient RevisionName parent;

        MissingParent(RevisionNode child, RevisionName parent) {
            super(at(child) + "revision " + child.id() + " follows " + parent + ", which no migration file has");
            this.child = child.id();
            this.parent = parent;
        }

        public RevisionId child() {
            return child;
        }

        public RevisionName parent() {
            return parent;
        }
    }

    /** A revision depends on one that is not there. */
    public static final class MissingDependency extends GraphException {
        private static final long serialVersionUID = 1;

        private final transient RevisionId dependent;
        private final transient RevisionName dependency;

        MissingDependency(RevisionNode dependent, RevisionName dependency) {
            super(at(dependent) + "revision " + dependent.id() + " depends on " + dependency
                    + ", which is neither a revision nor a branch label of a migration file");
            this.dependent = dependent.id();
            this.dependency = dependency;
        }

        public RevisionId dependent() {
            return dependent;
        }

        public RevisionName dependency() {
            return dependency;
        }
    }

    /** The history is to be one line, and there is more than one head, or would be. */
    public static final class NotLinear extends GraphException {
        private static final long serialVersionUID = 1;

        private final transient SortedSet<RevisionId> heads;

        public NotLinear(SortedSet<RevisionId> heads) {
            super("the settings say linear = true, and there are several heads: " + list(heads));
            this.heads = Step.copy(heads);
        }

        public SortedSet<RevisionId> heads() {
            return heads;
        }
    }
}
