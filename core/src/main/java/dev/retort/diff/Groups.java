package dev.retort.diff;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Key;
import dev.retort.catalog.Key.Aspect;
import dev.retort.catalog.Key.Side;
import dev.retort.catalog.Key.Whole;
import dev.retort.dag.TopologicalOrder;
import dev.retort.diff.Action.Kind;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.schema.Constraint.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.Index.Reach;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ObjectName.IndexName;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.schema.PartitionKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts actions that one operation does together, and all of them in an order: a new table has its columns and constraints, and what
 * goes with a dropped table is not dropped by itself. Where that would go round in circles, foreign keys are taken out first.
 */
final class Groups {

    private final Catalog from;
    private final Catalog to;
    private final Map<Action, Set<Action>> before;
    /** By each action the one that does it; itself where it does so alone. */
    private final Map<Action, Action> leaders = new LinkedHashMap<>();

    private Groups(Catalog from, Catalog to, Map<Action, Set<Action>> before) {
        this.from = from;
        this.to = to;
        this.before = before;
    }

    /**
     * @return leaders in order, each with all that it does, itself first
     * @throws CircularChangesException when nothing helps against a circle
     */
    static List<List<Action>> inOrder(Catalog from, Catalog to, Map<Action, Set<Action>> before) {
        Groups groups = new Groups(from, to, before);
        Leaders leading = new Leaders(from, to, before.keySet());
        before.keySet().forEach(action -> groups.leaders.put(action, leading.of(action)));
        while (true) {
            List<Action> all = groups.sorted();
            try {
                int[] order = TopologicalOrder.of(groups.parents(all));
                return groups.inThisOrder(all, order);
            } catch (TopologicalOrder.CycleFound circle) {
                groups.release(circle.nodes().stream().map(all::get).toList());
            }
        }
    }

    private List<Action> sorted() {
        Map<Key, Integer> places = new HashMap<>();
        from.entries().keySet().forEach(key -> places.putIfAbsent(key, places.size()));
        to.entries().keySet().forEach(key -> places.putIfAbsent(key, places.size()));
        return before.keySet().stream()
                .filter(action -> leaderOf(action).equals(action))
                .sorted(Comparator.comparingInt(
                                (Action action) -> beside(action).rank())
                        .thenComparing(
                                action -> places.getOrDefault(beside(action).key(), 0))
                        .thenComparing(Action::rank)
                        .thenComparing(action -> places.getOrDefault(action.key(), 0)))
                .toList();
    }

    /**
     * A new index stands where its table does, when that is new, too. One that is only of a partitioned table, and what is attached to
     * it, comes behind the partitions, as a new partition gets its own of every index that is there.
     */
    private Action beside(Action action) {
        Optional<Action> table = action.kind() == Kind.CREATE && action.key() instanceof Whole(IndexName name)
                ? to.find(action.key())
                        .filter(entry -> entry.made().size() == 1)
                        .flatMap(entry -> entry.made().getFirst() instanceof CreateIndex create
                                ? Optional.of(create.index())
                                : Optional.empty())
                        .filter(index -> index.reach() == Reach.WITH_PARTITIONS)
                        .map(Index::table)
                        .map(of -> new Action(Key.of(new TableName(of)), Kind.CREATE))
                        .filter(before::containsKey)
                : Optional.empty();
        return table.orElse(action);
    }

    private Action leaderOf(Action action) {
        return leaders.getOrDefault(action, action);
    }

    private int[][] parents(List<Action> all) {
        Map<Action, Integer> places = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            places.put(all.get(i), i);
        }
        List<List<Integer>> parents = new ArrayList<>();
        all.forEach(action -> parents.add(new ArrayList<>()));
        before.forEach((action, earlier) -> {
            int place = places.getOrDefault(leaderOf(action), 0);
            for (Action first : earlier) {
                int parent = places.getOrDefault(leaderOf(first), 0);
                if (parent != place && !parents.get(place).contains(parent)) {
                    parents.get(place).add(parent);
                }
            }
        });
        return parents.stream()
                .map(list -> list.stream().sorted().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** Of those of the circle that were taken in and that hold it together a foreign key first, a column last. */
    private void release(List<Action> circle) {
        Set<Action> ties = ties(circle);
        Action free = leaders.entrySet().stream()
                .filter(led -> !led.getKey().equals(led.getValue()) && ties.contains(led.getKey()))
                .map(Map.Entry::getKey)
                .filter(action -> !isOfPartitionedTable(action))
                .min(Comparator.comparingInt(this::firmness))
                .orElseThrow(() -> new CircularChangesException(circle));
        leaders.put(free, free);
        // Its comment goes with it, wherever it goes.
        leaders.replaceAll((action, leader) -> action.kind() == free.kind()
                        && action.key() instanceof Side(ObjectName of, Aspect aspect)
                        && Key.of(of).equals(free.key())
                ? free
                : leader);
    }

    /** Why one of a circle has to come before another one. */
    private Set<Action> ties(List<Action> circle) {
        Set<Action> leading = new HashSet<>(circle);
        Set<Action> ties = new HashSet<>();
        before.forEach((action, earlier) -> {
            Action leader = leaderOf(action);
            for (Action first : leading.contains(leader) ? earlier : Set.<Action>of()) {
                Action other = leaderOf(first);
                if (leading.contains(other) && !other.equals(leader)) {
                    ties.add(action);
                    ties.add(first);
                }
            }
        });
        return ties;
    }

    /** How much an action belongs to what does it. */
    private int firmness(Action action) {
        if (isForeignKey(action)) {
            return 0;
        }
        return switch (action.key()) {
            case Whole(PartName part) when part.kind() == PartKind.CONSTRAINT -> 1;
            case Whole(PartName part) when part.kind() == PartKind.COLUMN -> 4;
            case Whole other -> 2;
            case Side side -> 3;
            case Key.DefaultRights rights -> 3;
        };
    }

    /** Its columns cannot come later, as its key is over them. */
    private boolean isOfPartitionedTable(Action action) {
        return action.key() instanceof Whole(PartName part)
                && part.kind() == PartKind.COLUMN
                && (action.kind() == Kind.CREATE ? to : from)
                        .find(Key.of(new TableName(part.of())))
                        .filter(entry -> entry.made().getFirst() instanceof CreateTable create
                                && !create.all(PartitionKey.class).isEmpty())
                        .isPresent();
    }

    private boolean isForeignKey(Action action) {
        Catalog side = action.kind() == Kind.DROP ? from : to;
        return side.find(action.key())
                .filter(entry ->
                        entry.made().getFirst() instanceof AddConstraint add && add.constraint() instanceof ForeignKey)
                .isPresent();
    }

    private List<List<Action>> inThisOrder(List<Action> all, int[] order) {
        Map<Action, List<Action>> members = new HashMap<>();
        leaders.forEach((action, leader) ->
                members.computeIfAbsent(leader, none -> new ArrayList<>()).add(action));
        List<List<Action>> groups = new ArrayList<>();
        for (int place : order) {
            Action leader = all.get(place);
            List<Action> group = new ArrayList<>(List.of(leader));
            members.getOrDefault(leader, List.of()).stream()
                    .filter(action -> !action.equals(leader))
                    .forEach(group::add);
            groups.add(group);
        }
        return groups;
    }
}
