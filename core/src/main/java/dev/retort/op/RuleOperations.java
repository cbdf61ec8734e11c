package dev.retort.op;

import dev.retort.logic.Firing;
import dev.retort.logic.Rule;
import dev.retort.operation.RuleOperation.CreateRule;
import dev.retort.operation.RuleOperation.DropRule;
import dev.retort.operation.RuleOperation.ReplaceRule;
import dev.retort.operation.RuleOperation.SetRuleFiring;
import dev.retort.schema.Dropping;
import dev.retort.sql.Identifier;

/** Rules of tables and views. Names inside a rule's commands are looked for along {@code search_path}. */
public sealed interface RuleOperations extends Recorder permits Operations {

    /** {@code op.createRule("keep", "users", onDelete().where("old.admin").doInsteadNothing())}. */
    default void createRule(String name, String table, Rule rule) {
        invoke(new CreateRule(name(table), Identifier.of(name), rule));
    }

    /**
     * Creates a rule, in the place of one of this name: {@code op.replaceRule("keep", "users", onDelete().doInsteadNothing())}.
     * Not reversible, {@link #replaceRule(String, String, Rule, Rule)} is.
     */
    default void replaceRule(String name, String table, Rule rule) {
        invoke(new ReplaceRule(name(table), Identifier.of(name), rule, null));
    }

    /**
     * Replaces a rule and says what it was:
     * {@code op.replaceRule("keep", "users", onDelete().doInsteadNothing(), onUpdate().doInsteadNothing())}.
     */
    default void replaceRule(String name, String table, Rule rule, Rule was) {
        invoke(new ReplaceRule(name(table), Identifier.of(name), rule, was));
    }

    /** {@code op.dropRule("keep", "users")}; not reversible, {@link #dropRule(String, String, Rule)} is. */
    default void dropRule(String name, String table) {
        dropRule(name, table, Dropping.PLAIN);
    }

    /** The same in another way than the plain one: {@code op.dropRule(…, ifExists().andCascade())}. */
    default void dropRule(String name, String table, Dropping how) {
        invoke(new DropRule(name(table), Identifier.of(name), null, how));
    }

    /** Drops a rule and says what it was: {@code op.dropRule("keep", "users", onDelete().doInsteadNothing())}. */
    default void dropRule(String name, String table, Rule was) {
        dropRule(name, table, was, Dropping.PLAIN);
    }

    /** The same in another way than the plain one: {@code op.dropRule(…, ifExists().andCascade())}. */
    default void dropRule(String name, String table, Rule was, Dropping how) {
        invoke(new DropRule(name(table), Identifier.of(name), was, how));
    }

    /** {@code op.enableRule("keep", "users")}; its inverse disables the rule. */
    default void enableRule(String name, String table) {
        setRuleFiring(name, table, Firing.ORIGIN, Firing.DISABLED);
    }

    /** {@code op.disableRule("keep", "users")}; its inverse enables the rule for ordinary sessions. */
    default void disableRule(String name, String table) {
        setRuleFiring(name, table, Firing.DISABLED, Firing.ORIGIN);
    }

    /** {@code op.setRuleFiring("keep", "users", ALWAYS)}; not reversible. */
    default void setRuleFiring(String name, String table, Firing firing) {
        invoke(new SetRuleFiring(name(table), Identifier.of(name), firing, null));
    }

    /** {@code op.setRuleFiring("keep", "users", ALWAYS, ORIGIN)}: always, where it was in ordinary sessions. */
    default void setRuleFiring(String name, String table, Firing firing, Firing was) {
        invoke(new SetRuleFiring(name(table), Identifier.of(name), firing, was));
    }
}
