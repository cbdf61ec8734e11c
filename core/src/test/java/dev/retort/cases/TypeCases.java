package dev.retort.cases;

import static dev.retort.definition.AttributeChange.addAttribute;
import static dev.retort.definition.AttributeChange.alterAttribute;
import static dev.retort.definition.AttributeChange.dropAttribute;
import static dev.retort.definition.TypeElements.attribute;
import static dev.retort.definition.TypeElements.composite;
import static dev.retort.definition.TypeElements.enumOf;
import static dev.retort.definition.TypeElements.enumValue;
import static dev.retort.definition.TypeElements.rangeOf;
import static dev.retort.schema.Dropping.cascade;
import static dev.retort.schema.Dropping.ifExists;
import static dev.retort.schema.Elements.name;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.doublePrecision;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.text;
import static dev.retort.schema.Types.varchar;

import dev.retort.op.Operations;
import dev.retort.operation.TypeOperation;
import dev.retort.operation.TypeOperation.AddEnumValue;
import dev.retort.operation.TypeOperation.AlterType;
import dev.retort.operation.TypeOperation.CreateType;
import dev.retort.operation.TypeOperation.DropType;
import dev.retort.operation.TypeOperation.RenameEnumValue;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

final class TypeCases {

    private static final String TYPES = """
            create schema app;
            create type mood as enum ('sad', 'ok'); create type app.mood as enum ('sad', 'ok');
            create type address as (street text, number integer); create table homes of address;
            create type app.address as (street text);
            create type "x""; drop table y; --" as enum ('user')""";

    /** The one kind of function that takes a type which is still a shell is one that PostgreSQL has already (manual, CREATE TYPE). */
    private static final String SHELL = """
            create schema app;
            create type whole; create function whole_canonical(whole) returns whole
                language internal immutable strict as 'int4range_canonical'""";

    private TypeCases() {}

