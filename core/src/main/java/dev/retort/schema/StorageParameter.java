package dev.retort.schema;

import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.sql.QualifiedName;

/**
 * A storage parameter of a table or an index, or an option of a column or an operator class: {@code fillfactor = 70}.
 *
 * @param name with the schema {@code toast} for one of the table's secondary storage: {@code toast.autovacuum_enabled}
 * @param value as text, which is how PostgreSQL keeps it
 */
public record StorageParameter(QualifiedName name, String value) {

    /** @throws IllegalArgumentException when PostgreSQL cannot store the value */
    public StorageParameter {
        Literal.text(value);
    }

    /**
     * @param name {@code fillfactor} or {@code toast.autovacuum_enabled}
     * @param value a number, a boolean or text
     * @throws IllegalArgumentException for a value of any other class
     */
    public static StorageParameter of(String name, Object value) {
        return switch (value) {
            case Number number -> new StorageParameter(parameterName(name), number.toString());
            case Boolean truth -> new StorageParameter(parameterName(name), truth.toString());
            case String text -> new StorageParameter(parameterName(name), text);
            default ->
                throw new IllegalArgumentException("the parameter \"" + name + "\" has a value of "
                        + value.getClass().getName() + "; give a number, a boolean or text");
        };
    }

    /** A dot parts the namespace from the name, as in PostgreSQL's grammar. */
    public static QualifiedName parameterName(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? QualifiedName.of(name) : QualifiedName.of(name.substring(0, dot), name.substring(dot + 1));
    }

    /** The text behind the equals sign, when it needs no quotes there. */
    public boolean isNumberOrBoolean() {
        return value.matches("-?\\d+(\\.\\d+)?|true|false");
    }

    @Override
    public String toString() {
        return name + " = " + value;
    }
}
