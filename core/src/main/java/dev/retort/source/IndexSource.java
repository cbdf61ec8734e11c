package dev.retort.source;

import dev.retort.operation.IndexOperation;
import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.operation.IndexOperation.DropIndex;
import dev.retort.schema.Elements;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.sql.Identifier;
import java.util.List;

/** Indexes. */
final class IndexSource {

    private IndexSource() {}

    static Code of(IndexOperation operation) {
        return switch (operation) {
            case CreateIndex create ->
                SchemaScope.of(create.index().table()).op().then("createIndex", index(create.index()));
            case DropIndex drop ->
                drop.was() == null
                        ? SchemaScope.of(drop.name())
                                .op()
                                .then("dropIndex", SchemaScope.name(drop.name().name()))
                        : SchemaScope.of(drop.was().table()).op().then("dropIndex", index(drop.was()));
        };
    }

    private static Code index(Index index) {
        boolean plain =
                index.parts().stream().allMatch(part -> part instanceof IndexPart.OfColumn && part.modifiers() == null);
        Code code = Code.call(Elements.class, "index", SchemaScope.name(index.name()))
                .then(
                        "on",
                        Code.arguments(
                                List.of(SchemaScope.name(index.table().name())),
                                index.parts().stream()
                                        .map(part -> plain ? column(part) : part(part))
                                        .toList()));
        code = switch (index.uniqueness()) {
            case UNIQUE -> code.then("unique");
            case NOT_UNIQUE -> code;
        };
        if (index.method() != null) {
            code = code.then("using", SchemaScope.name(index.method()));
        }
        if (!index.include().isEmpty()) {
            code = code.then("including", names(index.include()));
        }
        return index.where() == null
                ? code
                : code.then("where", Code.text(index.where().sql()));
    }

    private static Code column(IndexPart part) {
        return switch (part) {
            case IndexPart.OfColumn column -> SchemaScope.name(column.column());
            case IndexPart.OfExpression expression -> part(expression);
        };
    }

    private static Code part(IndexPart part) {
        Code code = switch (part) {
            case IndexPart.OfColumn column -> Code.call(Elements.class, "key", SchemaScope.name(column.column()));
            case IndexPart.OfExpression expression ->
                Code.call(
                        Elements.class,
                        "keyOn",
                        Code.text(expression.expression().sql()));
        };
        return part.modifiers() == null
                ? code
                : code.then("with", Code.text(part.modifiers().sql()));
    }

    private static List<Code> names(List<Identifier> names) {
        return names.stream().map(SchemaScope::name).toList();
    }
}
