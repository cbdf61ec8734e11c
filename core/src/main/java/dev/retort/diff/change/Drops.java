package dev.retort.diff.change;

import dev.retort.catalog.Entry;
import dev.retort.operation.ColumnOperation.DropColumn;
import dev.retort.operation.ConstraintOperation.DropConstraint;
import dev.retort.operation.DomainOperation.DropDomain;
import dev.retort.operation.IndexOperation.DropIndex;
import dev.retort.operation.Inverse;
import dev.retort.operation.Operation;
import dev.retort.operation.PublicationOperation.DropPublication;
import dev.retort.operation.RoutineOperation.DropRoutine;
import dev.retort.operation.RowSecurityOperation.DropPolicy;
import dev.retort.operation.RuleOperation.DropRule;
import dev.retort.operation.SchemaOperation.DropExtension;
import dev.retort.operation.SchemaOperation.DropSchema;
import dev.retort.operation.SequenceOperation.DropSequence;
import dev.retort.operation.StatisticsOperation.DropStatistics;
import dev.retort.operation.TableOperation.DropTable;
import dev.retort.operation.TriggerOperation.DropEventTrigger;
import dev.retort.operation.TriggerOperation.DropTrigger;
import dev.retort.operation.TypeOperation.DropType;
import dev.retort.operation.ViewOperation.DropMaterializedView;
import dev.retort.operation.ViewOperation.DropView;
import java.util.ArrayList;
import java.util.List;

/** What takes an entry away, without what it was: a generated migration says that where it makes it again. */
public final class Drops {

    private Drops() {}

    /** In order; none for what goes with something else, as an owner does. */
    public static List<Operation> of(Entry entry) {
        List<Operation> operations = new ArrayList<>();
        for (Operation operation : entry.made().reversed()) {
            if (operation.inverse() instanceof Inverse.Known(List<Operation> undo)) {
                undo.stream().map(Drops::plain).forEach(operations::add);
            }
        }
        return operations;
    }

    private static Operation plain(Operation operation) {
        return switch (operation) {
            case DropTable drop -> new DropTable(drop.name(), drop.how(), null);
            case DropColumn drop -> new DropColumn(drop.table(), drop.column(), drop.how(), null);
            case DropConstraint drop -> new DropConstraint(drop.table(), drop.name(), drop.how(), null);
            case DropIndex drop -> new DropIndex(drop.name(), drop.how(), null);
            case DropSequence drop -> new DropSequence(drop.name(), null, drop.how());
            case DropType drop -> new DropType(drop.name(), null, drop.how());
            case DropDomain drop -> new DropDomain(drop.name(), null, drop.how());
            case DropView drop -> new DropView(drop.name(), null, drop.how());
            case DropMaterializedView drop -> new DropMaterializedView(drop.name(), null, drop.how());
            case DropRoutine drop -> new DropRoutine(drop.routine(), null, drop.how());
            case DropTrigger drop -> new DropTrigger(drop.table(), drop.name(), null, drop.how());
            case DropEventTrigger drop -> new DropEventTrigger(drop.name(), null, drop.how());
            case DropRule drop -> new DropRule(drop.table(), drop.name(), null, drop.how());
            case DropPolicy drop -> new DropPolicy(drop.table(), drop.name(), null, drop.how());
            case DropStatistics drop -> new DropStatistics(drop.name(), null, drop.how());
            case DropPublication drop -> new DropPublication(drop.name(), null, drop.how());
            case DropSchema drop -> new DropSchema(drop.name(), null, drop.how());
            case DropExtension drop -> new DropExtension(drop.name(), null, drop.how());
            case Operation other -> other;
        };
    }
}
