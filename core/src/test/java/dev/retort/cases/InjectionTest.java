package dev.retort.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixture.Recording;
import dev.retort.fixture.TestDatabase;
import dev.retort.operation.DataOperation;
import dev.retort.operation.Operation;
import java.sql.Connection;
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

    static List<OperationCase> cases() {
        return OperationCases.all().stream()
                .filter(one -> one.place() == OperationCase.Place.INSIDE_TRANSACTION)
                .filter(one -> one.recording().operations().stream().noneMatch(ObjectsOnTheServer::takesOthersAlong))
                .filter(one -> !one.kind().equals(DataOperation.Execute.class)
                        && !one.kind().equals(DataOperation.Run.class))
                .toList();
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
                statement.execute(renaming.apply(one.setup()));
                SortedSet<String> before = ObjectsOnTheServer.of(connection);
                new Recording(renamed).run(connection);

                assertThat(ObjectsOnTheServer.of(connection))
                        .as("%s %s", one, hostile)
                        .isEqualTo(ObjectsOnTheServer.expected(before, renamed));
                connection.rollback(savepoint);
            }
            connection.rollback();
        }
    }
}
