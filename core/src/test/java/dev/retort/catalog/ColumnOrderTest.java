package dev.retort.catalog;

import static dev.retort.schema.Names.table;
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

/** What names some columns of a table is the same whatever their order in the table is. */
class ColumnOrderTest {

    private static final Key PUBLICATION = Key.of(new GlobalName(GlobalKind.PUBLICATION, Identifier.of("p")));
    private static final Key RIGHTS = Key.of(table("t"), Key.Aspect.RIGHTS);

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

        assertThat(made(first, PUBLICATION)).isPresent().isEqualTo(made(second, PUBLICATION));
    }

    @Test
    void anotherOrderOfTheTablesColumnsIsNoOtherRight() throws SQLException {
        first.execute("create table t (a int, b text); grant select (a, b) on t to pg_monitor");
        second.execute("create table t (b text, a int); grant select (b, a) on t to pg_monitor");

        assertThat(made(first, RIGHTS)).isPresent().isEqualTo(made(second, RIGHTS));
    }

    private static Optional<List<?>> made(TestDatabase database, Key key) throws SQLException {
        return read(database).find(key).map(Entry::made);
    }

    private static Catalog read(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return CatalogReader.read(connection, List.of(Identifier.of("public")));
        }
    }
}
