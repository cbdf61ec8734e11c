package dev.retort.source;

import dev.retort.schema.Elements;
import dev.retort.schema.IndexPart;
import dev.retort.source.code.Code;
import dev.retort.source.code.SchemaScope;
import dev.retort.source.code.StorageSource;
import java.util.List;

/** Keys of indexes, exclusion constraints and partitioned tables. */
final class KeySource {

    private KeySource() {}

    /** {@code "a", "b"} where all are plain columns, else {@code key("a").desc(), keyOn("lower(b)")}. */
    static List<Code> list(List<IndexPart> parts) {
        boolean plain = parts.stream().allMatch(KeySource::isColumn);
        return parts.stream().map(part -> plain ? columnOrKey(part) : key(part)).toList();
    }

    private static boolean isColumn(IndexPart part) {
        return part.isPlain() && part.key() instanceof IndexPart.Key.OfColumn;
    }

    /** A plain column by its name alone. */
    static Code columnOrKey(IndexPart part) {
        return part.isPlain() && part.key() instanceof IndexPart.Key.OfColumn of
                ? SchemaScope.name(of.column())
                : key(part);
    }

    private static Code key(IndexPart part) {
        Code code = switch (part.key()) {
            case IndexPart.Key.OfColumn of -> Code.call(Elements.class, "key", SchemaScope.name(of.column()));
            case IndexPart.Key.OfExpression of ->
                Code.call(Elements.class, "keyOn", Code.text(of.expression().sql()));
        };
        if (part.collation() != null) {
            code = code.then("collate", SchemaScope.NONE.name(part.collation()));
        }
        if (part.opclass() != null) {
            code = code.then("opclass", opclass(part.opclass()));
        }
        code = switch (part.order()) {
            case UNSAID -> code;
            case ASC -> code.then("asc");
            case DESC -> code.then("desc");
        };
        code = switch (part.nulls()) {
            case UNSAID -> code;
            case FIRST -> code.then("nullsFirst");
            case LAST -> code.then("nullsLast");
        };
        return part.modifiers() == null
                ? code
                : code.then("with", Code.text(part.modifiers().sql()));
    }

    private static List<Code> opclass(IndexPart.OperatorClass opclass) {
        return Code.arguments(
                List.of(SchemaScope.NONE.name(opclass.name())),
                opclass.parameters().stream()
                        .<Code>map(parameter -> Code.call(
                                Elements.class,
                                "parameter",
                                Code.text(parameter.name()),
                                StorageSource.value(parameter.value())))
                        .toList());
    }
}
