package dev.retort.op;

import static dev.retort.access.Rights.PUBLIC;
import static dev.retort.access.Rights.allPrivileges;
import static dev.retort.access.Rights.execute;
import static dev.retort.access.Rights.fromRoles;
import static dev.retort.access.Rights.maintain;
import static dev.retort.access.Rights.newSchemas;
import static dev.retort.access.Rights.newTables;
import static dev.retort.access.Rights.privileges;
import static dev.retort.access.Rights.select;
import static dev.retort.access.Rights.toRoles;
import static dev.retort.access.Rights.usage;
import static dev.retort.schema.Names.column;
import static dev.retort.schema.Names.indexNamed;
import static dev.retort.schema.Names.publication;
import static dev.retort.schema.Names.sequence;
import static dev.retort.schema.Names.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retort.access.Privilege;
import dev.retort.access.Target;
import dev.retort.operation.Inverse;
import dev.retort.operation.Operation;
import dev.retort.origin.Origin;
import dev.retort.sql.Identifier;
import dev.retort.touch.Part;
import dev.retort.touch.Touch;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RightsTest {

    private static Operation recorded(Consumer<Operations> work) {
        return Operations.record(() -> new Origin.JavaLine("R1.java", 7), work)
                .getFirst()
                .operation();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refused(
                        op -> op.grant(privileges(), table("users"), "reader"),
                        "no privilege is named; give at least one, such as select()"),
                refused(
                        op -> op.grant(privileges(select("a"), select("b")), table("users"), "reader"),
                        "the privilege SELECT is named twice; name it once, with all its columns"),
                refused(
                        op -> op.grant(
                                privileges(select(), allPrivileges().all().getFirst()), table("users"), "reader"),
                        "all privileges are named, and others beside them; leave the others out"),
                refused(
                        op -> new Privilege(Privilege.Kind.DELETE, List.of(Identifier.of("a"))),
                        "the privilege DELETE cannot be on columns; leave [a] out"),
                refused(
                        op -> op.grant(privileges(select()), table("users")),
                        "nobody is named to grant rights to; give at least one role, or toRoles(PUBLIC)"),
                refused(
                        op -> op.revoke(privileges(select()), table("users")),
                        "nobody is named to revoke rights from; give at least one role, or fromRoles(PUBLIC)"),
                refused(
                        op -> op.grant(
                                privileges(select()),
                                table("users"),
                                toRoles(PUBLIC).withGrantOption()),
                        "PUBLIC cannot have the grant option (manual, GRANT); leave .withGrantOption() out, or name roles"),
                refused(
                        op -> op.grant(privileges(select()), table("users"), "public"),
                        "\"public\" is no role but everybody; write PUBLIC without quotes"));
    }

    static Stream<Arguments> refusedOnTargets() {
        return Stream.of(
                refused(
                        op -> op.grant(privileges(execute()), table("users"), "reader"),
                        "there is no privilege EXECUTE on table users; there are [SELECT, INSERT, UPDATE, DELETE, TRUNCATE,"
                                + " REFERENCES, TRIGGER, MAINTAIN]"),
                refused(
                        op -> op.revoke(privileges(maintain()), sequence("numbers"), "reader"),
                        "there is no privilege MAINTAIN on sequence numbers; there are [USAGE, SELECT, UPDATE]"),
                refused(
                        op -> op.grant(privileges(select("a")), sequence("numbers"), "reader"),
                        "the privileges SELECT (a) are on columns, which sequence numbers cannot have; leave them out"),
                refused(
                        op -> op.grant(privileges(select("a")), newTables(), "reader"),
                        "the privileges SELECT (a) are on columns, which new tables cannot have; leave them out"),
                refused(
                        op -> op.grant(privileges(select()), indexNamed("idx"), "reader"),
                        "there are no privileges on index idx to grant or revoke: it has those of its table"),
                refused(
                        op -> op.grant(privileges(select()), column("users", "email"), "reader"),
                        "there are no privileges on column users.email to grant or revoke: grant them on the table users;"
                                + " columns are named with the privilege, as in select(\"email\")"),
                refused(
                        op -> op.revoke(privileges(usage()), publication("pub"), "reader"),
                        "there are no privileges on publication pub to grant or revoke: its owner alone has any"));
    }

    static Stream<Arguments> refusedDefaults() {
        return Stream.of(
                refused(
                        op -> op.grant(privileges(usage()), newSchemas().in("app"), "reader"),
                        "new schemas are in no schema; leave \"app\" out"),
                refused(
                        op -> op.grant(
                                privileges(select()),
                                newTables().in("app"),
                                toRoles("reader").grantedBy("app")),
                        "rights on new tables in schema app are granted by who makes them; leave .grantedBy(…) out and say"
                                + " who with .by(…)"),
                refused(
                        op -> new Target.NewObjects(Target.ObjectClass.PROCEDURES, null, null),
                        "there are no default privileges for new procedures alone; those for new functions are for"
                                + " procedures, too"),
                refused(
                        op -> new Target.AllInSchema(Target.ObjectClass.TYPES, Identifier.of("app")),
                        "rights on all types of a schema cannot be granted at once; name each"));
    }

    private static Arguments refused(Consumer<Operations> work, String message) {
        return Arguments.of(work, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource({"refused", "refusedOnTargets", "refusedDefaults"})
    void whatCannotBeMeantIsRefused(Consumer<Operations> work, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> recorded(work)).withMessage(message);
    }

    @Test
    void grantingAndRevokingUndoEachOther() {
        Operation grant = recorded(op -> op.grant(privileges(select("id")), table("users"), "reader"));
        Operation revoke = recorded(op -> op.revoke(privileges(select("id")), table("users"), "reader"));

        assertThat(grant.inverse()).isEqualTo(Inverse.of(revoke));
        assertThat(revoke.inverse()).isEqualTo(Inverse.of(grant));
    }

    @Test
    void nothingIsGrantedThatNobodySaidWasThere() {
        assertThat(recorded(op -> op.revoke(allPrivileges(), table("users"), "reader"))
                        .inverse())
                .isEqualTo(Inverse.unknown("nobody said which of all privileges there were"));
        assertThat(recorded(op -> op.revoke(
                                privileges(select()),
                                table("users"),
                                fromRoles("reader").cascade()))
                        .inverse())
                .isEqualTo(Inverse.unknown("nobody said what goes with it"));
    }

    @Test
    void grantingChangesTheRightsAndNotTheTable() {
        assertThat(recorded(op -> op.grant(privileges(select()), table("users"), "reader"))
                        .touches()
                        .known())
                .containsExactly(Touch.changes(Part.rights(table("users"))));
    }
}
