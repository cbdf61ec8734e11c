package dev.retort.op;

import static dev.retort.schema.Names.column;
import static dev.retort.schema.Names.domainConstraint;
import static dev.retort.schema.Names.extension;
import static dev.retort.schema.Names.indexNamed;
import static dev.retort.schema.Names.publication;
import static dev.retort.schema.Names.role;
import static dev.retort.schema.Names.table;
import static dev.retort.schema.Names.trigger;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retort.origin.Origin;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What PostgreSQL cannot do to an object of a kind is refused where it is recorded. */
class ObjectsTest {

    static Stream<Arguments> refused() {
        return Stream.of(
                refused(
                        op -> op.rename(extension("hstore"), "pairs"),
                        "cannot rename extension hstore: the name of an extension is fixed"),
                refused(
                        op -> op.schema("app").setSchema(indexNamed("idx"), "archive"),
                        "cannot move index app.idx to another schema: an index is in that of its table; move the table"),
                refused(
                        op -> op.schema("app").setSchema(trigger("users", "touch"), "archive"),
                        "cannot move trigger touch on app.users to another schema: it goes with the table app.users"),
                refused(
                        op -> op.setSchema(publication("pub"), "archive"),
                        "cannot move publication pub to another schema: what it is lives in no schema"),
                refused(
                        op -> op.schema("app").setSchema(table("users"), "archive", "public"),
                        "the table app.users cannot have been in schema \"public\""),
                refused(
                        op -> {
                            op.setSchema(table("users"), "archive", "public");
                            op.schema("public").rename(table("users"), "people");
                        },
                        "cannot rename table public.users to people: table public.users is gone since line 7 (move table"
                                + " public.users to schema archive); record this before that line, or leave it out"));
    }

    static Stream<Arguments> refusedOwners() {
        return Stream.of(
                refused(
                        op -> op.setOwner(indexNamed("idx"), "app"),
                        "cannot set an owner of index idx: an index has that of its table; give that one the owner"),
                refused(
                        op -> op.setOwner(column("users", "id"), "app"),
                        "cannot set an owner of column users.id: give one to the table users"),
                refused(
                        op -> op.setOwner(domainConstraint("email", "at"), "app"),
                        "cannot set an owner of constraint at of domain email: give one to the domain email"),
                refused(
                        op -> op.setOwner(extension("hstore"), "app"),
                        "cannot set an owner of extension hstore: that of an extension cannot be changed"),
                refused(op -> op.setOwner(role("app"), "postgres"), "cannot set an owner of role app: a role has none"),
                refused(
                        op -> op.setOwner(table("users"), "public"),
                        "\"public\" is no role but everybody; write PUBLIC without quotes"),
                refused(
                        op -> op.setOwner(table("users"), "none"),
                        "\"none\" cannot be the name of a role; PostgreSQL reserves it"));
    }

    private static Arguments refused(Consumer<Operations> work, String message) {
        return Arguments.of(work, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource({"refused", "refusedOwners"})
    void whatItCannotDoIsRefused(Consumer<Operations> work, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Operations.record(() -> new Origin.JavaLine("R1.java", 7), work))
                .withMessage(message);
    }
}
