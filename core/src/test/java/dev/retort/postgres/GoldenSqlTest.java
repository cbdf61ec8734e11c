package dev.retort.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.cases.OperationCase;
import dev.retort.cases.OperationCases;
import dev.retort.fixture.CatalogText;
import dev.retort.fixture.Golden;
import dev.retort.fixture.Recording;
import dev.retort.fixture.TestDatabase;
import dev.retort.op.IrreversibleException;
import dev.retort.operation.Operation;
import dev.retort.postgres.clause.NeedsNewerServerException;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The SQL of every operation and of what undoes it: as it is written, and that a server takes it and is led back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenSqlTest {

    private final TestDatabase database = TestDatabase.create();

    static List<OperationCase> cases() {
        return OperationCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isWrittenAsTheGoldenFileSays(OperationCase one) {
        Recording recording = one.recording();

        assertThat(recording.operations()).isNotEmpty().allMatch(one.kind()::isInstance);
        Golden.assertGolden("operations/" + one.file(), recording.sql() + "\n-- downgrade\n" + downgrade(recording));
    }

    private static String downgrade(Recording recording) {
        try {
            return recording.reversed().sql();
        } catch (IrreversibleException e) {
            return "-- " + e.getMessage() + "\n";
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTakenByTheServerAndItsInverseLeadsBack(OperationCase one) throws Exception {
        switch (one.place()) {
            case INSIDE_TRANSACTION -> {
                try (Connection connection = database.connect()) {
                    connection.setAutoCommit(false);
                    upAndDown(one, connection);
                    connection.rollback();
                }
            }
            case OUTSIDE_TRANSACTION -> {
                TestDatabase own = TestDatabase.create();
                try (Connection connection = own.connect()) {
                    upAndDown(one, connection);
                } finally {
                    own.drop();
                }
            }
        }
    }

    private static void upAndDown(OperationCase one, Connection connection) throws Exception {
        try (Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseMajorVersion() < one.since()) {
                assertThatExceptionOfType(NeedsNewerServerException.class)
                        .isThrownBy(() -> one.recording().run(connection))
                        .withMessageContaining(
                                "needs PostgreSQL " + one.since() + " or newer; the server is PostgreSQL ");
                return;
            }
            statement.execute(one.setup());
            String before = CatalogText.of(connection);
            one.recording().run(connection);
            Optional<Recording> back = reversed(one.recording());
            if (back.isPresent()) {
                back.get().run(connection);
                assertThat(CatalogText.of(connection)).isEqualTo(before);
            }
        }
    }

    private static Optional<Recording> reversed(Recording recording) {
        try {
            return Optional.of(recording.reversed());
        } catch (IrreversibleException e) {
            return Optional.empty();
        }
    }

    @Test
    void everyOperationHasAGoldenFile() {
        assertThat(cases().stream().map(OperationCase::kind).distinct())
                .containsExactlyInAnyOrderElementsOf(kinds(Operation.class).toList());
    }

    @Test
    void everyGoldenFileHasItsCase() {
        List<String> files = cases().stream().map(OperationCase::file).toList();

        assertThat(files).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(60);
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
