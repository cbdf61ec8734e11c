package dev.retort.source;

import dev.retort.operation.TableOperation;
import dev.retort.operation.TableOperation.AlterTable;
import dev.retort.operation.TableOperation.AttachPartition;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.operation.TableOperation.DetachPartition;
import dev.retort.operation.TableOperation.DropTable;
import dev.retort.operation.TableOperation.FinalizeDetachPartition;
import dev.retort.operation.TableOperation.TruncateTable;
import dev.retort.operation.TableOperation.TruncateTable.Extent;
import dev.retort.operation.TableOperation.TruncateTable.Identities;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Creation;
import dev.retort.schema.Dropping.Waiting;
import dev.retort.schema.PartitionKey;
import dev.retort.schema.TableElement;
import dev.retort.schema.TableOption;
import dev.retort.source.code.Code;
import dev.retort.source.code.DropSource;
import dev.retort.source.code.SchemaScope;
import dev.retort.source.code.StorageSource;
import dev.retort.sql.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables as a whole. */
final class TableSource {

    private TableSource() {}

    static Code of(TableOperation operation) {
        return switch (operation) {
            case CreateTable create -> on(create.name(), "createTable", elements(create));
            case DropTable drop ->
                on(drop.name(), "dropTable", Code.arguments(DropSource.of(drop.how()), elements(drop.was())));
            case AlterTable alter -> alter(alter);
            case AttachPartition attach ->
                on(
                        attach.table(),
                        "attachPartition",
                        List.of(
                                SchemaScope.of(attach.table()).name(attach.partition()),
                                PartitionSource.bound(attach.bound())));
            case DetachPartition detach -> detach(detach);
            case FinalizeDetachPartition detach ->
                on(
                        detach.table(),
                        "finalizeDetachPartition",
                        List.of(SchemaScope.of(detach.table()).own(detach.partition())));
            case TruncateTable truncate -> truncate(truncate);
        };
    }

    private static Code on(QualifiedName table, String method, List<Code> arguments) {
        return SchemaScope.of(table)
                .op()
                .then(method, Code.arguments(List.of(SchemaScope.name(table.name())), arguments));
    }

    private static List<Code> elements(@Nullable CreateTable table) {
        return table == null
                ? List.of()
                : table.elements().stream()
                        .map(element -> element(element, SchemaScope.of(table.name())))
                        .toList();
    }

    private static Code element(TableElement element, SchemaScope scope) {
        return switch (element) {
            case Column column -> ColumnSource.column(column);
            case Constraint constraint -> ConstraintSource.constraint(constraint, scope);
            case TableOption option -> option(option, scope);
        };
    }

    private static Code option(TableOption option, SchemaScope scope) {
        return switch (option) {
            case Creation creation -> Code.constant(creation);
            case TableOption.Persistence persistence -> Code.constant(persistence);
            case TableOption.Comment comment -> call("comment", Code.text(comment.text()));
            case TableOption.With with ->
                call(
                        "with",
                        Code.text(with.parameter().name()),
                        StorageSource.value(with.parameter().value()));
            case TableOption.InTablespace space -> call("tablespace", SchemaScope.name(space.tablespace()));
            case TableOption.Using using -> call("using", SchemaScope.name(using.method()));
            case TableOption.Inherits inherits -> inherits(inherits, scope);
            case TableOption.Like like ->
                Code.call(
                        TableOption.class,
                        "like",
                        Code.arguments(
                                List.of(scope.name(like.table())),
                                like.including().stream().map(Code::constant).toList()));
            case TableOption.PartitionOf partition ->
                call("partitionOf", scope.name(partition.table()), PartitionSource.bound(partition.bound()));
            case PartitionKey key -> PartitionSource.key(key);
        };
    }

    /** All are written with their schema where one has to be: the factory takes names of one kind. */
    private static Code inherits(TableOption.Inherits inherits, SchemaScope scope) {
        boolean allHere = inherits.parents().stream().allMatch(scope::holds);
        return Code.call(
                TableOption.class,
                "inherits",
                inherits.parents().stream()
                        .map(parent -> allHere ? scope.name(parent) : SchemaScope.fullName(parent))
                        .toList());
    }

    private static Code call(String factory, Code... arguments) {
        return Code.call(TableOption.class, factory, arguments);
    }

    private static Code alter(AlterTable alter) {
        SchemaScope scope = SchemaScope.of(alter.table());
        return on(
                alter.table(),
                "alterTable",
                alter.changes().stream()
                        .map(change -> TableChangeSource.of(change, scope))
                        .toList());
    }

    private static Code detach(DetachPartition detach) {
        SchemaScope scope = SchemaScope.of(detach.table());
        if (detach.was() != null) {
            return on(
                    detach.table(),
                    "detachPartition",
                    List.of(scope.name(detach.partition()), PartitionSource.bound(detach.was())));
        }
        Code partition = scope.own(detach.partition());
        return on(
                detach.table(),
                "detachPartition",
                switch (detach.waiting()) {
                    case OTHERS_WAIT -> List.of(partition);
                    case CONCURRENTLY -> List.of(partition, Code.constant(Waiting.CONCURRENTLY));
                });
    }

    private static Code truncate(TruncateTable truncate) {
        boolean plain = truncate.identities() == Identities.CONTINUE && truncate.extent() == Extent.THIS_TABLE;
        return on(
                truncate.table(),
                "truncateTable",
                plain ? List.of() : List.of(Code.constant(truncate.identities()), Code.constant(truncate.extent())));
    }
}
