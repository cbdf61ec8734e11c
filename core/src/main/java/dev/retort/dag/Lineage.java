package dev.retort.dag;

import java.util.BitSet;

/**
 * Who comes directly before whom, among nodes that are numbered so that parents have lower numbers than their children. Every
 * question is answered in one pass over the numbers. Immutable; sets that are given are not changed, sets that are returned
 * belong to the caller.
 */
public final class Lineage {

    private final int[][] parents;
    private final int[][] children;

    /** @param parents of each node, by number */
    public Lineage(int[][] parents) {
        this.parents = parents;
        this.children = inverse(parents);
    }

    private static int[][] inverse(int[][] parents) {
        int[] count = new int[parents.length];
        for (int[] of : parents) {
            for (int parent : of) {
                count[parent]++;
            }
        }
        int[][] children = new int[parents.length][];
        for (int i = 0; i < parents.length; i++) {
            children[i] = new int[count[i]];
        }
        for (int child = parents.length - 1; child >= 0; child--) {
            for (int parent : parents[child]) {
                children[parent][--count[parent]] = child;
            }
        }
        return children;
    }

    public int size() {
        return parents.length;
    }

    /** In the order of the file. Not to be changed by the caller. */
    public int[] parents(int node) {
        return parents[node];
    }

    /** In ascending order. Not to be changed by the caller. */
    public int[] children(int node) {
        return children[node];
    }

    public boolean isHead(int node) {
        return children[node].length == 0;
    }

    /** These nodes and all that come before them. */
    public BitSet withAncestors(BitSet nodes) {
        BitSet found = (BitSet) nodes.clone();
        for (int i = found.length() - 1; i >= 0; i = found.previousSetBit(i - 1)) {
            for (int parent : parents[i]) {
                found.set(parent);
            }
        }
        return found;
    }

    /** These nodes and all that come after them. */
    public BitSet withDescendants(BitSet nodes) {
        BitSet found = (BitSet) nodes.clone();
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            for (int child : children[i]) {
                found.set(child);
            }
        }
        return found;
    }

    /** Those that directly come after one of these. */
    public BitSet childrenOf(BitSet nodes) {
        BitSet found = new BitSet();
        nodes.stream().forEach(i -> {
            for (int child : children[i]) {
                found.set(child);
            }
        });
        return found;
    }

    /** Those of these that come before no other of them. */
    public BitSet tips(BitSet nodes) {
        BitSet below = new BitSet();
        nodes.stream().forEach(i -> {
            for (int parent : parents[i]) {
                below.set(parent);
            }
        });
        BitSet tips = (BitSet) nodes.clone();
        tips.andNot(withAncestors(below));
        return tips;
    }

    /** Those that nothing comes after. */
    public BitSet heads() {
        BitSet heads = new BitSet();
        for (int i = 0; i < children.length; i++) {
            heads.set(i, children[i].length == 0);
        }
        return heads;
    }

    /** Those that come after nothing. */
    public BitSet bases() {
        BitSet bases = new BitSet();
        for (int i = 0; i < parents.length; i++) {
            bases.set(i, parents[i].length == 0);
        }
        return bases;
    }
}
