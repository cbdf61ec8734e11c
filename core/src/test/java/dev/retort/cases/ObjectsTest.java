package dev.retort.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.fixture.TestDatabase;
import dev.retort.touch.Touches.Extent;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An operation makes and drops exactly the objects that it says, whatever their names: a name that broke out of its quotes would
 * make or drop others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObjectsTest {

    private final TestDatabase database = TestDatabase.create();

    static List<OperationCase> cases() {
        return OperationCases.all().stream()
                .filter(one -> one.place() == OperationCase.Place.INSIDE_TRANSACTION)
                .filter(one -> one.recording().operations().stream().noneMatch(ObjectsOnTheServer::takesOthersAlong))
                .filter(one -> one.recording().operations().stream()
                        .allMatch(operation -> operation.touches().extent() == Extent.ALL))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsThereAfterwardsIsWhatTheOperationsSay(OperationCase one) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            assumeTrue(connection.getMetaData().getDatabaseMajorVersion() >= one.since());
            connection.setAutoCommit(false);
            statement.execute("create table if not exists y ()");
            statement.execute(one.setup());
            SortedSet<String> before = ObjectsOnTheServer.of(connection);
            one.recording().run(connection);

            assertThat(ObjectsOnTheServer.of(connection))
                    .isEqualTo(
                            ObjectsOnTheServer.expected(before, one.recording().operations()));
            connection.rollback();
        }
    }
}
