package dev.retort.op;

import dev.retort.definition.AttributeChange;
import dev.retort.definition.EnumValue;
import dev.retort.definition.TypeDefinition;
import dev.retort.definition.TypeElements;
import dev.retort.operation.TypeOperation.AddEnumValue;
import dev.retort.operation.TypeOperation.AlterType;
import dev.retort.operation.TypeOperation.CreateType;
import dev.retort.operation.TypeOperation.DropType;
import dev.retort.operation.TypeOperation.RenameEnumValue;
import dev.retort.schema.Dropping;
import java.util.List;

/** Enum, composite and range types; see {@link TypeElements} for what they are made of. */
public sealed interface TypeOperations extends Recorder permits Operations {

    /** {@code op.createEnum("mood", "sad", "ok", "happy")}. */
    default void createEnum(String name, String... labels) {
        createType(name, TypeElements.enumOf(labels));
    }

    /**
     * {@code op.createType("address", composite(attribute("street", text()), attribute("number", integer())))}, or
     * {@code op.createType("float_range", rangeOf(doublePrecision()).subtypeDiff("float8mi"))}.
     */
    default void createType(String name, TypeDefinition definition) {
        invoke(new CreateType(name(name), definition.in(schema())));
    }

    /** {@code op.dropType("mood")}; not reversible, the other one is. */
    default void dropType(String name) {
        invoke(new DropType(name(name), null, Dropping.PLAIN));
    }

    /** Drops a type and says what it was: {@code op.dropType("mood", enumOf("sad", "ok", "happy"))}. */
    default void dropType(String name, TypeDefinition was) {
        invoke(new DropType(name(name), new CreateType(name(name), was.in(schema())), Dropping.PLAIN));
    }

    /** {@code op.dropType("mood", ifExists())}. */
    default void dropType(String name, Dropping how) {
        invoke(new DropType(name(name), null, how));
    }

    /** {@code op.alterType("address", addAttribute("zip", text()), dropAttribute(attribute("number", integer())))}. */
    default void alterType(String name, AttributeChange... changes) {
        invoke(new AlterType(name(name), List.of(changes)));
    }

    /** {@code op.addEnumValue("mood", "delighted")}, behind the others; not reversible, as no value can be taken out again. */
    default void addEnumValue(String type, String label) {
        addEnumValue(type, TypeElements.enumValue(label));
    }

    /** {@code op.addEnumValue("mood", enumValue("so so").before("happy"))}; not reversible. */
    default void addEnumValue(String type, EnumValue value) {
        invoke(new AddEnumValue(name(type), value));
    }

    /** {@code op.renameEnumValue("mood", "ok", "fine")}. */
    default void renameEnumValue(String type, String from, String to) {
        invoke(new RenameEnumValue(name(type), from, to));
    }
}
