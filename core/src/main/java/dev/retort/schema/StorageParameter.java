package dev.retort.schema;

import dev.retort.sql.Literal;
import dev.retort.sql.QualifiedName;

/**
 * A storage parameter of a table or an index, or an option of a column or an operator class: {@code fillfactor = 70}.
 *
 * @param name {@code fillfactor}, or {@code toast.autovacuum_enabled} for the table's secondary storage
 * @param value as text, which is how PostgreSQL keeps it
 */
public record StorageParameter(String name, String value) {

    /** @throws IllegalArgumentException when PostgreSQL cannot store the name or the value */
    public StorageParameter {
        qualified(name);
        Literal.text(value);
    }

    /**
     * @param value a number, a boolean or text
     * @throws IllegalArgumentException for a value of any other class
     */
    public static StorageParameter of(String name, Object value) {
        return switch (value) {
            case Number number -> new StorageParameter(name, number.toString());
            case Boolean truth -> new StorageParameter(name, truth.toString());
            case String text -> new StorageParameter(name, text);
            default ->
                throw new IllegalArgumentException("the parameter \"" + name + "\" has a value of "
                        + value.getClass().getName() + "; give a number, a boolean or text");
        };
    }

    /** The name as SQL has it: a dot parts the namespace from the name. */
    public static QualifiedName qualified(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? QualifiedName.of(name) : QualifiedName.of(name.substring(0, dot), name.substring(dot + 1));
    }

    /** Whether the value needs no quotes in SQL. */
    public boolean isNumberOrBoolean() {
        return value.matches("-?\\d+(\\.\\d+)?|true|false");
    }
}
