package dev.retort.operation;

import dev.retort.schema.Constraint;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** What is done to one constraint of a table. */
public sealed interface ConstraintOperation extends Operation {

    record AddConstraint(QualifiedName table, Constraint constraint) implements ConstraintOperation {}

    /** @param was null when nobody said what the rule was */
    record DropConstraint(
            QualifiedName table, Identifier name, @Nullable Constraint was) implements ConstraintOperation {}
}
