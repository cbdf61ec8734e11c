package dev.retort.source;

import dev.retort.operation.IndexOperation;
import dev.retort.operation.IndexOperation.AlterIndex;
import dev.retort.operation.IndexOperation.AttachIndex;
import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.operation.IndexOperation.DropIndex;
import dev.retort.operation.IndexOperation.Reindex;
import dev.retort.operation.IndexOperation.SetIndexStatistics;
import dev.retort.schema.Creation;
import dev.retort.schema.Dropping.Waiting;
import dev.retort.schema.Elements;
import dev.retort.schema.Index;
import dev.retort.source.code.Code;
import dev.retort.source.code.DropSource;
import dev.retort.source.code.ObjectSource;
import dev.retort.source.code.SchemaScope;
import dev.retort.source.code.StorageSource;
import dev.retort.sql.QualifiedName;
import java.util.List;

/** Indexes. */
final class IndexSource {

    private IndexSource() {}

    static Code of(IndexOperation operation) {
        return switch (operation) {
            case CreateIndex create ->
                SchemaScope.of(create.index().table()).op().then("createIndex", index(create.index()));
            case DropIndex drop -> drop(drop);
            case AttachIndex attach ->
                on(
                        attach.index(),
                        "attachIndex",
                        List.of(SchemaScope.of(attach.index()).own(attach.partition())));
            case AlterIndex alter ->
                on(
                        alter.index(),
                        "alterIndex",
                        alter.changes().stream().map(StorageSource::change).toList());
            case SetIndexStatistics set -> statistics(set);
            case Reindex reindex -> reindex(reindex);
        };
    }

    private static Code on(QualifiedName index, String method, List<Code> arguments) {
        return SchemaScope.of(index)
                .op()
                .then(method, Code.arguments(List.of(SchemaScope.name(index.name())), arguments));
    }

    private static Code drop(DropIndex drop) {
        Index was = drop.was();
        if (was == null) {
            return on(drop.name(), "dropIndex", DropSource.of(drop.how()));
        }
        boolean asItWasMade = drop.equals(new DropIndex(was));
        return SchemaScope.of(was.table())
                .op()
                .then(
                        "dropIndex",
                        Code.arguments(List.of(index(was)), asItWasMade ? List.of() : DropSource.of(drop.how())));
    }

    private static Code statistics(SetIndexStatistics set) {
        List<Code> numbers = List.of(Code.number(set.column()), Code.number(set.target()));
        return on(
                set.index(),
                "setIndexStatistics",
                set.was() == null ? numbers : Code.arguments(numbers, List.of(Code.number(set.was()))));
    }

    private static Code reindex(Reindex reindex) {
        Code op = ObjectSource.op(reindex.object());
        Code object = ObjectSource.object(reindex.object());
        return switch (reindex.waiting()) {
            case OTHERS_WAIT -> op.then("reindex", object);
            case CONCURRENTLY -> op.then("reindex", object, Code.constant(Waiting.CONCURRENTLY));
        };
    }

    static Code index(Index index) {
        Code code = Code.call(Elements.class, "index", SchemaScope.name(index.name()))
                .then(
                        "on",
                        Code.arguments(List.of(SchemaScope.name(index.table().name())), KeySource.list(index.parts())));
        code = switch (index.uniqueness()) {
            case UNIQUE -> code.then("unique");
            case UNIQUE_NULLS_NOT_DISTINCT -> code.then("uniqueNullsNotDistinct");
            case NOT_UNIQUE -> code;
        };
        code = switch (index.reach()) {
            case WITH_PARTITIONS -> code;
            case ONLY -> code.then("only");
        };
        if (index.method() != null) {
            code = code.then("using", SchemaScope.name(index.method()));
        }
        code = StorageSource.storage(code, index.storage());
        if (index.where() != null) {
            code = code.then("where", Code.text(index.where().sql()));
        }
        if (index.build().waiting() == Waiting.CONCURRENTLY) {
            code = code.then("concurrently");
        }
        return index.build().creation() == Creation.IF_NOT_EXISTS ? code.then("ifNotExists") : code;
    }
}
