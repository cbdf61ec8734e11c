package dev.retort.diff;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Entry;
import dev.retort.catalog.Key;
import dev.retort.diff.Action.Kind;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.schema.ObjectName.DomainName;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.RoutineName;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.schema.TableOption.Inherits;
import dev.retort.schema.TableOption.PartitionOf;
import dev.retort.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** All that is to be done, and what has to be done before what. */
final class Actions {

    private final Catalog from;
    private final Catalog to;
    private final Map<Key, Fate> fates;
    private final Map<Action, Set<Action>> before = new LinkedHashMap<>();

    /** Of the wish, by their tables. */
    private final Map<QualifiedName, List<Key>> columns = new HashMap<>();

    private Actions(Catalog from, Catalog to, Map<Key, Fate> fates) {
        this.from = from;
        this.to = to;
        this.fates = fates;
        for (Key key : to.entries().keySet()) {
            if (key instanceof Key.Whole(PartName part) && isColumn(key)) {
                columns.computeIfAbsent(part.of(), none -> new ArrayList<>()).add(key);
            }
        }
    }

    /** Each action with those that come before it. */
    static Map<Action, Set<Action>> of(Catalog from, Catalog to, Map<Key, Fate> fates) {
        Actions actions = new Actions(from, to, fates);
        fates.forEach((key, fate) -> actions.kinds(key, fate)
                .forEach(kind -> actions.before.put(new Action(key, kind), new LinkedHashSet<>())));
        fates.forEach((key, fate) -> {
            actions.parts(key, fate);
            actions.wanted(key);
            actions.ended(key, fate);
        });
        Families.of(from, to, fates, actions::order);
        Namesakes.of(actions.before.keySet()).forEach(actions::order);
        return actions.before;
    }

    private List<Kind> kinds(Key key, Fate fate) {
        return switch (fate) {
            case Fate.Create create -> List.of(Kind.CREATE);
            case Fate.Drop drop -> List.of(Kind.DROP);
            case Fate.Replace replace -> List.of(Kind.DROP, Kind.CREATE);
            case Fate.Alter alter -> List.of(Kind.ALTER);
            case Fate.Lift lift -> List.of(Kind.AWAY, Kind.ALTER);
            // One whose name something of another kind gets has nothing that comes in its place.
            case Fate.Supersede supersede ->
                to.contains(key) ? List.of(Kind.ASIDE, Kind.CREATE, Kind.GONE) : List.of(Kind.ASIDE, Kind.GONE);
        };
    }

    private void parts(Key key, Fate fate) {
        List<Kind> kinds = kinds(key, fate);
        for (int i = 1; i < kinds.size(); i++) {
            order(new Action(key, kinds.get(i - 1)), new Action(key, kinds.get(i)));
        }
    }

    /** What is made or changed comes behind what it will need. */
    private void wanted(Key key) {
        to.find(key).ifPresent(entry -> {
            for (Key column : inherited(entry)) {
                order(new Action(column, Kind.CREATE), new Action(key, Kind.CREATE));
            }
            for (Key need : entry.needs()) {
                // The sequence of an identity has the name that a sequence for a default would have.
                order(new Action(key, Kind.AWAY), new Action(need, Kind.CREATE));
                for (Kind mine : List.of(Kind.CREATE, Kind.ALTER)) {
                    order(new Action(need, Kind.CREATE), new Action(key, mine));
                    order(new Action(need, Kind.ALTER), new Action(key, mine));
                }
            }
        });
    }

    /** A new child gets its parents' columns as they are then. */
    private List<Key> inherited(Entry entry) {
        return entry.made().getFirst() instanceof CreateTable create
                ? Stream.concat(
                                create.all(Inherits.class).stream().flatMap(inherits -> inherits.parents().stream()),
                                create.all(PartitionOf.class).stream().map(PartitionOf::table))
                        .flatMap(parent -> columns.getOrDefault(parent, List.of()).stream())
                        .toList()
                : List.of();
    }

    /** What no longer needs something comes before that goes, or becomes another one. */
    private void ended(Key key, Fate fate) {
        from.find(key).ifPresent(entry -> {
            for (Key need : entry.needs()) {
                if (fate.endsTheOld()) {
                    order(new Action(key, Kind.DROP), new Action(need, Kind.DROP));
                }
                // A comment, or that a sequence goes with a column, is in the way of nothing.
                if (fate.endsTheOld() && key instanceof Key.Whole && !Families.hasInherited(from, key)) {
                    clear(key, need);
                }
                order(new Action(key, Kind.AWAY), new Action(need, Kind.DROP));
                order(
                        new Action(
                                key,
                                key instanceof Key.Whole(DomainName domain) && isRoutine(need)
                                        ? Kind.ASIDE
                                        : Kind.GONE),
                        new Action(need, Kind.DROP));
                order(new Action(key, Kind.ALTER), new Action(need, Kind.GONE));
                order(new Action(key, Kind.GONE), new Action(need, Kind.GONE));
                if (fate instanceof Fate.Alter && endsTheOld(need)) {
                    order(new Action(key, Kind.ALTER), new Action(need, Kind.DROP));
                }
                // A child's column goes along with that of the parent.
                boolean isFree = key instanceof Key.Whole && !isWanted(key, need) && !Families.hasInherited(to, key);
                if (fate instanceof Fate.Alter && isFree) {
                    order(new Action(key, Kind.ALTER), new Action(need, Kind.ALTER));
                }
                if (fate instanceof Fate.Lift) {
                    boolean goesFirst = Lifting.isCalled(need);
                    Action drop = new Action(need, Kind.DROP);
                    Action mine = new Action(key, Kind.ALTER);
                    order(goesFirst ? drop : mine, goesFirst ? mine : drop);
                }
            }
        });
    }

    /** What is dropped is out of the way before what it needs changes. */
    private void clear(Key key, Key need) {
        // A type that is made of another one goes when no column has it any more.
        List<Kind> kinds =
                Lifting.isType(key) ? List.of(Kind.AWAY, Kind.GONE) : List.of(Kind.ALTER, Kind.AWAY, Kind.ASIDE);
        for (Kind theirs : kinds) {
            if (theirs != Kind.ALTER || !isColumn(key) || !isKeptInItsFamily(need)) {
                order(new Action(key, Kind.DROP), new Action(need, theirs));
            }
        }
    }

    private static boolean isColumn(Key key) {
        return key instanceof Key.Whole(PartName part) && part.kind() == PartKind.COLUMN;
    }

    /** Nothing else that becomes of a table has to wait for a column to go, which may itself have to wait for others. */
    private boolean isKeptInItsFamily(Key key) {
        return key instanceof Key.Whole(TableName table)
                && Families.parents(from, table.name())
                        .toList()
                        .equals(Families.parents(to, table.name()).toList());
    }

    private static boolean isRoutine(Key key) {
        return key instanceof Key.Whole(RoutineName routine);
    }

    private boolean isWanted(Key key, Key need) {
        return to.find(key).filter(entry -> entry.needs().contains(need)).isPresent();
    }

    private boolean endsTheOld(Key key) {
        Fate fate = fates.get(key);
        return fate != null && fate.endsTheOld();
    }

    private void order(Action first, Action second) {
        Set<Action> predecessors = before.get(second);
        if (predecessors != null && before.containsKey(first) && !first.equals(second)) {
            predecessors.add(first);
        }
    }
}
