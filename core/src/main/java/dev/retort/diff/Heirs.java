package dev.retort.diff;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Entry;
import dev.retort.catalog.Key;
import dev.retort.change.ColumnChange;
import dev.retort.change.ColumnChange.DropDefault;
import dev.retort.change.ColumnChange.DropNotNull;
import dev.retort.change.ColumnChange.SetDefault;
import dev.retort.change.ColumnChange.SetNotNull;
import dev.retort.change.ColumnStorageChange.SetCompression;
import dev.retort.change.ColumnStorageChange.SetOption;
import dev.retort.change.ColumnStorageChange.SetStatistics;
import dev.retort.change.ColumnStorageChange.SetStorage;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.ColumnOperation.AlterColumn;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Column.Value;
import dev.retort.schema.ColumnStorage;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.StorageParameter;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the columns of children are, whether the child says it, its parent does, or both. */
final class Heirs {

    private Heirs() {}

    /** Empty where the table has no such column. */
    static Optional<Column> column(Catalog catalog, QualifiedName table, Identifier column) {
        Optional<Operation> own = catalog.find(Key.of(new PartName(PartKind.COLUMN, table, column))).stream()
                .map(entry -> entry.made().getFirst())
                .findFirst();
        if (own.isPresent() && own.get() instanceof AddColumn add) {
            return Optional.of(add.column());
        }
        return Families.parents(catalog, table)
                .flatMap(parent -> column(catalog, parent, column).stream())
                // The first that has a default counts.
                .min(Comparator.comparing(parent -> parent.value() instanceof Value.None))
                .map(Heirs::inherited)
                .map(parent -> own.isPresent() && own.get() instanceof AlterColumn alter
                        ? with(parent, alter.changes())
                        : parent);
    }

    /** As an entry that says all of it; empty where the table has no such column. */
    static Optional<Entry> whole(Catalog catalog, Key key) {
        return key instanceof Key.Whole(PartName(PartKind kind, QualifiedName of, Identifier name))
                        && kind == PartKind.COLUMN
                ? column(catalog, of, name)
                        .map(column -> new Entry(
                                key,
                                List.of(new AddColumn(of, column)),
                                new LinkedHashSet<>(catalog.find(key)
                                        .map(Entry::needs)
                                        .map(List::copyOf)
                                        .orElse(List.of())),
                                Entry.State.WORKS))
                : Optional.empty();
    }

    /** What a new child takes from its parent (tablecmds.c, MergeAttributes). */
    private static Column inherited(Column parent) {
        ColumnStorage storage = parent.storage();
        // Numbers are given by each table itself.
        Value value = parent.value() instanceof Value.Identity ? new Value.None() : parent.value();
        return storing(parent, new ColumnStorage(storage.strategy(), storage.compression(), null, List.of()), value);
    }

    private static Column storing(Column column, ColumnStorage storage, Value value) {
        return like(column, column.nullable(), value, storage);
    }

    private static Column nullable(Column column, boolean nullable) {
        return like(column, nullable, column.value(), column.storage());
    }

    private static Column like(Column column, boolean nullable, Value value, ColumnStorage storage) {
        return new Column(column.name(), column.type(), column.collation(), nullable, value, storage, column.comment());
    }

    private static Column with(Column column, List<ColumnChange> changes) {
        Column result = column;
        for (ColumnChange change : changes) {
            result = with(result, change);
        }
        return result;
    }

    private static Column with(Column column, ColumnChange change) {
        ColumnStorage storage = column.storage();
        return switch (change) {
            case SetDefault set -> storing(column, storage, new Value.Default(set.expression()));
            case DropDefault drop -> storing(column, storage, new Value.None());
            case SetNotNull set -> nullable(column, false);
            case DropNotNull drop -> nullable(column, true);
            case ColumnChange.SetExpression set
            when column.value() instanceof Value.Generated was ->
                storing(column, storage, new Value.Generated(set.expression(), was.generation()));
            case SetStorage set -> kept(column, set.strategy(), storage.compression(), storage.statistics());
            case SetCompression set -> kept(column, storage.strategy(), set.method(), storage.statistics());
            case SetStatistics set -> kept(column, storage.strategy(), storage.compression(), set.target());
            case SetOption set -> {
                List<StorageParameter> options = new ArrayList<>(storage.options());
                options.add(set.option());
                yield storing(
                        column,
                        new ColumnStorage(storage.strategy(), storage.compression(), storage.statistics(), options),
                        column.value());
            }
            // No catalog says these of a column that a parent has.
            case ColumnChange other -> column;
        };
    }

    private static Column kept(
            Column column,
            ColumnStorage.@Nullable Strategy strategy,
            @Nullable Identifier compression,
            @Nullable Integer statistics) {
        return storing(
                column,
                new ColumnStorage(
                        strategy, compression, statistics, column.storage().options()),
                column.value());
    }
}
