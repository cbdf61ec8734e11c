package dev.retort.revision;

import java.util.BitSet;
import java.util.List;
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
     * @param passed where a walk down led to: the revisions that it left behind, in its order
     */
    record Place(BitSet revisions, List<Integer> passed) {

        Place {
            passed = List.copyOf(passed);
        }

        static Place at(BitSet revisions) {
            return new Place(revisions, List.of());
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

    /** Where a walk begins. In a branch that is not a row of the version table it is the last that is applied. */
    private BitSet start(Target target, Optional<Branch> branch) {
        if (!target.isFromCurrent() || branch.isEmpty()) {
            return anchor(target, branch);
        }
        BitSet applied = (BitSet) database(target).applied().clone();
        applied.and(within(target, branch));
        if (applied.isEmpty() && target.offset() < 0) {
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

    private BitSet currentHeads(Target target, Optional<Branch> branch) {
        BitSet heads = graph.bits(database(target).heads());
        branch.ifPresent(in -> heads.and(in.lineage()));
        return heads;
    }

    private DatabaseState database(Target target) {
        return database.orElseThrow(() -> new TargetException.NeedsDatabase(target));
    }
}
