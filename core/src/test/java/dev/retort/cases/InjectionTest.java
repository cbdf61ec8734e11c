package dev.retort.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixture.Recording;
import dev.retort.fixture.TestDatabase;
import dev.retort.operation.DataOperation;
import dev.retort.operation.Operation;
import dev.retort.touch.Touches.Extent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case with every hostile name in the place of its own names: what is there afterwards is what was meant. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InjectionTest {

    /** The build tries those that have found the most; the profile matrix tries all. */
    private static final List<HostileCorpus> CORPUS = "all".equals(System.getProperty("retort.corpus"))
            ? List.of(HostileCorpus.values())
            : List.of(HostileCorpus.ATTACK, HostileCorpus.NEW_LINE, HostileCorpus.RESERVED, HostileCorpus.LONGEST);

    private final TestDatabase database = TestDatabase.create();

    /**
     * Where another name means another thing: PostgreSQL makes names of its own beside the longest ones, a rule's name is a keyword
     * of the setup, and settings are no objects.
     */
    private static final Set<String> NAMES_WITH_A_MEANING = Set.of(
            "create-type/range-multirange.sql", "drop-rule/if-exists.sql", "create-routine/function-settings.sql");

    static List<OperationCase> cases() {
        return OperationCases.all().stream()
                .filter(one -> !NAMES_WITH_A_MEANING.contains(one.file()))
                .filter(one -> one.place() == OperationCase.Place.INSIDE_TRANSACTION)
                .filter(one -> one.recording().operations().stream().noneMatch(ObjectsOnTheServer::takesOthersAlong))
                .filter(one -> !one.kind().equals(DataOperation.Execute.class)
                        && !one.kind().equals(DataOperation.Run.class))
                .toList();
    }

    private static void check(Connection connection, String setup, List<Operation> operations) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(setup);
        }
        SortedSet<String> before = ObjectsOnTheServer.of(connection);
        new Recording(operations).run(connection);
        SortedSet<String> after = ObjectsOnTheServer.of(connection);
        boolean allIsKnown =
                operations.stream().allMatch(operation -> operation.touches().extent() == Extent.ALL);
        assertThat(after).contains("table public.y");
        if (allIsKnown) {
            assertThat(after).isEqualTo(ObjectsOnTheServer.expected(before, operations));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noNameBreaksOutOfItsPlace(OperationCase one) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseMajorVersion() < one.since()) {
                return;
            }
            connection.setAutoCommit(false);
            statement.setEscapeProcessing(false);
            statement.execute("create table y ()");
            Set<String> fixed = ServerNames.of(connection);
            Savepoint savepoint = connection.setSavepoint();
            for (HostileCorpus hostile : CORPUS) {
                List<Operation> plain = one.recording().operations();
                Renaming renaming = Renaming.of(plain, one.setup(), fixed, hostile::name);
                List<Operation> renamed = plain.stream().map(renaming::apply).toList();
                try {
                    check(connection, renaming.apply(one.setup()), renamed);
                } catch (SQLException e) {
                    throw new AssertionError(one + " " + hostile, e);
                }
                connection.rollback(savepoint);
            }
            connection.rollback();
        }
    }
}
