package dev.retort.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.catalog.reader.CatalogReader;
import dev.retort.fixture.TestDatabase;
import dev.retort.schema.ObjectName.GlobalKind;
import dev.retort.schema.ObjectName.GlobalName;
import dev.retort.sql.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The columns of a publication are those of its table, in an order that nobody chose. */
class PublicationColumnsTest {

    private final TestDatabase first = TestDatabase.create();
    private final TestDatabase second = TestDatabase.create();

    @AfterEach
    void drop() {
        first.drop();
        second.drop();
    }

    @Test
    void anotherOrderOfTheTablesColumnsIsNoOtherPublication() throws SQLException {
        assumeTrue(read(first).server().isAtLeast(15));
        first.execute("create table t (a int, b text, c date); create publication p for table t (a, b)");
        second.execute("create table t (b text, c date, a int); create publication p for table t (b, a)");

        assertThat(made(first)).isPresent().isEqualTo(made(second));
    }

    private static Optional<List<?>> made(TestDatabase database) throws SQLException {
        return read(database)
                .find(Key.of(new GlobalName(GlobalKind.PUBLICATION, Identifier.of("p"))))
                .map(Entry::made);
    }

    private static Catalog read(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return CatalogReader.read(connection, List.of(Identifier.of("public")));
        }
    }
}
