package dev.retort.op;

import static dev.retort.definition.AttributeChange.alterAttribute;
import static dev.retort.definition.TypeElements.attribute;
import static dev.retort.definition.TypeElements.composite;
import static dev.retort.definition.TypeElements.domainCheck;
import static dev.retort.definition.TypeElements.domainOver;
import static dev.retort.definition.TypeElements.enumOf;
import static dev.retort.definition.TypeElements.enumValue;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.text;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retort.definition.Domain;
import dev.retort.origin.Origin;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Types that cannot be meant are refused where they are recorded. */
class TypesTest {

    static Stream<Arguments> refused() {
        String long64 = "é".repeat(32);
        return Stream.of(
                refused(op -> op.createEnum("mood"), "an enum type has no value; give at least one"),
                refused(op -> op.createEnum("mood", "a", "b", "a"), "an enum type has the value 'a' twice"),
                refused(
                        op -> op.dropType("mood", enumOf(long64)),
                        "the enum value '" + long64
                                + "' has 64 bytes in UTF-8; PostgreSQL takes 63. Choose a shorter one"),
                refused(
                        op -> op.addEnumValue("mood", enumValue("a\0").before("b")),
                        "a text value holds a NUL character, which PostgreSQL cannot store"),
                refused(
                        op -> op.renameEnumValue("mood", "a", "\uDE00"),
                        "a text value holds half a surrogate pair, which is no character"),
                refused(
                        op -> op.createType("address", composite()),
                        "a composite type has no attribute; give at least one"),
                refused(
                        op -> op.createType("address", composite(attribute("a", text()), attribute("a", integer()))),
                        "a composite type has the attribute \"a\" twice"),
                refused(
                        op -> op.alterType("address"),
                        "nothing to alter in type \"address\"; give at least one change, such as addAttribute(\"zip\","
                                + " text())"),
                refused(
                        op -> op.alterType(
                                "address", alterAttribute("a", text()).from(attribute("b", integer()))),
                        "the attribute \"a\" cannot have been \"b\"; rename it with op.rename(attribute(…), …)"));
    }

    static Stream<Arguments> refusedDomains() {
        return Stream.of(
                refused(
                        op -> op.createDomain(
                                "age",
                                domainOver(integer()).check("a", "value > 0").check("a", "value > 1")),
                        "a domain has two checks \"a\""),
                refused(
                        op -> op.createDomain(
                                "age",
                                new Domain(
                                        integer(),
                                        null,
                                        null,
                                        true,
                                        List.of(domainCheck("a", "value > 0").notValid()))),
                        "the check \"a\" of a new domain cannot be not valid, as there are no values yet; leave"
                                + " .notValid() out"),
                refused(
                        op -> op.schema("app").alterDomain("age"),
                        "nothing to alter in domain \"app.age\"; give at least one change, such as setNotNull()"),
                refused(
                        op -> {
                            op.dropDomainConstraint("age", "age_max");
                            op.validateDomainConstraint("age", "age_max");
                        },
                        "cannot validate constraint age_max of domain age: constraint age_max of domain age is gone since"
                                + " line 7 (drop constraint age_max from domain age); record this before that line, or leave"
                                + " it out"),
                refused(
                        op -> {
                            op.dropType("mood");
                            op.addEnumValue("mood", "great");
                        },
                        "cannot add value 'great' to enum mood: type mood is gone since line 7 (drop type mood); record this"
                                + " before that line, or leave it out"));
    }

    private static Arguments refused(Consumer<Operations> work, String message) {
        return Arguments.of(work, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource({"refused", "refusedDomains"})
    void contradictionsAreRefused(Consumer<Operations> work, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Operations.record(() -> new Origin.JavaLine("R1.java", 7), work))
                .withMessage(message);
    }
}
