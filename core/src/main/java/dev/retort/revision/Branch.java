package dev.retort.revision;

import dev.retort.dag.Lineage;
import java.util.BitSet;

/**
 * What a name before {@code @} stands for.
 *
 * @param name as it was written
 * @param lineage the named revision, all that it follows and all that follow it
 * @param members the revisions that are the branch's own: the named one, those that follow it, and those before it back to
 *     the last branch point or merge
 */
record Branch(RevisionName name, BitSet lineage, BitSet members) {

    /** Which revisions a label that this revision gives is for. */
    static Branch of(RevisionName name, int revision, Lineage down, Lineage all) {
        BitSet start = new BitSet();
        start.set(revision);
        BitSet members = down.withDescendants(start);
        BitSet lineage = down.withAncestors(start);
        lineage.or(members);
        int[] parents = down.parents(revision);
        while (parents.length == 1 && down.parents(parents[0]).length < 2 && all.children(parents[0]).length < 2) {
            members.set(parents[0]);
            parents = down.parents(parents[0]);
        }
        return new Branch(name, lineage, members);
    }
}
