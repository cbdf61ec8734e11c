package dev.retort.revision;

import java.util.BitSet;
import java.util.Optional;

/** Where targets are in a graph, and for a database if one is asked. */
final class Places {

    private final RevisionGraph graph;
    private final Optional<DatabaseState> database;

    Places(RevisionGraph graph, Optional<DatabaseState> database) {
        this.graph = graph;
        this.database = database;
    }

    /**
     * @param revisions none for base
     * @param passed the revisions that a walk down left behind; none where nobody walked down
     */
    record Place(BitSet revisions, BitSet passed) {

        /** Where a walk down went beyond a first revision. */
        boolean isBelowFirst() {
            return revisions.isEmpty() && !passed.isEmpty();
        }

        static Place at(BitSet revisions) {
            return new Place(revisions, new BitSet());
        }

        static Place at(int revision) {
            BitSet revisions = new BitSet();
            revisions.set(revision);
            return at(revisions);
        }
    }

    /** @throws RevisionException when the target is nowhere, or in more than one place */
    Place locate(Target target) {
        Optional<Branch> branch = target.branch().map(graph::branch);
        if (target.offset() == 0) {
            return Place.at(anchor(target, branch));
        }
        if (target.anchor() instanceof Target.Base) {
            return walkFromBase(target, branch);
        }
        BitSet starts = start(target, branch);
        if (starts.isEmpty()) {
            return walkFromBase(target, branch);
        }
        if (starts.cardinality() > 1) {
            throw severalStarts(target, starts);
        }
        Walk walk = new Walk(graph, target, within(target, branch));
        return target.offset() > 0 ? Place.at(walk.up(starts.nextSetBit(0))) : walk.down(starts.nextSetBit(0));
    }

    private BitSet anchor(Target target, Optional<Branch> branch) {
        return switch (target.anchor()) {
            case Target.Base base -> new BitSet();
            case Target.Head head -> onlyHead(branch);
            case Target.Heads heads ->
                branch.map(this::headsOf).orElseGet(() -> graph.all().heads());
            case Target.Named(RevisionName name) -> named(name, branch);
            case Target.Current current -> currentHeads(target, branch);
            case Target.Here here -> currentHeads(target, branch);
        };
    }

    /** Where a walk begins; down from where the database is, at the last of the branch's own that is applied. */
    private BitSet start(Target target, Optional<Branch> branch) {
        if (!target.isFromCurrent() || branch.isEmpty() || target.offset() > 0) {
            return anchor(target, branch);
        }
        BitSet applied = (BitSet) database(target).applied().clone();
        applied.and(branch.get().members());
        if (applied.isEmpty()) {
            throw new StateException.BranchNotApplied(
                    branch.get().name(), database(target).heads());
        }
        return graph.down().tips(applied);
    }

    /**
     * The revisions that a walk may come to. A walk down from where the database is takes only the branch's own: those that
     * it shares with others are not its to take.
     */
    private BitSet within(Target target, Optional<Branch> branch) {
        if (branch.isEmpty()) {
            return graph.everything();
        }
        return target.isFromCurrent() && target.offset() < 0
                ? branch.get().members()
                : branch.get().lineage();
    }

    private Place walkFromBase(Target target, Optional<Branch> branch) {
        if (target.offset() < 0) {
            throw new TargetException.TooFar(target, 0);
        }
        return Place.at(new Walk(graph, target, within(target, branch)).upFromBase());
    }

    private RevisionException severalStarts(Target target, BitSet starts) {
        return target.isFromCurrent()
                ? new StateException.AmbiguousStart(target, graph.ids(starts))
                : new TargetException.SeveralHeads(target.branch(), graph.ids(starts));
    }

    private BitSet onlyHead(Optional<Branch> branch) {
        BitSet heads = branch.map(this::headsOf).orElseGet(() -> graph.down().heads());
        if (heads.cardinality() > 1) {
            // A head may be one of several only because what leads to it is not there: that is to be mended first.
            graph.whole(graph.all().withAncestors(heads));
            throw new TargetException.SeveralHeads(branch.map(Branch::name), graph.ids(heads));
        }
        return heads;
    }

    private BitSet headsOf(Branch branch) {
        BitSet heads = graph.down().heads();
        heads.and(branch.lineage());
        return heads;
    }

    private BitSet named(RevisionName name, Optional<Branch> branch) {
        RevisionId id = graph.resolve(name, branch.map(Branch::lineage).orElseGet(graph::everything));
        int number = graph.number(id);
        if (branch.isPresent() && !branch.get().lineage().get(number)) {
            throw new TargetException.NotInBranch(id, branch.get().name());
        }
        return Place.at(number).revisions();
    }

    /** Of a branch, the last of its lineage that is applied: it need not be a row of the version table. */
    private BitSet currentHeads(Target target, Optional<Branch> branch) {
        if (branch.isEmpty()) {
            return graph.bits(database(target).heads());
        }
        BitSet applied = (BitSet) database(target).applied().clone();
        applied.and(branch.get().lineage());
        return graph.down().tips(applied);
    }

    private DatabaseState database(Target target) {
        return database.orElseThrow(() -> new TargetException.NeedsDatabase(target));
    }
}
