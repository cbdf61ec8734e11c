package dev.retort.op;

import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.ConstraintOperation.AlterConstraint;
import dev.retort.operation.ConstraintOperation.DropConstraint;
import dev.retort.operation.ConstraintOperation.ValidateConstraint;
import dev.retort.schema.Constraint;
import dev.retort.schema.ConstraintRule;
import dev.retort.schema.Dropping;
import dev.retort.schema.Elements;
import dev.retort.sql.Identifier;

/** Constraints of tables. */
public sealed interface ConstraintOperations extends Recorder permits Operations {

    /** {@code op.createPrimaryKey("offers_pkey", "offers", "id")}. */
    default void createPrimaryKey(String name, String table, String... columns) {
        addConstraint(table, Elements.primaryKey(columns).named(name));
    }

    /** {@code op.createUniqueConstraint("uq_offers_code", "offers", "code")}. */
    default void createUniqueConstraint(String name, String table, String... columns) {
        addConstraint(table, Elements.unique(columns).named(name));
    }

    /** {@code op.createForeignKey("fk_offers_user", "offers", foreignKey("user_id").references("users", "id"))}. */
    default void createForeignKey(String name, String table, Constraint.ForeignKey key) {
        addConstraint(table, key.named(name));
    }

    /**
     * {@code op.createCheckConstraint("ck_offers_price", "offers", "price >= 0")}.
     *
     * @param condition an SQL expression over the columns of a row
     */
    default void createCheckConstraint(String name, String table, String condition) {
        addConstraint(table, Elements.check(name, condition));
    }

    /** {@code op.addConstraint("offers", unique("code").named("uq_offers_code"))}. */
    default void addConstraint(String table, Constraint constraint) {
        invoke(new AddConstraint(name(table), constraint.in(schema())));
    }

    /** {@code op.dropConstraint("uq_offers_code", "offers")}; not reversible, {@link #dropConstraint(String, Constraint)} is. */
    default void dropConstraint(String name, String table) {
        invoke(new DropConstraint(name(table), Identifier.of(name), null));
    }

    /** {@code op.dropConstraint("uq_offers_code", "offers", ifExists().andCascade())}. */
    default void dropConstraint(String name, String table, Dropping how) {
        invoke(new DropConstraint(name(table), Identifier.of(name), how, null));
    }

    /** Drops a constraint and says what it was: {@code op.dropConstraint("offers", unique("code").named("uq_offers_code"))}. */
    default void dropConstraint(String table, Constraint was) {
        dropConstraint(table, was, Dropping.PLAIN);
    }

    /** {@code op.dropConstraint("offers", unique("code").named("uq_offers_code"), ifExists())}. */
    default void dropConstraint(String table, Constraint was, Dropping how) {
        invoke(new DropConstraint(name(table), named(table, was), how, was.in(schema())));
    }

    /** {@code op.validateConstraint("ck_price", "offers")}; not reversible, the form with the constraint is. */
    default void validateConstraint(String name, String table) {
        invoke(new ValidateConstraint(name(table), Identifier.of(name), null));
    }

    /**
     * Looks at the rows that were there before, and says how the constraint was added:
     * {@code op.validateConstraint("offers", check("ck_price", "price >= 0").notValid())}.
     */
    default void validateConstraint(String table, Constraint was) {
        invoke(new ValidateConstraint(name(table), named(table, was), was.in(schema())));
    }

    /** {@code op.alterConstraint("fk_offers_user", "offers", DEFERRABLE)}; not reversible, the form with two rules is. */
    default void alterConstraint(String name, String table, ConstraintRule rule) {
        invoke(new AlterConstraint(name(table), Identifier.of(name), rule, null));
    }

    /** {@code op.alterConstraint("fk_offers_user", "offers", INITIALLY_DEFERRED, NOT_DEFERRABLE)}: from the last to the first. */
    default void alterConstraint(String name, String table, ConstraintRule rule, ConstraintRule was) {
        invoke(new AlterConstraint(name(table), Identifier.of(name), rule, was));
    }

    private static Identifier named(String table, Constraint constraint) {
        Identifier name = constraint.name();
        if (name == null) {
            throw new IllegalArgumentException(
                    "the constraint of table \"" + table + "\" has no name; give it with .named(\"…\")");
        }
        return name;
    }
}
