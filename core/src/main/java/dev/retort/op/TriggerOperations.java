package dev.retort.op;

import dev.retort.logic.EventTrigger;
import dev.retort.logic.Firing;
import dev.retort.logic.Trigger;
import dev.retort.operation.TriggerOperation.CreateEventTrigger;
import dev.retort.operation.TriggerOperation.CreateTrigger;
import dev.retort.operation.TriggerOperation.DropEventTrigger;
import dev.retort.operation.TriggerOperation.DropTrigger;
import dev.retort.operation.TriggerOperation.ReplaceTrigger;
import dev.retort.operation.TriggerOperation.SetEventTriggerFiring;
import dev.retort.operation.TriggerOperation.SetTriggerFiring;
import dev.retort.operation.TriggerOperation.SwitchTriggers;
import dev.retort.operation.TriggerOperation.SwitchTriggers.Scope;
import dev.retort.operation.TriggerOperation.SwitchTriggers.Switch;
import dev.retort.schema.Dropping;
import dev.retort.sql.Identifier;

/** Triggers of tables and views, and event triggers of the database. */
public sealed interface TriggerOperations extends Recorder permits Operations {

    /** {@code op.createTrigger("touch", "users", before(INSERT, UPDATE).forEachRow().execute("touch"))}. */
    default void createTrigger(String name, String table, Trigger trigger) {
        invoke(new CreateTrigger(name(table), Identifier.of(name), trigger.in(schema())));
    }

    /**
     * Creates a trigger, in the place of one of this name; since PostgreSQL 14:
     * {@code op.replaceTrigger("touch", "users", before(UPDATE).execute("touch"))}. Not reversible,
     * {@link #replaceTrigger(String, String, Trigger, Trigger)} is.
     */
    default void replaceTrigger(String name, String table, Trigger trigger) {
        invoke(new ReplaceTrigger(name(table), Identifier.of(name), trigger.in(schema()), null));
    }

    /**
     * Replaces a trigger and says what it was:
     * {@code op.replaceTrigger("touch", "users", before(UPDATE).execute("touch"), before(INSERT).execute("touch"))}.
     */
    default void replaceTrigger(String name, String table, Trigger trigger, Trigger was) {
        invoke(new ReplaceTrigger(name(table), Identifier.of(name), trigger.in(schema()), was.in(schema())));
    }

    /**
     * {@code op.dropTrigger("touch", "users")}, {@code op.dropTrigger("touch", "users", ifExists())}; not reversible,
     * {@link #dropTrigger(String, String, Trigger)} is.
     */
    default void dropTrigger(String name, String table) {
        dropTrigger(name, table, Dropping.PLAIN);
    }

    /** The same in another way than the plain one: {@code op.dropTrigger(…, ifExists().andCascade())}. */
    default void dropTrigger(String name, String table, Dropping how) {
        invoke(new DropTrigger(name(table), Identifier.of(name), null, how));
    }

    /** Drops a trigger and says what it was: {@code op.dropTrigger("touch", "users", before(UPDATE).execute("touch"))}. */
    default void dropTrigger(String name, String table, Trigger was) {
        dropTrigger(name, table, was, Dropping.PLAIN);
    }

    /** The same in another way than the plain one: {@code op.dropTrigger(…, ifExists().andCascade())}. */
    default void dropTrigger(String name, String table, Trigger was, Dropping how) {
        invoke(new DropTrigger(name(table), Identifier.of(name), was.in(schema()), how));
    }

    /** {@code op.enableTrigger("touch", "users")}; its inverse disables the trigger. */
    default void enableTrigger(String name, String table) {
        setTriggerFiring(name, table, Firing.ORIGIN, Firing.DISABLED);
    }

    /** {@code op.disableTrigger("touch", "users")}; its inverse enables the trigger for ordinary sessions. */
    default void disableTrigger(String name, String table) {
        setTriggerFiring(name, table, Firing.DISABLED, Firing.ORIGIN);
    }

