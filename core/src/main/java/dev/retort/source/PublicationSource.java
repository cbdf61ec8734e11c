package dev.retort.source;

import dev.retort.definition.PublicationPart;
import dev.retort.definition.PublicationPart.AllTables;
import dev.retort.definition.PublicationPart.GeneratedColumns;
import dev.retort.definition.PublicationPart.Identity;
import dev.retort.definition.PublicationPart.OneTable;
import dev.retort.definition.PublicationPart.Publish;
import dev.retort.definition.PublicationPart.TablesIn;
import dev.retort.operation.PublicationOperation;
import dev.retort.operation.PublicationOperation.AddToPublication;
import dev.retort.operation.PublicationOperation.AlterPublication;
import dev.retort.operation.PublicationOperation.CreatePublication;
import dev.retort.operation.PublicationOperation.DropFromPublication;
import dev.retort.operation.PublicationOperation.DropPublication;
import dev.retort.source.code.Code;
import dev.retort.source.code.DropSource;
import dev.retort.source.code.SchemaScope;
import dev.retort.sql.Identifier;
import java.util.List;
import java.util.Locale;

/** Publications. */
final class PublicationSource {

    private PublicationSource() {}

    static Code of(PublicationOperation operation) {
        return switch (operation) {
            case CreatePublication create -> on(create.name(), "createPublication", parts(create.parts()));
            case AddToPublication add -> on(add.name(), "addToPublication", parts(add.contents()));
            case DropFromPublication drop -> on(drop.name(), "dropFromPublication", parts(drop.contents()));
            case AlterPublication alter ->
                on(
                        alter.name(),
                        "alterPublication",
                        alter.was().isEmpty()
                                ? parts(alter.parts())
                                : List.of(Code.call(PublicationPart.class, "change", parts(alter.parts()))
                                        .then("from", parts(alter.was()))));
            case DropPublication drop ->
                on(
                        drop.name(),
                        "dropPublication",
                        drop.was() == null
                                ? DropSource.of(drop.how())
                                : parts(drop.was().parts()));
        };
    }

    private static Code on(Identifier name, String method, List<Code> arguments) {
        return Code.op().then(method, Code.arguments(List.of(SchemaScope.name(name)), arguments));
    }

    private static List<Code> parts(List<? extends PublicationPart> parts) {
        return parts.stream().map(PublicationSource::part).toList();
    }

    private static Code part(PublicationPart part) {
        return switch (part) {
            case AllTables all -> call("forAllTables");
            case OneTable one -> table(one);
            case TablesIn in -> call("forTablesIn", SchemaScope.name(in.schema()));
            case Publish publish ->
                Code.call(
                        PublicationPart.class,
                        "publish",
                        Code.texts(publish.events().stream()
                                .map(event -> event.name().toLowerCase(Locale.ROOT))
                                .toList()));
            case Identity identity ->
                switch (identity) {
                    case PARTITION_ROOT -> call("viaPartitionRoot");
                    case PARTITION -> call("viaPartition");
                };
            case GeneratedColumns columns ->
                switch (columns) {
                    case STORED -> call("withGeneratedColumns");
                    case NONE -> call("withoutGeneratedColumns");
                };
        };
    }

    private static Code table(OneTable one) {
        Code code = call("forTable", new SchemaScope(null).name(one.table()));
        if (!one.columns().isEmpty()) {
            code = code.then(
                    "columns", one.columns().stream().map(SchemaScope::name).toList());
        }
        return one.where() == null
                ? code
                : code.then("where", Code.text(one.where().sql()));
    }

    private static Code call(String factory, Code... arguments) {
        return Code.call(PublicationPart.class, factory, arguments);
    }
}
