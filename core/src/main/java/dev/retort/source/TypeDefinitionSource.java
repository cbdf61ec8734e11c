package dev.retort.source;

import dev.retort.definition.AttributeChange;
import dev.retort.definition.EnumValue;
import dev.retort.definition.TypeDefinition.Attribute;
import dev.retort.definition.TypeDefinition.Composite;
import dev.retort.definition.TypeDefinition.Enumeration;
import dev.retort.definition.TypeDefinition.Range;
import dev.retort.definition.TypeElements;
import dev.retort.operation.TypeOperation;
import dev.retort.operation.TypeOperation.AddEnumValue;
import dev.retort.operation.TypeOperation.AlterType;
import dev.retort.operation.TypeOperation.CreateType;
import dev.retort.operation.TypeOperation.DropType;
import dev.retort.operation.TypeOperation.RenameEnumValue;
import dev.retort.schema.Creation;
import dev.retort.schema.Dropping.Dependents;
import dev.retort.source.code.Code;
import dev.retort.source.code.DropSource;
import dev.retort.source.code.SchemaScope;
import dev.retort.source.code.TypeSource;
import dev.retort.sql.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Enum, composite and range types. */
final class TypeDefinitionSource {

    private TypeDefinitionSource() {}

    static Code of(TypeOperation operation) {
        return switch (operation) {
            case CreateType create -> create(create);
            case DropType drop -> drop(drop);
            case AlterType alter ->
                on(
                        alter.name(),
                        "alterType",
                        alter.changes().stream()
                                .map(TypeDefinitionSource::change)
                                .toList());
            case AddEnumValue add -> on(add.type(), "addEnumValue", List.of(value(add.value())));
            case RenameEnumValue rename ->
                on(rename.type(), "renameEnumValue", Code.texts(List.of(rename.from(), rename.to())));
        };
    }

    private static Code create(CreateType create) {
        return create.definition() instanceof Enumeration enumeration
                ? on(create.name(), "createEnum", Code.texts(enumeration.labels()))
                : on(create.name(), "createType", List.of(definition(create)));
    }

    private static Code drop(DropType drop) {
        return on(
                drop.name(),
                "dropType",
                drop.was() == null ? DropSource.of(drop.how()) : List.of(definition(drop.was())));
    }

    private static Code on(QualifiedName name, String method, List<Code> arguments) {
        return SchemaScope.of(name)
                .op()
                .then(method, Code.arguments(List.of(SchemaScope.name(name.name())), arguments));
    }

    private static Code definition(CreateType create) {
        return switch (create.definition()) {
            case Enumeration enumeration -> Code.call(TypeElements.class, "enumOf", Code.texts(enumeration.labels()));
            case Composite composite ->
                Code.call(
                        TypeElements.class,
                        "composite",
                        composite.attributes().stream()
                                .map(TypeDefinitionSource::attribute)
                                .toList());
            case Range range -> range(range, SchemaScope.of(create.name()));
        };
    }

    private static Code attribute(Attribute attribute) {
        Code code = Code.call(
                TypeElements.class, "attribute", SchemaScope.name(attribute.name()), TypeSource.of(attribute.type()));
        return with(code, "collate", attribute.collation());
    }

    private static Code range(Range range, SchemaScope scope) {
        Code code = Code.call(TypeElements.class, "rangeOf", TypeSource.of(range.subtype()));
        code = with(code, "operatorClass", range.operatorClass());
        code = with(code, "collate", range.collation());
        code = with(code, "canonical", range.canonical());
        code = with(code, "subtypeDiff", range.difference());
        return range.multirange() == null ? code : code.then("multirange", scope.name(range.multirange()));
    }

    /** For a name to which the schema of {@code op} does not belong. */
    static Code with(Code code, String method, @Nullable QualifiedName name) {
        return name == null ? code : code.then(method, new SchemaScope(null).name(name));
    }

    private static Code change(AttributeChange change) {
        return switch (change) {
            case AttributeChange.Add add -> with(call("addAttribute", add.attribute()), add.behavior());
            case AttributeChange.Drop drop ->
                with(
                        drop.was() == null
                                ? Code.call(AttributeChange.class, "dropAttribute", SchemaScope.name(drop.name()))
                                : Code.call(AttributeChange.class, "dropAttribute", attribute(drop.was())),
                        drop.behavior());
            case AttributeChange.Retype retype -> {
                Code code = call("alterAttribute", retype.to());
                yield with(retype.was() == null ? code : from(code, retype.was()), retype.behavior());
            }
        };
    }

    /** {@code addAttribute("zip", type("text"))} where the attribute has nothing more. */
    private static Code call(String method, Attribute attribute) {
        return attribute.collation() == null
                ? Code.call(
                        AttributeChange.class,
                        method,
                        SchemaScope.name(attribute.name()),
                        TypeSource.of(attribute.type()))
                : Code.call(AttributeChange.class, method, attribute(attribute));
    }

    private static Code from(Code code, Attribute was) {
        return code.then("from", was.collation() == null ? TypeSource.of(was.type()) : attribute(was));
    }

    private static Code with(Code code, Dependents behavior) {
        return switch (behavior) {
            case RESTRICT -> code;
            case CASCADE -> code.then("cascade");
        };
    }

    private static Code value(EnumValue value) {
        boolean plain = value.position() instanceof EnumValue.Position.Last && value.creation() == Creation.MUST_BE_NEW;
        if (plain) {
            return Code.text(value.label());
        }
        Code code = Code.call(TypeElements.class, "enumValue", Code.text(value.label()));
        code = switch (value.position()) {
            case EnumValue.Position.Last last -> code;
            case EnumValue.Position.Before before -> code.then("before", Code.text(before.label()));
            case EnumValue.Position.After after -> code.then("after", Code.text(after.label()));
        };
        return switch (value.creation()) {
            case MUST_BE_NEW -> code;
            case IF_NOT_EXISTS -> code.then("ifNotExists");
        };
    }
}
