package dev.retort.diff.change;

import dev.retort.change.TableChange;
import dev.retort.change.TableChange.Inherit;
import dev.retort.change.TableChange.NoInherit;
import dev.retort.change.TableChange.SetAccessMethod;
import dev.retort.change.TableChange.SetPersistence;
import dev.retort.operation.Operation;
import dev.retort.operation.TableOperation.AlterTable;
import dev.retort.operation.TableOperation.AttachPartition;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.operation.TableOperation.DetachPartition;
import dev.retort.schema.Dropping.Waiting;
import dev.retort.schema.PartitionKey;
import dev.retort.schema.StorageParameter;
import dev.retort.schema.TableOption.InTablespace;
import dev.retort.schema.TableOption.Inherits;
import dev.retort.schema.TableOption.PartitionOf;
import dev.retort.schema.TableOption.Persistence;
import dev.retort.schema.TableOption.Using;
import dev.retort.schema.TableOption.With;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tables, without their columns and constraints. */
final class TableChanges {

    private static final Identifier HEAP = Identifier.of("heap");

    private TableChanges() {}

    static Change between(CreateTable from, CreateTable to) {
        if (!from.all(PartitionKey.class).equals(to.all(PartitionKey.class))) {
            return Change.replace(Note.losesData("the rows of " + to.name()
                    + ", as PostgreSQL cannot change how a table is partitioned; copy them into the new one"));
        }
        List<Operation> operations = new ArrayList<>(partition(from, to));
        List<TableChange> changes = changes(from, to);
        if (!changes.isEmpty()) {
            operations.add(new AlterTable(to.name(), changes));
        }
        return Change.inPlace(operations);
    }

    private static List<TableChange> changes(CreateTable from, CreateTable to) {
        List<TableChange> changes = new ArrayList<>();
        for (QualifiedName parent : parents(from)) {
            if (!parents(to).contains(parent)) {
                changes.add(new NoInherit(parent));
            }
        }
        for (QualifiedName parent : parents(to)) {
            if (!parents(from).contains(parent)) {
                changes.add(new Inherit(parent));
            }
        }
        if (isUnlogged(from) != isUnlogged(to)) {
            changes.add(new SetPersistence(isUnlogged(to) ? Persistence.UNLOGGED : Persistence.LOGGED));
        }
        if (!method(from).equals(method(to))) {
            changes.add(new SetAccessMethod(method(to), null));
        }
        changes.addAll(StorageChanges.between(parameters(from), parameters(to), tablespace(from), tablespace(to)));
        return changes;
    }

    private static List<Operation> partition(CreateTable from, CreateTable to) {
        Optional<PartitionOf> old = from.all(PartitionOf.class).stream().findFirst();
        Optional<PartitionOf> wish = to.all(PartitionOf.class).stream().findFirst();
        if (old.equals(wish)) {
            return List.of();
        }
        return Stream.of(
                        old.map(was ->
                                (Operation) new DetachPartition(was.table(), to.name(), Waiting.OTHERS_WAIT, null)),
                        wish.map(is -> (Operation) new AttachPartition(is.table(), to.name(), is.bound())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<QualifiedName> parents(CreateTable table) {
        return table.all(Inherits.class).stream()
                .flatMap(inherits -> inherits.parents().stream())
                .toList();
    }

    private static boolean isUnlogged(CreateTable table) {
        return table.all(Persistence.class).contains(Persistence.UNLOGGED);
    }

    private static Identifier method(CreateTable table) {
        return table.all(Using.class).stream().map(Using::method).findFirst().orElse(HEAP);
    }

    private static List<StorageParameter> parameters(CreateTable table) {
        return table.all(With.class).stream().map(With::parameter).toList();
    }

    private static @Nullable Identifier tablespace(CreateTable table) {
        List<InTablespace> spaces = table.all(InTablespace.class);
        return spaces.isEmpty() ? null : spaces.getFirst().tablespace();
    }
}
