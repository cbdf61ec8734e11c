package dev.retort.revision;

import dev.retort.dag.Lineage;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All revisions, which follows which, and which depends on which. Immutable; every answer is the same for the same files,
 * whatever the order in which they were found.
 *
 * <p>The database stores <em>heads</em>; what is applied is the heads and all that comes before them: the revisions that they
 * follow or depend on, and so on.
 *
 * <p>A revision may name one that is not there. That is no error until a question needs what lies behind the {@link Gap}.
 */
public final class RevisionGraph {

    private final RevisionNames names;
    private final Edges edges;
    private final Map<RevisionId, Integer> numbers;
    private final BitSet beforeGaps;

    private RevisionGraph(RevisionNames names, Edges edges) {
        this.names = names;
        this.edges = edges;
        this.numbers = HashMap.newHashMap(edges.nodes().size());
        for (int i = 0; i < edges.nodes().size(); i++) {
            numbers.put(edges.nodes().get(i).id(), i);
        }
        this.beforeGaps = new BitSet();
        edges.gaps().forEach(gap -> beforeGaps.set(number(gap.by().id())));
    }

    /**
     * @throws GraphException.Duplicate when two revisions have one id
     * @throws GraphException.DuplicateLabel when a branch label is used twice, or is an id
     * @throws GraphException.SelfLoop when a revision follows or depends on itself
     * @throws GraphException.Cycle when revisions come before each other
     */
    public static RevisionGraph of(Collection<RevisionNode> revisions) {
        RevisionNames names = RevisionNames.of(revisions);
        return new RevisionGraph(names, Edges.of(names));
    }

    public boolean isEmpty() {
        return edges.nodes().isEmpty();
    }

    public boolean contains(RevisionId id) {
        return numbers.containsKey(id);
    }

    /** @throws TargetException.Unknown when there is none */
    public RevisionNode get(RevisionId id) {
        return node(number(id));
    }

    /** All revisions, each behind those that it follows or depends on. */
    public List<RevisionNode> parentsFirst() {
        return edges.nodes();
    }

    /** Those that nothing follows; another revision may depend on one. */
    public SortedSet<RevisionId> heads() {
        return ids(down().heads());
    }

    /** Those that nothing follows and nothing depends on. */
    public SortedSet<RevisionId> realHeads() {
        return ids(all().heads());
    }

    /** Those that directly follow this one, sorted. */
    public List<RevisionId> children(RevisionId id) {
        return sorted(IntStream.of(down().children(number(id))));
    }

    /** Those that this one depends on and that are there, in the order of the file. */
    public List<RevisionId> dependencies(RevisionId id) {
        return get(id).dependsOn().stream()
                .flatMap(name -> names.exactly(name).stream())
                .map(place -> names.sorted().get(place).id())
                .distinct()
                .toList();
    }

    /** Those that depend on this one, sorted. */
    public List<RevisionId> dependents(RevisionId id) {
        int[] children = down().children(number(id));
        return sorted(IntStream.of(all().children(number(id)))
                .filter(dependent -> Arrays.binarySearch(children, dependent) < 0));
    }

    /** The labels of the branches that each revision belongs to, its own and those of others; nothing where there are none. */
    public Map<RevisionId, SortedSet<RevisionName>> branchLabels() {
        Map<RevisionId, SortedSet<RevisionName>> labels = new HashMap<>();
        for (RevisionNode node : edges.nodes()) {
            for (RevisionName label : node.labels()) {
                branchOf(label, number(node.id())).members().stream()
                        .forEach(member -> labels.computeIfAbsent(node(member).id(), id -> new TreeSet<>())
                                .add(label));
            }
        }
        return labels;
    }

    /** Names that stand for no revision, in the order of the ids. */
    public List<Gap> gaps() {
        return edges.gaps();
    }

    /**
     * The revision that has this id or label, or the only one whose id begins so.
     *
     * @throws TargetException.Unknown when there is none
     * @throws TargetException.AmbiguousPrefix when several begin so and none is called so
     */
    public RevisionNode resolve(RevisionName name) {
        return get(names.resolve(name, id -> true));
    }

    /**
     * These revisions and all that they follow or depend on.
     *
     * @throws GraphException.MissingParent when one of them follows a revision that is not there
     * @throws GraphException.MissingDependency when one of them depends on a revision that is not there
     */
    public Set<RevisionId> withAncestors(Collection<RevisionId> ids) {
        return unordered(whole(all().withAncestors(bits(ids))));
    }

