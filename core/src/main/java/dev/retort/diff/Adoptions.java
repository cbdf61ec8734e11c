package dev.retort.diff;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Entry;
import dev.retort.catalog.Key;
import dev.retort.diff.Action.Kind;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.operation.Operation;
import dev.retort.schema.Constraint;
import dev.retort.schema.Constraint.PrimaryKey;
import dev.retort.schema.Constraint.Unique;
import dev.retort.schema.Index;
import dev.retort.schema.Index.Reach;
import dev.retort.schema.Index.Uniqueness;
import dev.retort.schema.IndexPart;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A new index of a partitioned table takes in the one like it that a partition has already, also that of a constraint (manual, CREATE
 * INDEX; indexcmds.c, DefineIndex). So one that a partition is to have of its own is made behind it.
 */
final class Adoptions {

    /** What PostgreSQL compares, but for operator classes and collations; where these differ, more is made again than has to be. */
    private record Shape(
            boolean isUnique, Optional<Identifier> method, List<IndexPart.Key> keys, Optional<SqlExpression> where) {
        Shape {
            keys = List.copyOf(keys);
        }
    }

    private record Own(QualifiedName table, Key key, Shape shape, boolean isOnly) {}

    private Adoptions() {}

    /** Those of partitions that stay as they are, and would be taken in. */
    static List<Key> of(Catalog from, Catalog to, Map<Key, Fate> fates) {
        Map<QualifiedName, List<Own>> comers = new HashMap<>();
        fates.forEach((key, fate) -> {
            if (fate instanceof Fate.Create || fate instanceof Fate.Replace) {
                to.find(key)
                        .flatMap(Adoptions::own)
                        .filter(index -> !index.isOnly() && Families.isPartitioned(to, index.table()))
                        .ifPresent(index -> comers.computeIfAbsent(index.table(), none -> new ArrayList<>())
                                .add(index));
            }
        });
        return comers.isEmpty()
                ? List.of()
                : from.entries().values().stream()
                        .filter(entry -> to.contains(entry.key()) && stays(fates.get(entry.key())))
                        .flatMap(entry -> own(entry).stream())
                        .filter(index -> Families.ancestors(to, index.table())
                                .flatMap(above -> comers.getOrDefault(above, List.of()).stream())
                                .anyMatch(comer -> comer.shape().equals(index.shape())))
                        .map(Own::key)
                        .toList();
    }

    private static boolean stays(@Nullable Fate fate) {
        return fate == null || fate instanceof Fate.Alter;
    }

    /** @param order is given what has to come first, and what has to wait for it */
    static void inOrder(Catalog from, Catalog to, Map<Key, Fate> fates, BiConsumer<Action, Action> order) {
        Map<QualifiedName, List<Key>> wished = byTable(to, fates);
        Map<QualifiedName, List<Key>> old = byTable(from, fates);
        wished.forEach((table, own) -> above(to, table, wished)
                .forEach(above -> own.forEach(
                        index -> order.accept(new Action(above, Kind.CREATE), new Action(index, Kind.CREATE)))));
        old.forEach((table, own) -> above(from, table, wished)
                .forEach(above -> own.forEach(
                        index -> order.accept(new Action(index, Kind.DROP), new Action(above, Kind.CREATE)))));
    }

    private static List<Key> above(Catalog catalog, QualifiedName table, Map<QualifiedName, List<Key>> indexes) {
        return Families.ancestors(catalog, table)
                .filter(above -> Families.isPartitioned(catalog, above))
                .flatMap(above -> indexes.getOrDefault(above, List.of()).stream())
                .toList();
    }

    private static Map<QualifiedName, List<Key>> byTable(Catalog catalog, Map<Key, Fate> fates) {
        Map<QualifiedName, List<Key>> indexes = new HashMap<>();
        fates.keySet()
                .forEach(key -> catalog.find(key)
                        .flatMap(Adoptions::own)
                        .ifPresent(index -> indexes.computeIfAbsent(index.table(), none -> new ArrayList<>())
                                .add(key)));
        return indexes;
    }

    /** One that is attached to no other. */
    private static Optional<Own> own(Entry entry) {
        return switch (entry.made().getFirst()) {
            case CreateIndex create
            when entry.made().size() == 1 -> {
                Index index = create.index();
                yield Optional.of(new Own(
                        index.table(),
                        entry.key(),
                        new Shape(
                                index.uniqueness() != Uniqueness.NOT_UNIQUE,
                                Optional.ofNullable(index.method())
                                        .filter(method -> !method.value().equals("btree")),
                                index.parts().stream().map(IndexPart::key).toList(),
                                Optional.ofNullable(index.where())),
                        index.reach() == Reach.ONLY));
            }
            case AddConstraint add ->
                columns(add.constraint())
                        .map(columns -> new Own(
                                add.table(),
                                entry.key(),
                                new Shape(true, Optional.empty(), columns, Optional.empty()),
                                false));
            case Operation other -> Optional.empty();
        };
    }

    private static Optional<List<IndexPart.Key>> columns(Constraint constraint) {
        return switch (constraint) {
            case PrimaryKey key -> Optional.of(columns(key.columns()));
            case Unique unique -> Optional.of(columns(unique.columns()));
            case Constraint other -> Optional.empty();
        };
    }

    private static List<IndexPart.Key> columns(List<Identifier> names) {
        return names.stream().<IndexPart.Key>map(IndexPart.Key.OfColumn::new).toList();
    }
}
