package dev.retort.diff;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Key;
import dev.retort.catalog.Key.Whole;
import dev.retort.change.TableChange.SetPersistence;
import dev.retort.diff.Action.Kind;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.Operation;
import dev.retort.operation.TableOperation.AlterTable;
import dev.retort.schema.Constraint.ForeignKey;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.schema.TableOption.Persistence;
import dev.retort.sql.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The order in which tables become logged or unlogged: what is logged refers to nothing that is not (manual, CREATE TABLE), so each
 * waits for the other ends of its foreign keys, or for their end.
 */
final class Logging {

    private final Catalog from;
    private final Map<Key, Fate> fates;
    private final BiConsumer<Action, Action> order;
    /** The tables that become so. */
    private final Map<QualifiedName, Persistence> changes = new LinkedHashMap<>();

    private Logging(Catalog from, Map<Key, Fate> fates, BiConsumer<Action, Action> order) {
        this.from = from;
        this.fates = fates;
        this.order = order;
        fates.forEach((key, fate) -> operations(fate).forEach(operation -> {
            if (key instanceof Whole(TableName table) && operation instanceof AlterTable alter) {
                alter.changes().forEach(change -> {
                    if (change instanceof SetPersistence set) {
                        changes.put(table.name(), set.persistence());
                    }
                });
            }
        }));
    }

    /** @param order is given what has to come first, and what has to wait for it */
    static void inOrder(Catalog from, Catalog to, Map<Key, Fate> fates, BiConsumer<Action, Action> order) {
        Logging logging = new Logging(from, fates, order);
        if (logging.changes.isEmpty()) {
            return;
        }
        from.entries().forEach((key, entry) -> {
            if (entry.made().getFirst() instanceof AddConstraint add
                    && add.constraint() instanceof ForeignKey foreign
                    && !add.table().equals(foreign.target().table())) {
                logging.leave(key, add.table(), foreign.target().table());
            }
        });
        fates.forEach((key, fate) -> {
            if ((fate instanceof Fate.Create || fate instanceof Fate.Replace)
                    && to.find(key).orElseThrow().made().getFirst() instanceof AddConstraint add
                    && add.constraint() instanceof ForeignKey foreign) {
                order.accept(alter(add.table()), new Action(key, Kind.CREATE));
                order.accept(alter(foreign.target().table()), new Action(key, Kind.CREATE));
            }
        });
    }

    private static List<Operation> operations(Fate fate) {
        return switch (fate) {
            case Fate.Alter alter -> alter.change().operations();
            case Fate.Lift lift -> lift.back();
            case Fate.Create none -> List.of();
            case Fate.Drop none -> List.of();
            case Fate.Replace none -> List.of();
            case Fate.Supersede none -> List.of();
        };
    }

    /** Of a foreign key that is there. */
    private void leave(Key key, QualifiedName child, QualifiedName parent) {
        Fate fate = fates.get(key);
        boolean ends = fate != null && fate.endsTheOld();
        Action drop = new Action(key, Kind.DROP);
        changes.forEach((table, persistence) -> {
            if (persistence == Persistence.UNLOGGED && Families.isOrHolds(from, parent, table)) {
                order.accept(ends ? drop : alter(child), alter(table));
            }
            if (persistence == Persistence.LOGGED && Families.isOrHolds(from, child, table)) {
                order.accept(ends ? drop : alter(parent), alter(table));
            }
        });
    }

    private static Action alter(QualifiedName table) {
        return new Action(Key.of(new TableName(table)), Kind.ALTER);
    }
}
