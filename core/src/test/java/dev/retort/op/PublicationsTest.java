package dev.retort.op;

import static dev.retort.definition.PublicationPart.change;
import static dev.retort.definition.PublicationPart.forAllTables;
import static dev.retort.definition.PublicationPart.forTable;
import static dev.retort.definition.PublicationPart.forTablesIn;
import static dev.retort.definition.PublicationPart.publish;
import static dev.retort.definition.PublicationPart.viaPartition;
import static dev.retort.definition.PublicationPart.viaPartitionRoot;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retort.origin.Origin;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PublicationsTest {

    static Stream<Arguments> refused() {
        return Stream.of(
                refused(
                        op -> op.createPublication(
                                "p", forTable("users"), forTable("users").columns("id")),
                        "the publication p has table users twice; leave one of them out"),
                refused(
                        op -> op.createPublication("p", viaPartition(), viaPartitionRoot()),
                        "the publication p has publish_via_partition_root twice; leave one of them out"),
                refused(
                        op -> op.createPublication("p", forAllTables(), forTable("users")),
                        "the publication p is for all tables, and names some beside them; leave them out"),
                refused(
                        op -> op.addToPublication("p", forTable("users").columns("id"), forTablesIn("app")),
                        "the publication p has the columns of a table beside all tables of a schema; PostgreSQL takes only"
                                + " one of both"),
                refused(
                        op -> op.createPublication("p", publish("insert", "select")),
                        "a publication cannot publish \"select\"; it can insert, update, delete and truncate"),
                refused(
                        op -> op.createPublication("p", publish()),
                        "a publication has to publish something; give insert, update, delete or truncate"),
                refused(
                        op -> op.addToPublication("p"),
                        "nothing to alter in publication p; give at least one part, such as forTable(\"users\")"),
                refused(
                        op -> op.alterPublication("p", forAllTables()),
                        "the publication p cannot become one for all tables; drop it and create it with forAllTables()"),
                refused(
                        op -> op.alterPublication("p", change(publish("insert")).from(forTable("users"))),
                        "the alteration of publication p and its .from(…) are not about the same; give what was set"
                                + " before, and nothing else"));
    }

    private static Arguments refused(Consumer<Operations> work, String message) {
        return Arguments.of(work, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    void whatCannotBeMeantIsRefused(Consumer<Operations> work, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Operations.record(() -> new Origin.JavaLine("R1.java", 7), work))
                .withMessage(message);
    }
}
