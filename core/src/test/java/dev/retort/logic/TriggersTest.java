package dev.retort.logic;

import static dev.retort.logic.Refused.assertRefused;
import static dev.retort.logic.Triggers.DELETE;
import static dev.retort.logic.Triggers.INSERT;
import static dev.retort.logic.Triggers.TRUNCATE;
import static dev.retort.logic.Triggers.UPDATE;
import static dev.retort.logic.Triggers.after;
import static dev.retort.logic.Triggers.before;
import static dev.retort.logic.Triggers.insteadOf;
import static dev.retort.logic.Triggers.onDelete;
import static dev.retort.logic.Triggers.onLogin;
import static dev.retort.logic.Triggers.updateOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.logic.TriggerMoment.ConstraintTiming;
import dev.retort.logic.TriggerMoment.ConstraintTiming.Deferral;
import dev.retort.op.Operations;
import dev.retort.schema.Elements;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Triggers, rules and event triggers as migrations write them, and what of them contradicts itself. */
class TriggersTest {

    @Test
    void namesWithoutASchemaGetThatOfTheMigration() {
        Trigger trigger = after(INSERT).forEachRow().from("b").execute("f").in(Identifier.of("app"));

        assertThat(trigger.function()).isEqualTo(QualifiedName.of("app", "f"));
        assertThat(trigger.moment().constraint())
                .isEqualTo(new ConstraintTiming(Deferral.NOT_DEFERRABLE, QualifiedName.of("app", "b")));
        assertThat(after(INSERT)
                        .execute(Elements.name("auth", "f"))
                        .in(Identifier.of("app"))
                        .function())
                .isEqualTo(QualifiedName.of("auth", "f"));
    }

    @Test
    void theOrderOfTheWordsOfAConstraintTriggerDoesNotMatter() {
        assertThat(after(INSERT).from("b").initiallyDeferred().asConstraint().forEachRow())
                .isEqualTo(after(INSERT)
                        .asConstraint()
                        .forEachRow()
                        .initiallyDeferred()
                        .from("b"));
    }

    static Stream<Arguments> refused() {
        return Stream.of(events(), transitionTables(), others()).flatMap(cases -> cases);
    }

    private static Stream<Arguments> events() {
        return Stream.of(
                trigger(
                        () -> before().execute("f"),
                        "a trigger has no event; give at least one, such as before(INSERT)"),
                trigger(
                        () -> before(INSERT, UPDATE, updateOf("a")).execute("f"),
                        "a trigger names an event twice: [INSERT, UPDATE, UPDATE]; name each once"),
                trigger(
                        () -> before(TRUNCATE).forEachRow().execute("f"),
                        "a trigger on TRUNCATE cannot fire for each row, as TRUNCATE does not look at rows; leave"
                                + " forEachRow() out"),
                trigger(
                        () -> insteadOf(INSERT).forEachStatement().execute("f"),
                        "an INSTEAD OF trigger fires for each row; leave forEachStatement() out"),
                trigger(
                        () -> insteadOf(INSERT).when("true").execute("f"),
                        "an INSTEAD OF trigger has no condition; leave when(…) out and test it in the function"),
                trigger(
                        () -> insteadOf(updateOf("a")).execute("f"),
                        "an INSTEAD OF trigger is for the whole row; write UPDATE for updateOf(…)"),
                trigger(
                        () -> after(INSERT).asConstraint().execute("f"),
                        "a constraint trigger fires after an event and for each row; write after(…).forEachRow()"));
    }

    private static Stream<Arguments> transitionTables() {
        return Stream.of(
                trigger(
                        () -> before(UPDATE).referencingOldTable("o").execute("f"),
                        "only an AFTER trigger that is no constraint can reference the old or new table"),
                trigger(
                        () -> after(INSERT, UPDATE).referencingNewTable("n").execute("f"),
                        "a trigger that references the old or new table has one event, INSERT, UPDATE or DELETE, and no"
                                + " columns; make one trigger for each event"),
                trigger(
                        () -> after(INSERT).referencingOldTable("o").execute("f"),
                        "an INSERT has no old rows; leave referencingOldTable(…) out"),
                trigger(
                        () -> after(DELETE).referencingNewTable("n").execute("f"),
                        "a DELETE has no new rows; leave referencingNewTable(…) out"),
                trigger(
                        () -> after(UPDATE)
                                .referencingOldTable("r")
                                .referencingNewTable("r")
                                .execute("f"),
                        "the old and the new table are both called \"r\"; call one otherwise"));
    }

    private static Stream<Arguments> others() {
        return Stream.of(
                trigger(
                        () -> before(INSERT).execute("f", "a\0"),
                        "a text value holds a NUL character, which PostgreSQL cannot store"),
                refused(
                        op -> op.replaceTrigger(
                                "t",
                                "users",
                                after(INSERT).forEachRow().deferrable().execute("f")),
                        "the constraint trigger \"t\" of table \"users\" cannot be replaced in PostgreSQL; drop it and create"
                                + " it anew"),
                refused(
                        op -> op.createRule("r", "users", onDelete().doAlso()),
                        "a rule does nothing beside the statement; give doAlso(…) a command, or write doInsteadNothing()"),
                refused(
                        op -> op.createRule("r", "users", onDelete().doInstead()),
                        "a rule has no command to run instead; give doInstead(…) one, or write doInsteadNothing()"),
                refused(
                        op -> op.createEventTrigger(
                                "e", onLogin().tags("CREATE TABLE").execute("f")),
                        "an event trigger on login has the tags [CREATE TABLE], but a login is no command; leave tags(…)"
                                + " out"),
                refused(
                        op -> {
                            op.dropTable("users");
                            op.createTrigger("t", "users", before(INSERT).execute("f"));
                        },
                        "cannot create trigger t on users: table users is gone since line 7 (drop table users); record this"
                                + " before that line, or leave it out"));
    }

    private static Arguments trigger(Supplier<Trigger> trigger, String message) {
        return refused(op -> op.createTrigger("t", "users", trigger.get()), message);
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
