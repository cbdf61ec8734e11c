package dev.retort.schema;

/** What a constraint is like beside its condition, as far as {@code op.alterConstraint} can change it. */
public sealed interface ConstraintRule {

    /** When rows are checked. */
    enum Deferral implements ConstraintRule {
        /** After each statement. */
        NOT_DEFERRABLE,
        /** After each statement, unless a transaction says otherwise. */
        DEFERRABLE,
        /** At the end of the transaction, unless it says otherwise. */
        INITIALLY_DEFERRED
    }

    /** Which rows are checked. */
    enum Enforcement implements ConstraintRule {
        ENFORCED,
        /** Rows that come or change, and not those that were there before. */
        NOT_VALID,
        /** None (PostgreSQL 18). */
        NOT_ENFORCED
    }

    /** Whether tables that inherit from this one have the constraint, too. */
    enum Inheritance implements ConstraintRule {
        INHERIT,
        NO_INHERIT
    }
}
