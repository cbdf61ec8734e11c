package dev.retort.diff;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Entry;
import dev.retort.catalog.Key;
import dev.retort.catalog.Key.Side;
import dev.retort.catalog.Key.Whole;
import dev.retort.diff.change.KeyChanges;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.operation.IndexOperation.SetIndexStatistics;
import dev.retort.operation.ObjectOperation.Comment;
import dev.retort.operation.ObjectOperation.Rename;
import dev.retort.operation.Operation;
import dev.retort.schema.Constraint.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ObjectName.IndexName;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.sql.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Constraints and indexes that differ in nothing but their names are the same. Where the wish has a name that nobody chose, the name
 * that is there stays; else the one that is there gets the other name.
 *
 * @param from with the names of the wish where a person chose them
 * @param to with the names that are there where nobody chose one
 * @param renames what gives {@code from} its names
 */
record Names(Catalog from, Catalog to, List<Step> renames) {

    Names {
        renames = List.copyOf(renames);
    }

    /** PostgreSQL's choice (indexcmds.c, ChooseIndexName and its like). */
    private static final Pattern SERVERS = Pattern.compile(".*_(pkey|key|fkey|check|excl|idx|not_null)\\d*");

    private static final Pattern NUMBERED = Pattern.compile("(?<=_fkey)\\d+$");

    /** Hibernate's: a prefix and a hash in base 35. */
    private static final Pattern HIBERNATES = Pattern.compile("(?i)(fk|uk|idx)[0-9a-z]{20,}");

    /** Whose names of the wish are kept. */
    enum Counting {
        /** Those that a person chose. */
        CHOSEN,
        ALL
    }

    static Names matched(Catalog from, Catalog to, Counting counting) {
        Map<Key, Key> inTo = new HashMap<>();
        Map<Key, Key> inFrom = new HashMap<>();
        List<Step> renames = new ArrayList<>();
        Set<Key> taken = new HashSet<>();
        for (Entry wish : to.entries().values()) {
            if (isNamed(wish) && !from.contains(wish.key())) {
                from.entries().values().stream()
                        .filter(entry -> isNamed(entry) && !to.contains(entry.key()) && !taken.contains(entry.key()))
                        .filter(entry -> isSameButName(entry, wish))
                        .filter(entry -> !isMeant(name(entry), name(wish), counting) || isFree(from, entry, name(wish)))
                        .findFirst()
                        .ifPresent(entry -> {
                            taken.add(entry.key());
                            if (isMeant(name(entry), name(wish), counting)) {
                                inFrom.put(entry.key(), wish.key());
                                renames.add(new Step(entry.key(), new Rename(object(entry), name(wish)), List.of()));
                            } else {
                                inTo.put(wish.key(), entry.key());
                            }
                        });
            }
        }
        return new Names(renamed(from, inFrom), renamed(to, inTo), List.copyOf(renames));
    }

    /**
     * Whether the name can be given. A foreign key that refers to a partitioned table has a copy for each partition on its own
     * table; where somebody chose its name, it is a copy that has the name that PostgreSQL chooses first (tablecmds.c,
     * addFkConstraint), and no catalog tells those of copies.
     */
    private static boolean isFree(Catalog from, Entry entry, Identifier name) {
        return isChosen(name)
                || !(entry.made().getFirst() instanceof AddConstraint add
                        && add.constraint() instanceof ForeignKey foreign
                        && Families.isPartitioned(from, foreign.target().table()));
    }

    /** The number behind the name of a foreign key is whatever was free; the copies for partitions take some. */
    private static boolean isMeant(Identifier name, Identifier wish, Counting counting) {
        return isChosen(wish)
                || (counting == Counting.ALL
                        && !NUMBERED.matcher(name.value())
                                .replaceFirst("")
                                .equals(NUMBERED.matcher(wish.value()).replaceFirst("")));
    }

    static boolean isChosen(Identifier name) {
        return !SERVERS.matcher(name.value()).matches()
                && !HIBERNATES.matcher(name.value()).matches();
    }

    private static boolean isNamed(Entry entry) {
        return entry.key() instanceof Whole(ObjectName name)
                && (name instanceof IndexName || isConstraint(name))
                && entry.state() == Entry.State.WORKS;
    }

    private static boolean isConstraint(ObjectName name) {
        return name instanceof PartName part && part.kind() == PartKind.CONSTRAINT;
    }

    private static ObjectName object(Entry entry) {
        return ((Whole) entry.key()).name();
    }

    static Identifier name(Entry entry) {
        return object(entry).simpleName();
    }

    private static boolean isSameButName(Entry entry, Entry wish) {
        if (entry.made().size() != 1 || wish.made().size() != 1) {
            return false;
        }
        Operation renamed = named(entry.made().getFirst(), name(wish));
        Operation other = wish.made().getFirst();
        if (renamed instanceof AddConstraint mine && other instanceof AddConstraint theirs) {
            return mine.table().equals(theirs.table()) && KeyChanges.isSame(mine.constraint(), theirs.constraint());
        }
        return renamed.equals(other);
    }

    private static Operation named(Operation operation, Identifier name) {
        return switch (operation) {
            case AddConstraint add ->
                new AddConstraint(add.table(), add.constraint().named(name.value()));
            case CreateIndex create -> new CreateIndex(named(create.index(), name));
            case Operation other -> other;
        };
    }

    private static Index named(Index index, Identifier name) {
        return new Index(
                name,
                index.table(),
                index.reach(),
                index.parts(),
                index.uniqueness(),
                index.method(),
                index.storage(),
                index.where(),
                index.build());
    }

    static Catalog renamed(Catalog catalog, Map<Key, Key> names) {
        return names.isEmpty()
                ? catalog
                : Catalog.of(
                        catalog.server(),
                        catalog.entries().values().stream()
                                .map(entry -> renamed(entry, names))
                                .toList());
    }

    private static Entry renamed(Entry entry, Map<Key, Key> names) {
        Key key = renamed(entry.key(), names);
        List<Operation> made = entry.made();
        if (!key.equals(entry.key())) {
            made = switch (key) {
                case Whole(ObjectName name) ->
                    made.stream()
                            .map(operation -> named(operation, name.simpleName()))
                            .toList();
                case Side(ObjectName of, Key.Aspect aspect) ->
                    made.stream()
                            .map(operation -> switch (operation) {
                                case Comment comment -> new Comment(of, comment.text(), comment.was());
                                case SetIndexStatistics target
                                when of instanceof IndexName index ->
                                    new SetIndexStatistics(
                                            index.name(), target.column(), target.target(), target.was());
                                case Operation other -> other;
                            })
                            .toList();
                case Key.DefaultRights rights -> made;
            };
        }
        return new Entry(
                key,
                made,
                entry.needs().stream()
                        .map(need -> renamed(need, names))
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                entry.state());
    }

    private static Key renamed(Key key, Map<Key, Key> names) {
        if (key instanceof Side(ObjectName of, Key.Aspect aspect)
                && names.get(Key.of(of)) instanceof Whole(ObjectName name)) {
            return Key.of(name, aspect);
        }
        return names.getOrDefault(key, key);
    }
}