    /** What is known to be applied in a database at these heads; for people who look, where a route would refuse. */
    public Set<RevisionId> knownApplied(Collection<RevisionId> heads) {
        return unordered(
                all().withAncestors(bits(heads.stream().filter(this::contains).toList())));
    }

    /** These revisions and all that follow them or depend on them. */
    public Set<RevisionId> withDescendants(Collection<RevisionId> ids) {
        return unordered(all().withDescendants(bits(ids)));
    }

    /** What of these ids no other of them comes after. */
    public SortedSet<RevisionId> headsAmong(Collection<RevisionId> ids) {
        return ids(all().tips(bits(ids)));
    }

    /**
     * The revisions that a target stands for; none for base.
     *
     * @param heads of the database; empty when no database is asked
     * @throws RevisionException when the target is nowhere, or in more than one place
     */
    public SortedSet<RevisionId> locate(Target target, Optional<SortedSet<RevisionId>> heads) {
        return ids(new Places(this, heads.map(at -> DatabaseState.of(this, at)))
                .locate(target)
                .revisions());
    }

    /**
     * The heads of a database of which somebody says that it is at this target; no database is asked.
     *
     * @throws RevisionException when the target is nowhere, or in more than one place
     */
    public SortedSet<RevisionId> assumed(Target target) {
        return headsAmong(locate(target, Optional.empty()));
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
        return new Routing(this, heads).upTo(bits(wanted));
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
     * @throws TargetException.Contradiction when the targets cannot all be true
     * @throws RevisionException when a target is nowhere, or in more than one place
     */
    public SortedSet<RevisionId> stamped(Collection<RevisionId> heads, List<Target> targets) {
        return new Stamping(this, heads).stamped(targets);
    }

    /**
     * The revisions from one target up to another, both included, parents first. A side that is only an offset counts from
     * the other side; so many steps that the history ends before are as many as there are.
     *
     * @param heads of the database; empty when no database is asked
     * @throws TargetException.NotDescendant when no way leads from the one to the other
     */
    public List<RevisionNode> between(TargetRange range, Optional<SortedSet<RevisionId>> heads) {
        return new Between(this, heads).revisions(range);
    }

    Lineage down() {
        return edges.down();
    }

    Lineage all() {
        return edges.all();
    }

    /** Those that follow nothing, nor a revision that is not there. */
    BitSet bases() {
        BitSet bases = new BitSet();
        down().bases().stream().filter(i -> node(i).isBase()).forEach(bases::set);
        return bases;
    }

    /** @throws GraphException.MissingParent when it follows a revision that is not there */
    int[] parents(int number) {
        if (beforeGaps.get(number)) {
            edges.gaps().stream()
                    .filter(gap -> gap.by().equals(node(number)) && gap.relation() == Gap.Relation.DOWN)
                    .findFirst()
                    .ifPresent(gap -> {
                        throw gap.exception();
                    });
        }
        return down().parents(number);
    }

    RevisionNode node(int number) {
        return edges.nodes().get(number);
    }

    int number(RevisionId id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new TargetException.Unknown(RevisionNames.name(id));
        }
        return number;
    }

    RevisionId resolve(RevisionName name, BitSet preferred) {
        return names.resolve(name, id -> preferred.get(number(id)));
    }

    /** @throws TargetException.Unknown when neither a label nor a revision is called so */
    Branch branch(RevisionName name) {
        return branchOf(name, number(resolve(name).id()));
    }

    private Branch branchOf(RevisionName name, int revision) {
        return Branch.of(name, revision, down(), all());
    }

    /** The same set, if the way to none of them is broken. */
    BitSet whole(BitSet revisions) {
        if (revisions.intersects(beforeGaps)) {
            throw edges.gaps().stream()
                    .filter(gap -> revisions.get(number(gap.by().id())))
                    .findFirst()
                    .map(Gap::exception)
                    .orElseThrow();
        }
        return revisions;
    }

    BitSet everything() {
        BitSet everything = new BitSet();
        everything.set(0, edges.nodes().size());
        return everything;
    }

    BitSet bits(Collection<RevisionId> ids) {
        BitSet bits = new BitSet();
        ids.forEach(id -> bits.set(number(id)));
        return bits;
    }

    private List<RevisionId> sorted(IntStream numbers) {
        return numbers.mapToObj(i -> node(i).id()).sorted().toList();
    }

    SortedSet<RevisionId> ids(BitSet numbers) {
        return numbers.stream().mapToObj(i -> node(i).id()).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<RevisionId> unordered(BitSet numbers) {
        return numbers.stream().mapToObj(i -> node(i).id()).collect(Collectors.toSet());
    }
}
