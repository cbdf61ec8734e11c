package dev.retort.diff;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Entry;
import dev.retort.catalog.Key;
import dev.retort.catalog.Key.Aspect;
import dev.retort.catalog.Key.Side;
import dev.retort.catalog.Key.Whole;
import dev.retort.change.ColumnChange;
import dev.retort.diff.change.Change;
import dev.retort.diff.change.Change.Disturbs;
import dev.retort.diff.change.Changes;
import dev.retort.diff.change.Note;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.ColumnOperation.AlterColumn;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ObjectName.DomainName;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.schema.ObjectName.TypeName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Decides what becomes of each entry: first of each by itself, then of those that need one which has to make way. Those that stay as
 * they are have no fate.
 */
final class Fates {

    private final Catalog from;
    private final Catalog to;
    private final Set<Key> withLabelsUsedAtOnce;
    private final Map<Key, List<Key>> dependents = new HashMap<>();
    private final SequencedMap<Key, Fate> fates = new LinkedHashMap<>();
    private final Set<Key> untied;
    private final Deque<Key> unsettled = new ArrayDeque<>();

    private Fates(Catalog from, Catalog to, Set<Key> untied) {
        this.from = from;
        this.to = to;
        this.withLabelsUsedAtOnce = NewLabels.usedAtOnce(from, to).keySet();
        this.untied = untied;
        from.entries()
                .values()
                .forEach(entry -> entry.needs()
                        .forEach(need -> dependents
                                .computeIfAbsent(need, none -> new ArrayList<>())
                                .add(entry.key())));
    }

    /** @param untied what is not to be changed at one time: columns lose their defaults first, and all else is made again */
    static SequencedMap<Key, Fate> between(Catalog from, Catalog to, Set<Key> untied) {
        Fates fates = new Fates(from, to, untied);
        fates.decideEach();
        do {
            while (!fates.unsettled.isEmpty()) {
                fates.makeWay(fates.unsettled.removeFirst());
            }
            Adoptions.of(from, to, fates.fates)
                    .forEach(index -> fates.settle(index, fates.replacement(index, List.of())));
        } while (!fates.unsettled.isEmpty());
        return Collections.unmodifiableSequencedMap(fates.fates);
    }

    private void decideEach() {
        for (Entry entry : from.entries().values()) {
            Optional<Entry> wish = to.find(entry.key());
            if (isInherited(entry, wish) || isTwiceInherited(entry, wish)) {
                decideInherited(entry.key());
            } else if (wish.isEmpty()) {
                settle(
                        entry.key(),
                        leavesItsName(entry.key())
                                ? replacement(entry.key(), List.of())
                                : new Fate.Drop(losses(entry.key())));
            } else {
                decide(entry, wish.get());
            }
        }
        for (Entry entry : to.entries().values()) {
            if (from.contains(entry.key())) {
                continue;
            }
            if (isInherited(entry, Optional.empty())) {
                decideInherited(entry.key());
            } else {
                boolean tableIsNew =
                        entry.key() instanceof Whole(ObjectName name) && !from.contains(Key.of(name.owner()));
                fates.put(entry.key(), new Fate.Create(tableIsNew ? List.of() : Changes.created(entry)));
            }
        }
    }

    /** Whether it is a type that goes while one of another kind gets its name, and its columns. */
    private boolean leavesItsName(Key key) {
        return dependents(key).stream().anyMatch(Dependence::holdsValues)
                && switch (key) {
                    case Whole(TypeName type) -> to.contains(Key.of(new DomainName(type.name())));
                    case Whole(DomainName domain) -> to.contains(Key.of(new TypeName(domain.name())));
                    case Key other -> false;
                };
    }

    /** Whether the column is on both sides, and at least one of them has it from a parent alone. */
    private boolean isInherited(Entry entry, Optional<Entry> other) {
        boolean bothHaveTheirOwn = isColumn(entry) && other.isPresent() && isColumn(other.get());
        return !bothHaveTheirOwn
                && (isColumn(entry) || entry.made().getFirst() instanceof AlterColumn)
                && Heirs.whole(from, entry.key()).isPresent()
                && Heirs.whole(to, entry.key()).isPresent();
    }

    /** Whether it is a column of its own that a parent has, too, on both sides. */
    private boolean isTwiceInherited(Entry entry, Optional<Entry> wish) {
        return wish.isPresent()
                && isColumn(entry)
                && Families.hasInherited(from, entry.key())
                && Families.hasInherited(to, entry.key());
    }

    /** Its type comes with that of the parent. */
    private void decideInherited(Key key) {
        Entry old = Heirs.whole(from, key).orElseThrow();
        Entry wish = Heirs.whole(to, key).orElseThrow();
        if (Changes.between(old, wish, from.server()) instanceof Change.InPlace change
                && change.operations().getFirst() instanceof AlterColumn alter) {
            List<ColumnChange> changes = alter.changes().stream()
                    .filter(part -> !(part instanceof ColumnChange.SetType))
                    .toList();
            if (!changes.isEmpty()) {
                settle(
                        key,
                        new Fate.Alter(new Change.InPlace(
                                List.of(new AlterColumn(alter.table(), alter.column(), changes)),
                                Disturbs.NOTHING,
                                change.notes())));
            }
        }
    }

    private static boolean isColumn(Entry entry) {
        return entry.made().getFirst() instanceof AddColumn;
    }

