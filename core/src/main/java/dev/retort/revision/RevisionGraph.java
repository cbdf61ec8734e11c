package dev.retort.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All revisions and which follows which. Immutable; every answer is the same for the same files, whatever the order in
 * which they were found.
 *
 * <p>The database stores <em>heads</em>; what is applied is the heads and all their ancestors.
 */
public final class RevisionGraph {

    private final SortedMap<RevisionId, RevisionNode> nodes;
    private final Map<RevisionId, List<RevisionId>> children;
    private final List<RevisionId> order;

    private RevisionGraph(SortedMap<RevisionId, RevisionNode> nodes) {
        this.nodes = nodes;
        this.children = new HashMap<>();
        for (RevisionNode node : nodes.values()) {
            for (RevisionId parent : node.down()) {
                children.computeIfAbsent(parent, id -> new ArrayList<>()).add(node.id());
            }
        }
        this.order = List.copyOf(parentsFirst(nodes.keySet()));
    }

    /**
     * @throws RevisionException.Duplicate when two revisions have one id
     * @throws RevisionException.MissingParent when a revision follows one that is not there
     * @throws RevisionException.Cycle when a revision follows itself, directly or through others
     */
    public static RevisionGraph of(Collection<RevisionNode> revisions) {
        SortedMap<RevisionId, RevisionNode> nodes = new TreeMap<>();
        for (RevisionNode node : revisions) {
            if (nodes.put(node.id(), node) != null) {
                throw new RevisionException.Duplicate(node.id());
            }
        }
        for (RevisionNode node : nodes.values()) {
            for (RevisionId parent : node.down()) {
                if (!nodes.containsKey(parent)) {
                    throw new RevisionException.MissingParent(node.id(), parent);
                }
            }
        }
        return new RevisionGraph(Collections.unmodifiableSortedMap(nodes));
    }

    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    public boolean contains(RevisionId id) {
        return nodes.containsKey(id);
    }

    /** @throws RevisionException.Unknown when there is none */
    public RevisionNode get(RevisionId id) {
        RevisionNode node = nodes.get(id);
        if (node == null) {
            throw new RevisionException.Unknown(id.value());
        }
        return node;
    }

    /** All revisions, each behind those that it follows. */
    public List<RevisionNode> parentsFirst() {
        return order.stream().map(this::get).toList();
    }

    /** Those that nothing follows. */
    public SortedSet<RevisionId> heads() {
        SortedSet<RevisionId> heads = new TreeSet<>(nodes.keySet());
        heads.removeAll(children.keySet());
        return heads;
    }

    /** Those that directly follow this one, sorted. */
    public List<RevisionId> children(RevisionId id) {
        return List.copyOf(children.getOrDefault(id, List.of()));
    }

    /**
     * The revision that is called so, or the only one that begins so.
     *
     * @throws RevisionException.Unknown when there is none
     * @throws RevisionException.AmbiguousPrefix when several begin so and none is called so
     */
    public RevisionNode resolve(String prefix) {
        List<RevisionId> found = new ArrayList<>();
        for (RevisionId id : nodes.tailMap(new RevisionId(prefix)).keySet()) {
            if (!id.value().startsWith(prefix)) {
                break;
            }
            if (id.value().equals(prefix)) {
                return get(id);
            }
            found.add(id);
        }
        if (found.isEmpty()) {
            throw new RevisionException.Unknown(prefix);
        }
        if (found.size() > 1) {
            throw new RevisionException.AmbiguousPrefix(prefix, found);
        }
        return get(found.getFirst());
    }