    static List<OperationCase> all() {
        return Stream.of(
                        enums(),
                        enumsDropped(),
                        composites(),
                        compositesAltered(),
                        compositesAlteredFurther(),
                        ranges())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<OperationCase> enums() {
        return Stream.of(
                create("enum", op -> op.createEnum("feeling", "sad", "ok", "it's \\ great")),
                create("enum-in-a-schema", op -> op.schema("app").createEnum("feeling", "sad")),
                create("enum-hostile-names", op -> {
                    op.createEnum(
                            HostileNames.KEYWORD, HostileNames.ATTACK, HostileNames.LONGEST, HostileNames.UNICODE);
                    op.createEnum(HostileNames.LONGEST, "'); drop table y; --");
                }),
                on(AddEnumValue.class, "last", op -> op.addEnumValue("mood", "great")),
                on(
                        AddEnumValue.class,
                        "before",
                        op -> op.addEnumValue("mood", enumValue("so so").before("ok"))),
                on(
                        AddEnumValue.class,
                        "after",
                        op -> op.addEnumValue("mood", enumValue("bad").after("sad"))),
                on(
                        AddEnumValue.class,
                        "if-not-exists",
                        op -> op.addEnumValue(
                                "mood", enumValue("ok").after("sad").ifNotExists())),
                on(AddEnumValue.class, "in-a-schema", op -> op.schema("app").addEnumValue("mood", "great")),
                on(
                        AddEnumValue.class,
                        "hostile-names",
                        op -> op.addEnumValue(
                                HostileNames.ATTACK, enumValue("it's \\").before("user"))),
                on(RenameEnumValue.class, "plain", op -> op.renameEnumValue("mood", "ok", "fine")),
                on(RenameEnumValue.class, "in-a-schema", op -> op.schema("app").renameEnumValue("mood", "ok", "fine")),
                on(
                        RenameEnumValue.class,
                        "hostile-names",
                        op -> op.renameEnumValue(HostileNames.ATTACK, "user", HostileNames.ATTACK)));
    }

    private static Stream<OperationCase> enumsDropped() {
        return Stream.of(
                on(DropType.class, "plain", op -> op.dropType("mood")),
                on(DropType.class, "if-exists", op -> op.dropType("nothing", ifExists())),
                on(DropType.class, "cascade", op -> op.dropType("mood", cascade())),
                on(DropType.class, "enum-with-its-state-before", op -> op.dropType("mood", enumOf("sad", "ok"))),
                on(
                        DropType.class,
                        "composite-with-its-state-before",
                        op -> op.schema("app").dropType("address", composite(attribute("street", text())))),
                on(DropType.class, "hostile-names", op -> op.dropType(HostileNames.ATTACK, enumOf("user"))),
                new OperationCase(
                        DropType.class,
                        "range-with-its-state-before",
                        "create type app_range as range (subtype = integer)",
                        op -> op.dropType("app_range", rangeOf(integer()))));
    }

    private static Stream<OperationCase> composites() {
        return Stream.of(
                create(
                        "composite",
                        op -> op.createType(
                                "place",
                                composite(
                                        attribute("name", text()).collate("C"),
                                        attribute("number", integer()),
                                        attribute("code", varchar(5)).collate(name("pg_catalog", "POSIX"))))),
                create(
                        "composite-in-a-schema",
                        op -> op.schema("app")
                                .createType(
                                        "place",
                                        composite(attribute("name", text()).collate("C")))),
                create(
                        "composite-hostile-names",
                        op -> op.createType(
                                HostileNames.KEYWORD,
                                composite(
                                        attribute(HostileNames.ATTACK, text()),
                                        attribute(HostileNames.LONGEST, bigint())))));
    }

    private static Stream<OperationCase> compositesAltered() {
        return Stream.of(
                alter("add", op -> op.schema("app").alterType("address", addAttribute("zip", text()))),
                alter(
                        "add-cascade",
                        op -> op.alterType(
                                "address",
                                addAttribute(attribute("zip", text()).collate("C"))
                                        .cascade())),
                alter("drop", op -> op.schema("app").alterType("address", dropAttribute("street"))),
                alter(
                        "drop-with-its-state-before",
                        op -> op.alterType(
                                "address",
                                dropAttribute(attribute("number", integer())).cascade())),
                alter(
                        "retype",
                        op -> op.alterType(
                                "address", alterAttribute("number", bigint()).cascade())),
                alter(
                        "retype-with-its-state-before",
                        op -> op.alterType(
                                "address",
                                alterAttribute("number", bigint())
                                        .from(integer())
                                        .cascade())));
    }

    private static Stream<OperationCase> compositesAlteredFurther() {
        return Stream.of(
                alter(
                        "collation",
                        op -> op.schema("app")
                                .alterType(
                                        "address",
                                        alterAttribute(attribute("street", text())
                                                        .collate("C"))
                                                .from(attribute("street", text())))),
                alter(
                        "several-changes",
                        op -> op.schema("app")
                                .alterType(
                                        "address",
                                        addAttribute("zip", text()),
                                        alterAttribute("street", varchar(80)).from(text()),
                                        addAttribute("city", text()))),
                alter(
                        "hostile-names",
                        op -> op.schema("app").alterType("address", addAttribute(HostileNames.ATTACK, text()))));
    }

    private static Stream<OperationCase> ranges() {
        return Stream.of(
                create("range", op -> op.createType("span", rangeOf(doublePrecision()))),
                create(
                        "range-with-everything",
                        op -> op.createType(
                                "words",
                                rangeOf(text())
                                        .operatorClass("text_pattern_ops")
                                        .collate("C"))),
                create(
                        "range-subtype-diff",
                        op -> op.createType(
                                "span", rangeOf(doublePrecision()).subtypeDiff(name("pg_catalog", "float8mi")))),
                create(
                                "range-multirange",
                                op -> op.schema("app")
                                        .createType(
                                                "span",
                                                rangeOf(doublePrecision())
                                                        .subtypeDiff("float8mi")
                                                        .multirange("spans")))
                        .since(14),
                new OperationCase(
                        CreateType.class,
                        "range-canonical",
                        SHELL,
                        op -> op.createType("whole", rangeOf(integer()).canonical("whole_canonical"))),
                create("range-hostile-names", op -> op.createType(HostileNames.UPPER, rangeOf(bigint()))));
    }

    private static OperationCase create(String name, Consumer<Operations> work) {
        return on(CreateType.class, name, work);
    }

    private static OperationCase alter(String name, Consumer<Operations> work) {
        return on(AlterType.class, name, work);
    }

    private static OperationCase on(Class<? extends TypeOperation> kind, String name, Consumer<Operations> work) {
        return new OperationCase(kind, name, TYPES, work);
    }
}
