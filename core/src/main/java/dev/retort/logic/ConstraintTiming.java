package dev.retort.logic;

import dev.retort.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * What a constraint trigger has that others have not: it can wait for the end of the transaction.
 *
 * @param from another table that the constraint is about; null for none
 */
public record ConstraintTiming(Deferral deferral, @Nullable QualifiedName from) {

    /** When it is checked, and whether {@code SET CONSTRAINTS} may choose another time. */
    public enum Deferral {
        NOT_DEFERRABLE,
        INITIALLY_IMMEDIATE,
        INITIALLY_DEFERRED
    }
}
