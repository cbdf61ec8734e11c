package dev.retort.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixture.Golden;
import dev.retort.fixture.Recording;
import dev.retort.fixture.TestDatabase;
import dev.retort.operation.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The SQL of every operation: as it is written, and that a server takes it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenSqlTest {

    private final TestDatabase database = TestDatabase.create();
    private final List<Connection> open = new ArrayList<>();

    static List<GoldenCase> cases() {
        return Stream.of(
                        TableCases.all(),
                        ColumnCases.all(),
                        AlterColumnCases.all(),
                        ConstraintCases.all(),
                        IndexCases.all(),
                        CommentCases.all(),
                        DataCases.all())
                .flatMap(List::stream)
                .toList();
    }

    @BeforeAll
    void connect() throws SQLException {
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        open.add(connection);
    }

    @AfterAll
    void disconnect() throws SQLException {
        for (Connection connection : open) {
            connection.close();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isWrittenAsTheGoldenFileSaysAndTheServerTakesIt(GoldenCase golden) throws Exception {
        Recording recording = Recording.of(golden.work());

        assertThat(recording.operations()).isNotEmpty().allMatch(golden.kind()::isInstance);
        Golden.assertGolden("operations/" + golden.file(), recording.sql());
        Connection connection = open.getFirst();
        try (Statement statement = connection.createStatement()) {
            statement.execute(golden.setup());
            recording.run(connection);
        } finally {
            connection.rollback();
        }
    }

    @Test
    void everyOperationHasAGoldenFile() {
        assertThat(cases().stream().map(GoldenCase::kind).distinct())
                .containsExactlyInAnyOrderElementsOf(kinds(Operation.class).toList());
    }

    @Test
    void everyGoldenFileHasItsCase() {
        List<String> files = cases().stream().map(GoldenCase::file).toList();

        assertThat(files).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(45);
        assertThat(Golden.filesIn("operations")).containsExactlyInAnyOrderElementsOf(files);
    }

    @SuppressWarnings("unchecked") // What an interface that extends Operation permits extends Operation.
    private static Stream<Class<? extends Operation>> kinds(Class<? extends Operation> type) {
        return type.isSealed()
                ? Stream.of((Class<? extends Operation>[]) type.getPermittedSubclasses())
                        .flatMap(GoldenSqlTest::kinds)
                : Stream.of(type);
    }
}
