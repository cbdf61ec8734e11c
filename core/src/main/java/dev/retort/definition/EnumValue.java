package dev.retort.definition;

import dev.retort.schema.Creation;
import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import java.nio.charset.StandardCharsets;

/** A value for an enum type that is there already; made by {@link TypeElements#enumValue}. */
public record EnumValue(String label, Position position, Creation creation) {

    /** Where it comes among the others. */
    public sealed interface Position {
        record Last() implements Position {}

        record Before(String label) implements Position {}

        record After(String label) implements Position {}
    }

    /** @throws IllegalArgumentException when PostgreSQL cannot store the label */
    public EnumValue {
        requireStorable(label);
    }

    public EnumValue before(String other) {
        return new EnumValue(label, new Position.Before(other), creation);
    }

    public EnumValue after(String other) {
        return new EnumValue(label, new Position.After(other), creation);
    }

    public EnumValue ifNotExists() {
        return new EnumValue(label, position, Creation.IF_NOT_EXISTS);
    }

    /**
     * Labels are kept like names (manual, 8.7.4).
     *
     * @throws IllegalArgumentException when PostgreSQL cannot store the label
     */
    public static void requireStorable(String label) {
        Literal.text(label);
        int bytes = label.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > Identifier.MAX_BYTES) {
            throw new IllegalArgumentException("the enum value '" + label + "' has " + bytes
                    + " bytes in UTF-8; PostgreSQL takes " + Identifier.MAX_BYTES + ". Choose a shorter one");
        }
    }
}
