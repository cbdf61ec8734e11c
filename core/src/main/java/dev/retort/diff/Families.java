package dev.retort.diff;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Entry;
import dev.retort.catalog.Key;
import dev.retort.catalog.Key.Whole;
import dev.retort.diff.Action.Kind;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.operation.Operation;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.operation.TableOperation.DetachPartition;
import dev.retort.schema.Constraint.ForeignKey;
import dev.retort.schema.Dropping.Waiting;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.schema.PartitionKey;
import dev.retort.schema.TableOption.Inherits;
import dev.retort.schema.TableOption.PartitionOf;
import dev.retort.sql.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Tables that cannot be changed without a look at others: children and their parents, partitions, ends of foreign keys. */
final class Families {

    private final Catalog from;
    private final Catalog to;
    private final Map<Key, Fate> fates;
    private final BiConsumer<Action, Action> order;

    private Families(Catalog from, Catalog to, Map<Key, Fate> fates, BiConsumer<Action, Action> order) {
        this.from = from;
        this.to = to;
        this.fates = fates;
        this.order = order;
    }

    /** @param order is given what has to come first, and what has to wait for it */
    static void of(Catalog from, Catalog to, Map<Key, Fate> fates, BiConsumer<Action, Action> order) {
        Families families = new Families(from, to, fates, order);
        from.entries().keySet().forEach(families::leave);
        families.referToWhatStays();
        fates.keySet().forEach(families::disown);
        fates.keySet().forEach(families::stayTogether);
        Adoptions.inOrder(from, to, fates, order);
        Logging.inOrder(from, to, fates, order);
    }

    /** Whether the table of a column has it from a parent; then it was or will be there without an entry of its own. */
    static boolean hasInherited(Catalog catalog, Key key) {
        return key instanceof Whole(PartName(PartKind kind, QualifiedName of, var column))
                && kind == PartKind.COLUMN
                && parents(catalog, of)
                        .map(parent -> Key.of(new PartName(PartKind.COLUMN, parent, column)))
                        .anyMatch(parent -> catalog.contains(parent) || hasInherited(catalog, parent));
    }

    static boolean isPartitioned(Catalog catalog, QualifiedName table) {
        return catalog.find(Key.of(new TableName(table)))
                .filter(entry -> entry.made().getFirst() instanceof CreateTable create
                        && !create.all(PartitionKey.class).isEmpty())
                .isPresent();
    }

    /** PostgreSQL refuses to change what such an index is built with (manual, ALTER INDEX). */
    static boolean isIndexOfPartitioned(Catalog catalog, Entry entry) {
        return entry.made().getFirst() instanceof CreateIndex create
                && isPartitioned(catalog, create.index().table());
    }

    /** The nearest first. */
    static Stream<QualifiedName> ancestors(Catalog catalog, QualifiedName table) {
        return parents(catalog, table).flatMap(parent -> Stream.concat(Stream.of(parent), ancestors(catalog, parent)));
    }

    static Stream<QualifiedName> parents(Catalog catalog, QualifiedName table) {
        return catalog.find(Key.of(new TableName(table))).stream()
                .flatMap(entry -> parents(entry.made().getFirst()));
    }

    static Stream<QualifiedName> parents(Operation operation) {
        return operation instanceof CreateTable create
                ? Stream.concat(
                        create.all(Inherits.class).stream().flatMap(inherits -> inherits.parents().stream()),
                        create.all(PartitionOf.class).stream().map(PartitionOf::table))
                : Stream.empty();
    }

    /** A column that a parent has, too, can go when the table is no longer a child. */
    private void disown(Key key) {
        if (key instanceof Whole(PartName part) && part.kind() == PartKind.COLUMN) {
            Action table = new Action(Key.of(new TableName(part.of())), Kind.ALTER);
            if (hasInherited(from, key)) {
                order.accept(table, new Action(key, Kind.DROP));
            }
            // And one that is to be another than that of the parent has to have the parent.
            if (hasInherited(to, key)) {
                if (!parents(from, part.of())
                        .toList()
                        .equals(parents(to, part.of()).toList())) {
                    order.accept(table, new Action(key, Kind.ALTER));
                }
                parents(to, part.of())
                        .map(parent -> Key.of(new PartName(PartKind.COLUMN, parent, part.name())))
                        .forEach(parent -> {
                            order.accept(new Action(parent, Kind.ALTER), new Action(key, Kind.ALTER));
                            order.accept(new Action(parent, Kind.CREATE), new Action(key, Kind.ALTER));
                            if (from.contains(Key.of(new TableName(part.of()))) && isOwn(key)) {
                                // A parent's new column is taken to be one that is there.
                                order.accept(new Action(key, Kind.CREATE), new Action(parent, Kind.CREATE));
                            }
                        });
            }
        }
    }

