package dev.retort.schema;

import dev.retort.sql.Identifier;
import org.jspecify.annotations.Nullable;

/** What {@code createTable} is given behind the name: columns, constraints, and options of the table. */
public sealed interface TableElement permits Column, Constraint, TableOption {

    /** The same element where another table without a schema is looked for in this one. */
    default TableElement in(@Nullable Identifier schema) {
        return this;
    }
}
