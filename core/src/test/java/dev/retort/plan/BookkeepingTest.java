package dev.retort.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.fixture.TestDatabase;
import dev.retort.postgres.Statement;
import dev.retort.revision.RevisionId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Retort's own statements around a migration's. */
class BookkeepingTest {

    private static final String TABLE_IS_NOT_IN_THE_RIGHT_STATE = "55000";

    private final TestDatabase database = TestDatabase.create();

    private static SortedSet<RevisionId> ids(String... ids) {
        SortedSet<RevisionId> set = new TreeSet<>();
        for (String id : ids) {
            set.add(RevisionId.of(id));
        }
        return set;
    }

    private static SortedSet<RevisionId> some(Random random) {
        SortedSet<RevisionId> set = new TreeSet<>();
        for (String id : List.of("a", "B", "c.1", "D_2", "1", "_")) {
            if (random.nextInt(3) == 0) {
                set.add(RevisionId.of(id));
            }
        }
        return set;
    }

    private static void run(Connection connection, List<Statement.Sql> statements) throws SQLException {
        try (java.sql.Statement jdbc = connection.createStatement()) {
            for (Statement.Sql statement : statements) {
                jdbc.execute(statement.text());
            }
        }
    }

    private static SortedSet<RevisionId> rows(Connection connection, Tracking tracking) throws SQLException {
        SortedSet<RevisionId> rows = new TreeSet<>();
        try (java.sql.Statement jdbc = connection.createStatement();
                ResultSet result = jdbc.executeQuery(
                        "select version_num from " + tracking.versionTable().sql())) {
            while (result.next()) {
                rows.add(RevisionId.of(result.getString(1)));
            }
        }
        return rows;
    }

    @Test
    void theVersionTableMovesFromAnyHeadsToAnyOthers() throws SQLException {
        Tracking tracking = Tracking.inSchema("retort");
        Bookkeeping bookkeeping = new Bookkeeping(tracking);
        Random random = new Random(1);
        try (Connection connection = database.connect()) {
            run(connection, bookkeeping.preparation());
            connection.setAutoCommit(false);
            SortedSet<RevisionId> at = ids();
            for (int i = 0; i < 200; i++) {
                SortedSet<RevisionId> next = some(random);
                run(connection, List.of(bookkeeping.guard(at)));
                run(connection, bookkeeping.move(at, next));

                assertThat(rows(connection, tracking))
                        .as("move %d from %s", i, at)
                        .isEqualTo(next);
                at = next;
            }
        }
    }

    @Test
    void aMoveIsAsFewStatementsAsThereAreRowsToChange() {
        Bookkeeping bookkeeping = new Bookkeeping(Tracking.inSchema("retort"));

        assertThat(bookkeeping.move(ids("a"), ids("a"))).isEmpty();
        assertThat(bookkeeping.move(ids("a"), ids("b")))
                .extracting(Statement.Sql::text)
                .containsExactly("UPDATE retort.version SET version_num = 'b' WHERE version_num = 'a'");
        assertThat(bookkeeping.move(ids("a", "b"), ids("c"))).hasSize(2);
        assertThat(bookkeeping.move(ids("a"), ids("a", "b", "c"))).hasSize(2);
    }

    @Test
    void theGuardRefusesAnyOtherStartingPoint() throws SQLException {
        Bookkeeping bookkeeping = new Bookkeeping(Tracking.inSchema("retort"));
        try (Connection connection = database.connect()) {
            run(connection, bookkeeping.preparation());
            run(connection, bookkeeping.move(ids(), ids("B", "a")));

            run(connection, List.of(bookkeeping.guard(ids("a", "B"))));
            for (SortedSet<RevisionId> other : List.of(ids(), ids("a"), ids("a", "B", "c"), ids("a", "b"))) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> run(connection, List.of(bookkeeping.guard(other))))
                        .withMessageContaining("the database is at B, a, not at " + Stage.list(other))
                        .extracting(SQLException::getSQLState)
                        .isEqualTo(TABLE_IS_NOT_IN_THE_RIGHT_STATE);
            }
        }
    }

    /** Two transactions that begin at the same heads do not both get past the guard. */
    @Test
    void theGuardKeepsOthersOutUntilTheTransactionEnds() throws SQLException {
        Bookkeeping bookkeeping = new Bookkeeping(Tracking.inSchema("retort"));
        try (Connection first = database.connect();
                Connection second = database.connect()) {
            run(first, bookkeeping.preparation());
            first.setAutoCommit(false);
            run(first, List.of(bookkeeping.guard(ids())));
            run(second, List.of(new Statement.Sql("set lock_timeout = '50ms'")));

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> run(second, List.of(bookkeeping.guard(ids()))))
                    .withMessageContaining("lock timeout");
            first.commit();
            run(second, List.of(bookkeeping.guard(ids())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"retort", "Retort", "x\"; drop schema public; --", "user", "größe 😀"})
    void theRecordsMayLieInASchemaOfAnyName(String schema) throws SQLException {
        Tracking tracking = Tracking.inSchema(schema);
        Bookkeeping bookkeeping = new Bookkeeping(tracking);
        try (Connection connection = database.connect()) {
            run(connection, bookkeeping.preparation());
            run(connection, bookkeeping.preparation());
            run(connection, List.of(bookkeeping.guard(ids())));
            run(connection, bookkeeping.move(ids(), ids("a")));

            assertThat(rows(connection, tracking)).isEqualTo(ids("a"));
        }
    }
}
