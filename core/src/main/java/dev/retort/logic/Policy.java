package dev.retort.logic;

import dev.retort.sql.Identifier;
import dev.retort.sql.SqlExpression;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table a role may see or write; made by {@link Policies#forSelect} and its like.
 *
 * @param roles empty for all
 * @param using over rows that are there; null when nothing is said of them
 * @param check over rows that are to be written; null when nothing is said of them
 * @see <a href="https://www.postgresql.org/docs/current/sql-createpolicy.html">CREATE POLICY</a>
 */
public record Policy(
        Mode mode,
        Command command,
        List<Identifier> roles,
        @Nullable SqlExpression using,
        @Nullable SqlExpression check) {

    /** Whether one of several policies has to let a row through, or each. */
    public enum Mode {
        PERMISSIVE,
        RESTRICTIVE
    }

    public enum Command {
        ALL,
        SELECT,
        INSERT,
        UPDATE,
        DELETE
    }

    /** @throws IllegalArgumentException for a condition over rows that the command does not have */
    public Policy {
        roles = List.copyOf(roles);
        switch (command) {
            case INSERT -> {
                if (using != null) {
                    throw new IllegalArgumentException("a policy for INSERT has the condition using(\"" + using
                            + "\"), but there are no old rows; write withCheck(…)");
                }
            }
            case SELECT, DELETE -> {
                if (check != null) {
                    throw new IllegalArgumentException("a policy for " + command + " has the condition withCheck(\""
                            + check + "\"), but it writes no rows; write using(…)");
                }
            }
            case ALL, UPDATE -> {}
        }
    }

    /** Rows have to get through this policy, whatever others say. */
    public Policy restrictive() {
        return new Policy(Mode.RESTRICTIVE, command, roles, using, check);
    }

    /** For these roles; without this it is for all. */
    public Policy to(String... names) {
        return new Policy(mode, command, Stream.of(names).map(Identifier::of).toList(), using, check);
    }

    /** @param condition over a row that is there */
    public Policy using(String condition) {
        return new Policy(mode, command, roles, new SqlExpression(condition), check);
    }

    /** @param condition over a row that is to be written; without it, that of {@code using} is for such rows, too */
    public Policy withCheck(String condition) {
        return new Policy(mode, command, roles, using, new SqlExpression(condition));
    }
}
