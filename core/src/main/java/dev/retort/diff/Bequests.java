package dev.retort.diff;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Entry;
import dev.retort.catalog.Key;
import dev.retort.change.ColumnChange;
import dev.retort.change.ColumnChange.DropDefault;
import dev.retort.change.ColumnChange.DropNotNull;
import dev.retort.change.ColumnChange.SetDefault;
import dev.retort.change.ColumnChange.SetNotNull;
import dev.retort.change.ColumnStorageChange.SetStatistics;
import dev.retort.change.ColumnStorageChange.SetStorage;
import dev.retort.change.TableChange.NoInherit;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.ColumnOperation.AlterColumn;
import dev.retort.operation.ColumnOperation.DropColumn;
import dev.retort.operation.Operation;
import dev.retort.operation.TableOperation.AlterTable;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.schema.Column;
import dev.retort.schema.Column.Value;
import dev.retort.schema.Dropping;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;

/**
 * What else has to be done where a parent changes: {@code ALTER TABLE} goes down to all children, also to those that are to be
 * otherwise; and a child that leaves keeps the columns.
 */
final class Bequests {

    private final Catalog from;
    private final Catalog to;
    private final Map<Key, Fate> fates;
    private final Map<QualifiedName, List<QualifiedName>> children = new HashMap<>();

    Bequests(Catalog from, Catalog to, Map<Key, Fate> fates) {
        this.from = from;
        this.to = to;
        this.fates = fates;
        for (Entry entry : to.entries().values()) {
            if (entry.made().getFirst() instanceof CreateTable create) {
                Families.parents(create)
                        .forEach(parent -> children.computeIfAbsent(parent, none -> new ArrayList<>())
                                .add(create.name()));
            }
        }
    }

    /** Behind the operations, which are what is done of what becomes of something at one time. */
    List<Operation> behind(Action.Kind kind, Fate fate, List<Operation> operations) {
        return fate instanceof Fate.Lift lift ? behind(kind, lift, operations) : behind(operations);
    }

    /** What takes a default off for a while takes it off the children, too; what they are to have may be there when it is back. */
    private List<Operation> behind(Action.Kind kind, Fate.Lift lift, List<Operation> operations) {
        return switch (kind) {
            case AWAY -> List.of();
            case ALTER ->
                behind(
                        setsDefault(lift.back())
                                ? operations
                                : Stream.concat(lift.away().stream(), operations.stream())
                                        .toList());
            case ASIDE, DROP, CREATE, GONE -> behind(operations);
        };
    }

    /** What is done of a child's column behind its parent's. */
    private List<Operation> comers(Key column) {
        return switch (fates.get(column)) {
            case Fate.Alter alter -> alter.change().operations();
            case Fate.Lift lift -> lift.back();
            case null, default -> List.of();
        };
    }

    private static boolean setsDefault(List<Operation> operations) {
        return operations.stream()
                .anyMatch(operation -> operation instanceof AlterColumn alter
                        && alter.changes().stream().anyMatch(SetDefault.class::isInstance));
    }

    private List<Operation> behind(List<Operation> operations) {
        List<Operation> more = new ArrayList<>();
        for (Operation operation : operations) {
            switch (operation) {
                case AlterColumn alter -> restate(alter.table(), alter.column(), alter.changes(), more);
                case AddColumn add
                when add.column().storage().statistics() != null ->
                    restate(add.table(), add.column().name(), List.of(new SetStatistics(-1, null)), more);
                case AlterTable alter -> leave(alter, more);
                case Operation other -> {}
            }
        }
        return more;
    }

    private void restate(QualifiedName parent, Identifier name, List<ColumnChange> changes, List<Operation> more) {
        for (QualifiedName child : children.getOrDefault(parent, List.of())) {
            Optional<Column> now = Heirs.column(to, child, name);
            if (isThere(child) && now.isPresent() && isOld(parent, child, name)) {
                List<ColumnChange> again = new ArrayList<>();
                boolean keepsItsRules = from.server().isAtLeast(18) && !Families.isPartitioned(from, parent);
                changes.forEach(
                        change -> again(change, now.get(), keepsItsRules).ifPresent(again::add));
                if (setsDefault(comers(Key.of(new PartName(PartKind.COLUMN, child, name))))) {
                    again.removeIf(change -> change instanceof SetDefault || change instanceof DropDefault);
                }
                if (!again.isEmpty()) {
                    more.add(new AlterColumn(child, name, again));
                }
                restate(child, name, changes, more);
            }
        }
    }

    private boolean isThere(QualifiedName table) {
        Fate fate = fates.get(Key.of(new TableName(table)));
        return from.contains(Key.of(new TableName(table))) && !(fate != null && fate.endsTheOld());
    }

    /** Whether the child has the column already, or gets it with the parent; one of its own has a change of its own. */
    private boolean isOld(QualifiedName parent, QualifiedName child, Identifier name) {
        return Heirs.column(from, child, name).isPresent()
                || Heirs.column(from, parent, name).isEmpty();
    }

    /**
     * What the child is to be where its parent was told something else; empty where it goes with its parent.
     *
     * @param keepsItsRules whether a NOT NULL of its own is not that of its parent; a partition has none of its own
     */
    private static Optional<ColumnChange> again(ColumnChange change, Column child, boolean keepsItsRules) {
        return switch (change) {
            case SetStatistics set -> {
                Integer target = child.storage().statistics();
                yield target != null && target == set.target()
                        ? Optional.empty()
                        : Optional.of(new SetStatistics(target == null ? -1 : target, null));
            }
            case SetStorage set ->
                child.storage().strategy() == null || child.storage().strategy() == set.strategy()
                        ? Optional.empty()
                        : Optional.of(new SetStorage(child.storage().strategy(), null));
            case SetDefault set ->
                switch (child.value()) {
                    case Value.Default own
                    when !own.expression().equals(set.expression()) ->
                        Optional.of(new SetDefault(own.expression(), null));
                    case Value.None none -> Optional.of(new DropDefault(null));
                    case Value other -> Optional.empty();
                };
            case DropDefault drop ->
                child.value() instanceof Value.Default own
                        ? Optional.of(new SetDefault(own.expression(), null))
                        : Optional.empty();
            // From 18 on a child keeps a constraint of its own (manual, ALTER TABLE); one that is attached gives it up
            // (tablecmds.c, MergeConstraintsIntoExisting).
            case DropNotNull drop ->
                child.nullable() || keepsItsRules ? Optional.empty() : Optional.of(new SetNotNull());
            case ColumnChange other -> Optional.empty();
        };
    }

    private void leave(AlterTable alter, List<Operation> more) {
        alter.changes().stream()
                .filter(NoInherit.class::isInstance)
                .flatMap(change -> names(((NoInherit) change).parent()).stream())
                .distinct()
                .filter(name -> Heirs.column(to, alter.table(), name).isEmpty())
                .filter(name -> !from.contains(Key.of(new PartName(PartKind.COLUMN, alter.table(), name))))
                .forEach(name -> more.add(new DropColumn(alter.table(), name, Dropping.PLAIN, null)));
    }

    /** Of all columns that a table had. */
    private SequencedSet<Identifier> names(QualifiedName table) {
        SequencedSet<Identifier> names = new LinkedHashSet<>();
        for (Key key : from.entries().keySet()) {
            if (key instanceof Key.Whole(PartName(PartKind kind, QualifiedName of, Identifier name))
                    && kind == PartKind.COLUMN
                    && of.equals(table)) {
                names.add(name);
            }
        }
        Families.parents(from, table).forEach(parent -> names.addAll(names(parent)));
        return names;
    }
}
