package dev.retort.definition;

import dev.retort.definition.TypeDefinition.Attribute;
import dev.retort.definition.TypeDefinition.Composite;
import dev.retort.definition.TypeDefinition.Enumeration;
import dev.retort.definition.TypeDefinition.Range;
import dev.retort.schema.Creation;
import dev.retort.schema.DataType;
import dev.retort.sql.Identifier;
import dev.retort.sql.SqlExpression;
import java.util.List;

/** The words that a migration builds types of its own with, to be imported statically. */
public final class TypeElements {

    private TypeElements() {}

    /** {@code enumOf("sad", "ok", "happy")}. */
    public static Enumeration enumOf(String... labels) {
        return new Enumeration(List.of(labels));
    }

    /** {@code composite(attribute("street", text()), attribute("number", integer()))}. */
    public static Composite composite(Attribute... attributes) {
        return new Composite(List.of(attributes));
    }

    /** Of a composite type. */
    public static Attribute attribute(String name, DataType type) {
        return new Attribute(Identifier.of(name), type, null);
    }

    /** {@code rangeOf(doublePrecision()).subtypeDiff("float8mi")}. */
    public static Range rangeOf(DataType subtype) {
        return new Range(subtype, null, null, null, null, null);
    }

    /** For an enum type that is there already: {@code enumValue("so so").before("happy")}. */
    public static EnumValue enumValue(String label) {
        return new EnumValue(label, new EnumValue.Position.Last(), Creation.MUST_BE_NEW);
    }

    /** {@code domainOver(text()).notNull().check("email_has_at", "value like '%@%'")}. */
    public static Domain domainOver(DataType type) {
        return new Domain(type, null, null, true, List.of());
    }

    /** @param condition an SQL expression over {@code value}: {@code value > 0} */
    public static Domain.Check domainCheck(String name, String condition) {
        return new Domain.Check(Identifier.of(name), new SqlExpression(condition), Domain.Validity.VALID);
    }
}