    /**
     * {@code op.setTriggerFiring("touch", "users", ALWAYS)}; not reversible,
     * {@link #setTriggerFiring(String, String, Firing, Firing)} is.
     */
    default void setTriggerFiring(String name, String table, Firing firing) {
        invoke(new SetTriggerFiring(name(table), Identifier.of(name), firing, null));
    }

    /** {@code op.setTriggerFiring("touch", "users", ALWAYS, ORIGIN)}: always, where it was in ordinary sessions. */
    default void setTriggerFiring(String name, String table, Firing firing, Firing was) {
        invoke(new SetTriggerFiring(name(table), Identifier.of(name), firing, was));
    }

    /** {@code op.enableUserTriggers("users")}: all but those that keep foreign keys; its inverse disables them. */
    default void enableUserTriggers(String table) {
        invoke(new SwitchTriggers(name(table), Scope.USER, Switch.ENABLE));
    }

    /** {@code op.disableUserTriggers("users")}: all but those that keep foreign keys; its inverse enables them. */
    default void disableUserTriggers(String table) {
        invoke(new SwitchTriggers(name(table), Scope.USER, Switch.DISABLE));
    }

    /** {@code op.enableAllTriggers("users")}; its inverse disables them. Only a superuser may. */
    default void enableAllTriggers(String table) {
        invoke(new SwitchTriggers(name(table), Scope.ALL, Switch.ENABLE));
    }

    /**
     * {@code op.disableAllTriggers("users")}; its inverse enables them. Foreign keys are not kept meanwhile, and only a superuser
     * may.
     */
    default void disableAllTriggers(String table) {
        invoke(new SwitchTriggers(name(table), Scope.ALL, Switch.DISABLE));
    }

    /** {@code op.createEventTrigger("audit", onDdlCommandEnd().tags("CREATE TABLE").execute("audit"))}. */
    default void createEventTrigger(String name, EventTrigger trigger) {
        invoke(new CreateEventTrigger(Identifier.of(name), trigger.in(schema())));
    }

    /**
     * {@code op.dropEventTrigger("audit")}; not reversible,
     * {@link #dropEventTrigger(String, EventTrigger)} is.
     */
    default void dropEventTrigger(String name) {
        dropEventTrigger(name, Dropping.PLAIN);
    }

    /** The same in another way than the plain one: {@code op.dropEventTrigger(…, ifExists().andCascade())}. */
    default void dropEventTrigger(String name, Dropping how) {
        invoke(new DropEventTrigger(Identifier.of(name), null, how));
    }

    /** Drops an event trigger and says what it was: {@code op.dropEventTrigger("audit", onSqlDrop().execute("audit"))}. */
    default void dropEventTrigger(String name, EventTrigger was) {
        dropEventTrigger(name, was, Dropping.PLAIN);
    }

    /** The same in another way than the plain one: {@code op.dropEventTrigger(…, ifExists().andCascade())}. */
    default void dropEventTrigger(String name, EventTrigger was, Dropping how) {
        invoke(new DropEventTrigger(Identifier.of(name), was.in(schema()), how));
    }

    /** {@code op.enableEventTrigger("audit")}; its inverse disables the trigger. */
    default void enableEventTrigger(String name) {
        setEventTriggerFiring(name, Firing.ORIGIN, Firing.DISABLED);
    }

    /** {@code op.disableEventTrigger("audit")}; its inverse enables the trigger for ordinary sessions. */
    default void disableEventTrigger(String name) {
        setEventTriggerFiring(name, Firing.DISABLED, Firing.ORIGIN);
    }

    /** {@code op.setEventTriggerFiring("audit", ALWAYS)}; not reversible. */
    default void setEventTriggerFiring(String name, Firing firing) {
        invoke(new SetEventTriggerFiring(Identifier.of(name), firing, null));
    }

    /** {@code op.setEventTriggerFiring("audit", ALWAYS, ORIGIN)}: always, where it was in ordinary sessions. */
    default void setEventTriggerFiring(String name, Firing firing, Firing was) {
        invoke(new SetEventTriggerFiring(Identifier.of(name), firing, was));
    }
}