    /** These revisions and all that they follow. */
    public Set<RevisionId> withAncestors(Collection<RevisionId> ids) {
        Set<RevisionId> seen = new HashSet<>();
        Deque<RevisionId> open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            RevisionId id = open.pop();
            if (seen.add(id)) {
                open.addAll(get(id).down());
            }
        }
        return seen;
    }

    /** These revisions and all that follow them. */
    public Set<RevisionId> withDescendants(Collection<RevisionId> ids) {
        Set<RevisionId> seen = new HashSet<>();
        Deque<RevisionId> open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            RevisionId id = open.pop();
            if (seen.add(id)) {
                open.addAll(children.getOrDefault(id, List.of()));
            }
        }
        return seen;
    }

    /**
     * The way up from the heads of a database to a target.
     *
     * @throws RevisionException when the target is nowhere, or in more than one place
     */
    public Route up(Collection<RevisionId> heads, Target target) {
        return new Routing(this, heads).up(target);
    }

    /** The way up to these revisions; see {@link #up}. */
    public Route upTo(Collection<RevisionId> heads, Collection<RevisionId> wanted) {
        return new Routing(this, heads).upTo(wanted);
    }

    /**
     * The way down from the heads of a database to a target. The target itself stays applied, and so do branches that do
     * not come from it.
     *
     * @throws RevisionException when the target is nowhere, not applied, or in more than one place
     */
    public Route down(Collection<RevisionId> heads, Target target) {
        return new Routing(this, heads).down(target);
    }

    /**
     * The heads of a database after somebody says "it is at these targets": what lies on their way is replaced, other
     * branches stay.
     *
     * @throws RevisionException when a target is nowhere, or in more than one place
     */
    public SortedSet<RevisionId> stamped(Collection<RevisionId> heads, Target target) {
        return new Routing(this, heads).stamped(target);
    }

    /**
     * The revisions from one target up to another, both included, parents first.
     *
     * @throws RevisionException.NoRange when no way leads from the one to the other
     */
    public List<RevisionNode> between(Target from, Target to) {
        SortedSet<RevisionId> lower = stamped(List.of(), from);
        SortedSet<RevisionId> upper = stamped(List.of(), to);
        Set<RevisionId> ids = withAncestors(upper);
        if (!lower.isEmpty()) {
            ids.retainAll(withDescendants(lower));
        }
        if (ids.isEmpty() && !(lower.isEmpty() && upper.isEmpty())) {
            throw new RevisionException.NoRange(lower, upper);
        }
        return parentsFirst(ids).stream().map(this::get).toList();
    }

    /** What of these ids no other of them comes after. */
    public SortedSet<RevisionId> headsAmong(Collection<RevisionId> ids) {
        SortedSet<RevisionId> heads = new TreeSet<>(ids);
        Set<RevisionId> parents = new HashSet<>();
        ids.forEach(id -> parents.addAll(get(id).down()));
        heads.removeAll(withAncestors(parents));
        return heads;
    }

    /**
     * These ids, parents before children, by a walk from the least id that takes parents in the order of their file; so a
     * branch stays together.
     */
    List<RevisionId> parentsFirst(Collection<RevisionId> ids) {
        Set<RevisionId> wanted = new HashSet<>(ids);
        List<RevisionId> done = new ArrayList<>(wanted.size());
        Set<RevisionId> finished = new HashSet<>();
        Set<RevisionId> entered = new HashSet<>();
        for (RevisionId root : new TreeSet<>(ids)) {
            Deque<RevisionId> stack = new ArrayDeque<>(List.of(root));
            while (!stack.isEmpty()) {
                RevisionId id = stack.peek();
                if (finished.contains(id)) {
                    stack.pop();
                } else if (entered.add(id)) {
                    pushParents(id, wanted, finished, entered, stack);
                } else {
                    finished.add(stack.pop());
                    done.add(id);
                }
            }
        }
        return done;
    }

    private void pushParents(
            RevisionId id,
            Set<RevisionId> wanted,
            Set<RevisionId> finished,
            Set<RevisionId> entered,
            Deque<RevisionId> stack) {
        for (RevisionId parent : get(id).down().reversed()) {
            if (wanted.contains(parent) && !finished.contains(parent)) {
                // Entered and not finished: the parent lies on the very path that led here.
                if (entered.contains(parent)) {
                    throw new RevisionException.Cycle(cycleThrough(parent));
                }
                stack.push(parent);
            }
        }
    }

    /** Follows parents from the revision until it comes back to it. */
    private List<RevisionId> cycleThrough(RevisionId start) {
        Map<RevisionId, RevisionId> cameFrom = new HashMap<>();
        Deque<RevisionId> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            RevisionId id = open.pop();
            for (RevisionId parent : get(id).down()) {
                if (parent.equals(start)) {
                    List<RevisionId> cycle = new ArrayList<>();
                    for (RevisionId at = id; !at.equals(start); at = Objects.requireNonNull(cameFrom.get(at))) {
                        cycle.add(at);
                    }
                    cycle.add(start);
                    return cycle;
                }
                if (cameFrom.putIfAbsent(parent, id) == null) {
                    open.add(parent);
                }
            }
        }
        throw new IllegalStateException(start + " lies on no cycle");
    }
}