    private boolean isOwn(Key column) {
        return to.find(column)
                .filter(entry -> entry.made().getFirst() instanceof AddColumn)
                .isPresent();
    }

    /** A partition makes room for others before they come, as no two may hold the same rows. */
    private void leave(Key key) {
        if (!(key instanceof Whole(TableName table)) || partitionOf(from, key).equals(partitionOf(to, key))) {
            return;
        }
        Kind mine = fates.get(key) instanceof Fate.Lift
                ? Kind.AWAY
                : fates.get(key) instanceof Fate.Alter ? Kind.ALTER : Kind.DROP;
        for (PartitionOf old : partitionOf(from, key)) {
            for (Key other : to.entries().keySet()) {
                if (!other.equals(key)
                        && partitionOf(to, other).stream()
                                .anyMatch(now -> now.table().equals(old.table()))) {
                    order.accept(new Action(key, mine), new Action(other, Kind.CREATE));
                    order.accept(new Action(key, mine), new Action(other, Kind.ALTER));
                }
            }
        }
    }

    private static List<PartitionOf> partitionOf(Catalog catalog, Key key) {
        return catalog.find(key).stream()
                .map(entry -> entry.made().getFirst())
                .filter(CreateTable.class::isInstance)
                .flatMap(create -> ((CreateTable) create).all(PartitionOf.class).stream())
                .toList();
    }

    /**
     * Of a partition that goes: foreign keys that refer to the table need each partition, and only
     * {@code DETACH} tells them that one leaves (tablecmds.c, ATExecDetachPartition).
     */
    static Optional<Operation> leaving(Catalog from, Key key) {
        return partitionOf(from, key).stream()
                .filter(partition -> from.entries().values().stream()
                        .anyMatch(entry -> entry.made().getFirst() instanceof AddConstraint add
                                && add.constraint() instanceof ForeignKey foreign
                                && isOrHolds(from, foreign.target().table(), partition.table())))
                .<Operation>map(partition -> new DetachPartition(
                        partition.table(), ((TableName) ((Whole) key).name()).name(), Waiting.OTHERS_WAIT, null))
                .findFirst();
    }

    /**
     * What a table loses is gone before one of its partitions leaves for a while, which would keep its own of it; and what the table
     * gets comes when that is back, as it would be missed in it.
     */
    private void stayTogether(Key partition) {
        if (!(fates.get(partition) instanceof Fate.Lift)
                || !isIn(from, partition).equals(isIn(to, partition))) {
            return;
        }
        List<QualifiedName> above = isIn(from, partition).stream()
                .flatMap(table -> Stream.concat(Stream.of(table), ancestors(from, table)))
                .toList();
        fates.forEach((key, fate) -> {
            if (fate.endsTheOld() && table(from, key).filter(above::contains).isPresent()) {
                order.accept(new Action(key, Kind.DROP), new Action(partition, Kind.AWAY));
            }
            if (!(key instanceof Whole(PartName part) && part.kind() == PartKind.COLUMN)
                    && table(to, key).filter(above::contains).isPresent()) {
                order.accept(new Action(partition, Kind.ALTER), new Action(key, Kind.CREATE));
            }
        });
    }

    private static List<QualifiedName> isIn(Catalog catalog, Key partition) {
        return partitionOf(catalog, partition).stream().map(PartitionOf::table).toList();
    }

    /** That of what partitions have, too. */
    private static Optional<QualifiedName> table(Catalog catalog, Key key) {
        return catalog.find(key).flatMap(entry -> switch (entry.made().getFirst()) {
            case AddColumn add -> Optional.of(add.table());
            case AddConstraint add -> Optional.of(add.table());
            case CreateIndex create -> Optional.of(create.index().table());
            case Operation other -> Optional.empty();
        });
    }

    /** A new foreign key refers to all partitions that are there, and then none of them can be dropped. */
    private void referToWhatStays() {
        Map<Key, ForeignKey> comers = new LinkedHashMap<>();
        fates.forEach((key, fate) -> {
            if ((fate instanceof Fate.Create || fate instanceof Fate.Replace)
                    && to.find(key).orElseThrow().made().getFirst() instanceof AddConstraint add
                    && add.constraint() instanceof ForeignKey foreign) {
                comers.put(key, foreign);
            }
        });
        if (comers.isEmpty()) {
            return;
        }
        fates.forEach((key, fate) -> {
            if (fate.endsTheOld()) {
                partitionOf(from, key)
                        .forEach(partition -> comers.forEach((comer, foreign) -> {
                            if (isOrHolds(from, foreign.target().table(), partition.table())) {
                                order.accept(new Action(key, Kind.DROP), new Action(comer, Kind.CREATE));
                            }
                        }));
            }
        });
    }

    static boolean isOrHolds(Catalog catalog, QualifiedName root, QualifiedName table) {
        return root.equals(table) || parents(catalog, table).anyMatch(parent -> isOrHolds(catalog, root, parent));
    }
}
