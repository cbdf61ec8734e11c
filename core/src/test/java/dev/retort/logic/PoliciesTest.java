package dev.retort.logic;

import static dev.retort.logic.Policies.forDelete;
import static dev.retort.logic.Policies.forInsert;
import static dev.retort.logic.Policies.forSelect;
import static dev.retort.logic.Policies.setUsing;
import static dev.retort.logic.Refused.assertRefused;

import dev.retort.op.Operations;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What of a policy contradicts itself. */
class PoliciesTest {

    static Stream<Arguments> refused() {
        return Stream.of(
                refused(
                        op -> op.createPolicy("p", "offers", forInsert().using("true")),
                        "a policy for INSERT has the condition using(\"true\"), but there are no old rows; write"
                                + " withCheck(…)"),
                refused(
                        op -> op.createPolicy("p", "offers", forSelect().withCheck("a > 0")),
                        "a policy for SELECT has the condition withCheck(\"a > 0\"), but it writes no rows; write using(…)"),
                refused(
                        op -> op.createPolicy("p", "offers", forDelete().withCheck("true")),
                        "a policy for DELETE has the condition withCheck(\"true\"), but it writes no rows; write using(…)"),
                refused(op -> op.createPolicy("p", "offers", forSelect().using(" ")), "an SQL expression is empty"),
                refused(
                        op -> op.createPolicy("p", "offers", forSelect().to("")),
                        "a name is empty; PostgreSQL wants at least one character"),
                refused(
                        op -> op.alterPolicy("p", "offers"),
                        "nothing to alter in policy \"p\" of table \"offers\"; give at least one change, such as"
                                + " setUsing(\"…\")"),
                refused(
                        op -> op.alterPolicy("p", "offers", setUsing("true"), setUsing("false")),
                        "policy \"p\" of table \"offers\" is to be changed twice in the same way; give each of its changes"
                                + " once"));
    }

    private static Arguments refused(Consumer<Operations> work, String message) {
        return Arguments.of(work, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    void whatContradictsItselfIsRefused(Consumer<Operations> work, String message) {
        assertRefused(work, message);
    }
}
