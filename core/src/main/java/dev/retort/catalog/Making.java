package dev.retort.catalog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import dev.retort.dag.TopologicalOrder;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.Operation;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.schema.Creation;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.schema.PartitionKey;
import dev.retort.schema.TableElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The order in which entries can be made. A table comes with its columns: a partitioned one cannot be without those of its key, a
 * column that a child has as well as its parent cannot be added later, and a generated column may stand before those that it
 * reads. Only where tables need each other in a circle the columns of some come later.
 */
public final class Making {

    private final List<Entry> entries;
    private final Map<Key, Integer> places = new HashMap<>();
    /** Tables whose columns come later. */
    private final Set<Integer> apart = new HashSet<>();

    private Making(List<Entry> entries) {
        this.entries = entries;
        IntStream.range(0, entries.size())
                .forEach(place -> places.put(entries.get(place).key(), place));
    }

    /**
     * What makes all of them where everything else that they need is there.
     *
     * @throws IllegalStateException when entries need each other in a circle
     */
    public static List<Operation> operations(List<Entry> entries) {
        Making making = new Making(List.copyOf(entries));
        while (true) {
            Map<Integer, List<Integer>> groups = IntStream.range(0, entries.size())
                    .boxed()
                    .collect(groupingBy(making::leader, LinkedHashMap::new, toCollection(ArrayList::new)));
            List<Integer> leaders = List.copyOf(groups.keySet());
            try {
                return IntStream.of(TopologicalOrder.of(making.needs(groups, leaders)))
                        .mapToObj(leaders::get)
                        .flatMap(leader -> making.made(leader, groups.getOrDefault(leader, List.of())).stream())
                        .toList();
            } catch (TopologicalOrder.CycleFound e) {
                making.takeApart(e.nodes().stream().map(leaders::get).toList(), e);
            }
        }
    }

    /** The table that a column is made with; every other entry is made by itself. */
    private int leader(int place) {
        Entry entry = entries.get(place);
        if (entry.key() instanceof Key.Whole(PartName part) && part.kind() == PartKind.COLUMN && isAddition(entry)) {
            Integer table = places.get(Key.of(new TableName(part.of())));
            if (table != null && !apart.contains(table) && isCreation(entries.get(table))) {
                return table;
            }
        }
        return place;
    }

    private static boolean isAddition(Entry entry) {
        return entry.made().getFirst() instanceof AddColumn add && add.creation() == Creation.MUST_BE_NEW;
    }

    private static boolean isCreation(Entry entry) {
        return entry.made().getFirst() instanceof CreateTable;
    }

    private int[][] needs(Map<Integer, List<Integer>> groups, List<Integer> leaders) {
        Map<Integer, Integer> nodes = new HashMap<>();
        leaders.forEach(leader -> nodes.put(leader, nodes.size()));
        return leaders.stream()
                .map(leader -> Objects.requireNonNull(groups.get(leader)).stream()
                        .flatMap(member -> entries.get(member).needs().stream())
                        .map(places::get)
                        .filter(Objects::nonNull)
                        .map(this::leader)
                        .filter(needed -> !needed.equals(leader))
                        .map(nodes::get)
                        .filter(Objects::nonNull)
                        .collect(toCollection(TreeSet::new)))
                .map(needed -> needed.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private void takeApart(List<Integer> cycle, TopologicalOrder.CycleFound found) {
        List<Integer> tables = cycle.stream()
                .filter(place -> entries.get(place).made().getFirst() instanceof CreateTable create
                        && create.all(PartitionKey.class).isEmpty())
                .filter(place -> !apart.contains(place))
                .toList();
        if (tables.isEmpty()) {
            throw new IllegalStateException(
                    "these need each other: " + cycle.stream().map(entries::get).toList(), found);
        }
        apart.addAll(tables);
    }

    private List<Operation> made(Integer leader, List<Integer> group) {
        List<Operation> first = entries.get(leader).made();
        if (group.size() == 1 || !(first.getFirst() instanceof CreateTable create)) {
            return first;
        }
        List<TableElement> elements = new ArrayList<>();
        List<Operation> later = new ArrayList<>(first.subList(1, first.size()));
        for (Integer member : group) {
            List<Operation> made = entries.get(member).made();
            if (made.getFirst() instanceof AddColumn add) {
                elements.add(add.column());
                later.addAll(made.subList(1, made.size()));
            }
        }
        elements.addAll(create.elements());
        later.addFirst(new CreateTable(create.name(), elements));
        return later;
    }
}
