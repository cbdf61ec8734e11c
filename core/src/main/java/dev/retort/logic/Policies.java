package dev.retort.logic;

import dev.retort.logic.Policy.Command;
import dev.retort.logic.Policy.Mode;
import dev.retort.sql.Identifier;
import dev.retort.sql.SqlExpression;
import java.util.List;
import java.util.stream.Stream;

/**
 * Policies of tables and their changes, to be imported statically: {@code forSelect().to("authenticated").using("published")}.
 *
 * <p>PostgreSQL cannot take a condition of a policy away or change its command; the policy is dropped and created anew.
 */
public final class Policies {

    private Policies() {}

    /** A policy for all commands. */
    public static Policy forAll() {
        return policy(Command.ALL);
    }

    public static Policy forSelect() {
        return policy(Command.SELECT);
    }

    public static Policy forInsert() {
        return policy(Command.INSERT);
    }

    public static Policy forUpdate() {
        return policy(Command.UPDATE);
    }

    public static Policy forDelete() {
        return policy(Command.DELETE);
    }

    private static Policy policy(Command command) {
        return new Policy(Mode.PERMISSIVE, command, List.of(), null, null);
    }

    /** For {@code op.alterPolicy}; no roles mean all. */
    public static PolicyChange.SetRoles setRoles(String... roles) {
        return new PolicyChange.SetRoles(Stream.of(roles).map(Identifier::of).toList(), null);
    }

    /** For {@code op.alterPolicy}. */
    public static PolicyChange.SetUsing setUsing(String condition) {
        return new PolicyChange.SetUsing(new SqlExpression(condition), null);
    }

    /** For {@code op.alterPolicy}. */
    public static PolicyChange.SetCheck setCheck(String condition) {
        return new PolicyChange.SetCheck(new SqlExpression(condition), null);
    }
}
