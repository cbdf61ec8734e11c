package dev.retort.op;

import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.ConstraintOperation.DropConstraint;
import dev.retort.schema.Constraint;
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

    /** Drops a constraint and says what it was: {@code op.dropConstraint("offers", unique("code").named("uq_offers_code"))}. */
    default void dropConstraint(String table, Constraint was) {
        Identifier name = was.name();
        if (name == null) {
            throw new IllegalArgumentException(
                    "the constraint to drop from table \"" + table + "\" has no name; give it with .named(\"…\")");
        }
        invoke(new DropConstraint(name(table), name, was.in(schema())));
    }
}