    private void decide(Entry entry, Entry wish) {
        switch (Changes.between(entry, wish, from.server())) {
            case Change.None none -> {}
            case Change.InPlace change
            when withLabelsUsedAtOnce.contains(entry.key()) ->
                settle(entry.key(), replacement(entry.key(), List.of(NewLabels.madeAnew(entry.key()))));
            case Change.InPlace change
            when untied.contains(entry.key()) && !isColumn(entry) ->
                settle(entry.key(), replacement(entry.key(), change.notes()));
            case Change.InPlace change
            when Families.isIndexOfPartitioned(to, wish) ->
                settle(entry.key(), replacement(entry.key(), change.notes()));
            case Change.InPlace change
            when change.disturbs() == Disturbs.CONTAINERS
                    && dependents(entry.key()).stream()
                            .anyMatch(dependent -> Dependence.holdsManyValues(from, dependent)) ->
                settle(entry.key(), replacement(entry.key(), change.notes()));
            case Change.InPlace change
            when change.disturbs() == Disturbs.HOLDERS
                    && dependents(entry.key()).stream().anyMatch(Dependence::holdsValues) ->
                settle(entry.key(), replacement(entry.key(), change.notes()));
            case Change.InPlace change ->
                settle(
                        entry.key(),
                        Lifting.split(entry, wish, change)
                                .<Fate>map(lift -> lift)
                                .orElseGet(() -> new Fate.Alter(change)));
            case Change.Replace replace -> settle(entry.key(), replacement(entry.key(), replace.notes()));
        }
    }

    private Fate replacement(Key key, List<Note> notes) {
        boolean columnsHaveIt = dependents(key).stream().anyMatch(Dependence::holdsValues);
        return columnsHaveIt
                ? Lifting.supersession(from.find(key).orElseThrow(), notes, from.server())
                        .orElseGet(() -> new Fate.Replace(notes))
                : new Fate.Replace(notes);
    }

    private void settle(Key key, Fate fate) {
        fates.put(key, fate instanceof Fate.Alter alter && untied.contains(key) ? untied(key, alter) : fate);
        unsettled.addLast(key);
    }

    private Fate untied(Key key, Fate.Alter alter) {
        return from.find(key)
                .flatMap(old -> Lifting.early(old, alter.change()))
                .<Fate>map(lift -> lift)
                .orElse(alter);
    }

    private static List<Note> losses(Key key) {
        return switch (key) {
            case Whole(TableName table) -> List.of(Note.losesData("the rows of " + table.name()));
            case Whole(PartName(PartKind kind, var table, var column))
            when kind == PartKind.COLUMN -> List.of(Note.losesData("the values of " + table + "." + column));
            case Key other -> List.of();
        };
    }

    private void makeWay(Key key) {
        switch (fates.get(key)) {
            case Fate.Drop drop -> dependents(key).forEach(dependent -> replace(dependent, key));
            case Fate.Replace replace -> dependents(key).forEach(dependent -> replace(dependent, key));
            case Fate.Supersede supersede -> dependents(key).forEach(dependent -> convert(dependent, key));
            case Fate.Alter alter -> disturb(key, alter.change().disturbs());
            case Fate.Lift lift -> disturb(key, lift.disturbs());
            case Fate.Create create -> {}
            case null -> {}
        }
    }

    private List<Key> dependents(Key key) {
        return dependents.getOrDefault(key, List.of());
    }

    private void disturb(Key key, Disturbs disturbs) {
        switch (disturbs) {
            case NOTHING, HOLDERS, CONTAINERS -> {}
            case READERS ->
                dependents(key).stream().filter(Dependence::readsTypes).forEach(reader -> replace(reader, key));
            case ALL ->
                dependents(key).stream()
                        .filter(dependent ->
                                Dependence.readsTypes(dependent) || Dependence.isBuiltOverValues(dependent))
                        .forEach(dependent -> replace(dependent, key));
        }
    }

    /** Because it needs what is dropped, for good or for a while. */
    private void replace(Key key, Key need) {
        Fate fate = fates.get(key);
        if (fate != null && (fate.endsTheOld() || fate instanceof Fate.Supersede)) {
            return;
        }
        Optional<Entry> wish = to.find(key);
        boolean isLeftToTheParent = wish.isEmpty() && Heirs.whole(to, key).isPresent();
        if (isLeftToTheParent || (Dependence.isOfParent(key, need) && fates.get(need) instanceof Fate.Drop)) {
            return;
        }
        if ((fate instanceof Fate.Alter || fate instanceof Fate.Lift)
                && wish.isPresent()
                && !wish.get().needs().contains(need)) {
            return;
        }
        Optional<Fate.Lift> lift = wish.flatMap(column -> Lifting.lift(column, need, fate));
        if (lift.isEmpty()) {
            settle(key, replacement(key, losses(key)));
        } else if (!(fate instanceof Fate.Lift)) {
            settle(key, lift.get());
        }
    }

    /** A column gets the new type by a conversion; what else has the old one is made again. */
    private void convert(Key key, Key type) {
        Fate fate = fates.get(key);
        if (key instanceof Whole(PartName part) && part.kind() == PartKind.COLUMN) {
            if (fate == null || fate instanceof Fate.Alter || fate instanceof Fate.Lift) {
                Lifting.conversion(from.find(key).orElseThrow(), to.find(key).orElseThrow())
                        .ifPresent(change -> settle(
                                key,
                                switch (fate) {
                                    case Fate.Lift lift -> Lifting.converted(lift, change);
                                    case Fate.Alter alter -> Lifting.converted(alter, change);
                                    case null, default -> new Fate.Alter(change);
                                }));
            }
            return;
        }
        if (key instanceof Side(ObjectName of, Aspect aspect)) {
            if (fate == null || fate instanceof Fate.Alter) {
                fates.put(key, new Fate.Replace(List.of()));
            }
            return;
        }
        replace(key, type);
    }
}
