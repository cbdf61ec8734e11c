package dev.retort.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.fixture.TestDatabase;
import dev.retort.operation.DataOperation;
import dev.retort.operation.ObjectOperation.SetSchema;
import dev.retort.operation.Operation;
import dev.retort.schema.ObjectName.MaterializedViewName;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.touch.Touches.Extent;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
                .filter(one -> one.recording().operations().stream().noneMatch(ObjectsTest::takesOthersAlong))
                .filter(one -> one.recording().operations().stream()
                        .allMatch(operation -> operation.touches().extent() == Extent.ALL))
                .toList();
    }

    /** With a table its indexes move, too, which nobody names. */
    private static boolean takesOthersAlong(Operation operation) {
        return operation instanceof SetSchema move
                && (move.object() instanceof TableName || move.object() instanceof MaterializedViewName);
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

    /** Names of other people in every operation that takes one. */
    @Test
    void everyOperationIsTriedWithHostileNames() {
        SortedSet<String> tried = names(OperationCases.all().stream()
                .filter(one -> one.name().contains("hostile"))
                .map(OperationCase::kind));
        SortedSet<String> all = names(OperationCases.all().stream().map(OperationCase::kind));
        all.removeAll(List.of(DataOperation.Execute.class.getSimpleName(), DataOperation.Run.class.getSimpleName()));
        all.removeAll(tried);

        assertThat(all).isEmpty();
    }

    private static SortedSet<String> names(Stream<Class<? extends Operation>> kinds) {
        return new TreeSet<>(kinds.map(Class::getSimpleName).toList());
    }
}
