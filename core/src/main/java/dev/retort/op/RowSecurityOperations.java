package dev.retort.op;

import dev.retort.logic.Policy;
import dev.retort.logic.PolicyChange;
import dev.retort.operation.RowSecurityOperation.AlterPolicy;
import dev.retort.operation.RowSecurityOperation.CreatePolicy;
import dev.retort.operation.RowSecurityOperation.DropPolicy;
import dev.retort.operation.RowSecurityOperation.SetRowSecurity;
import dev.retort.operation.RowSecurityOperation.SetRowSecurity.RowSecurity;
import dev.retort.schema.Dropping;
import dev.retort.sql.Identifier;
import java.util.List;

/** Row level security and its policies. */
public sealed interface RowSecurityOperations extends Recorder permits Operations {

    /** {@code op.enableRowLevelSecurity("offers")}; its inverse disables it. */
    default void enableRowLevelSecurity(String table) {
        invoke(new SetRowSecurity(name(table), RowSecurity.ENABLE));
    }

    /** {@code op.disableRowLevelSecurity("offers")}; its inverse enables it. */
    default void disableRowLevelSecurity(String table) {
        invoke(new SetRowSecurity(name(table), RowSecurity.DISABLE));
    }

    /** {@code op.forceRowLevelSecurity("offers")}, for the table's owner, too. */
    default void forceRowLevelSecurity(String table) {
        invoke(new SetRowSecurity(name(table), RowSecurity.FORCE));
    }

    /** {@code op.noForceRowLevelSecurity("offers")}; its inverse forces it. */
    default void noForceRowLevelSecurity(String table) {
        invoke(new SetRowSecurity(name(table), RowSecurity.NO_FORCE));
    }

    /** {@code op.createPolicy("read", "offers", forSelect().to("authenticated").using("published"))}. */
    default void createPolicy(String name, String table, Policy policy) {
        invoke(new CreatePolicy(name(table), Identifier.of(name), policy));
    }

    /** {@code op.alterPolicy("read", "offers", setRoles("anon").from("authenticated"), setUsing("true").from("published"))}. */
    default void alterPolicy(String name, String table, PolicyChange... changes) {
        invoke(new AlterPolicy(name(table), Identifier.of(name), List.of(changes)));
    }

    /** {@code op.dropPolicy("read", "offers")}; not reversible, {@link #dropPolicy(String, String, Policy)} is. */
    default void dropPolicy(String name, String table) {
        dropPolicy(name, table, Dropping.PLAIN);
    }

    /** The same in another way than the plain one: {@code op.dropPolicy(…, ifExists().andCascade())}. */
    default void dropPolicy(String name, String table, Dropping how) {
        invoke(new DropPolicy(name(table), Identifier.of(name), null, how));
    }

    /** Drops a policy and says what it was: {@code op.dropPolicy("read", "offers", forSelect().using("published"))}. */
    default void dropPolicy(String name, String table, Policy was) {
        dropPolicy(name, table, was, Dropping.PLAIN);
    }

    /** The same in another way than the plain one: {@code op.dropPolicy(…, ifExists().andCascade())}. */
    default void dropPolicy(String name, String table, Policy was, Dropping how) {
        invoke(new DropPolicy(name(table), Identifier.of(name), was, how));
    }
}
