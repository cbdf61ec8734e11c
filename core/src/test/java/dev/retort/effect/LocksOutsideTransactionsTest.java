package dev.retort.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.embedded.ThrowawayServer;
import dev.retort.fixture.TestDatabase;
import dev.retort.sql.PostgresVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What statements lock that refuse a transaction block: they are stopped by a lock of somebody else, and then looked at. */
class LocksOutsideTransactionsTest {

    private static final PostgresVersion VERSION =
            new PostgresVersion(ThrowawayServer.shared().majorVersion());

    private static final TestDatabase DATABASE = TestDatabase.create().execute(CorpusStatement.tables());

    private static final Relations RELATIONS = new Relations(DATABASE);

    private static final String QUERY_CANCELED = "57014";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            create index concurrently z on t (d)                          | t      | 13
            create unique index concurrently z on t (d)                   | t      | 13
            drop index concurrently t_b                                   | t      | 13
            reindex index concurrently t_b                                | t      | 13
            reindex table concurrently t                                  | t      | 13
            vacuum t                                                      | t      | 13
            vacuum (full, analyze) t                                      | t      | 13
            vacuum full t                                                 | t      | 13
            alter table ranged detach partition range_1 concurrently      | ranged | 14
            """)
    void itWaitsForTheLockThatIsSaid(String sql, String table, int since) throws Exception {
        if (!VERSION.isAtLeast(since)) {
            return;
        }
        try (Connection holder = DATABASE.connect();
                Connection runner = DATABASE.connect();
                Statement waiting = runner.createStatement()) {
            holder.setAutoCommit(false);
            // Not stronger: VACUUM first looks at the table under ACCESS SHARE, which it gives back.
            execute(holder, "lock table " + table + " in share update exclusive mode");
            CompletableFuture<String> end = CompletableFuture.supplyAsync(() -> stateOf(waiting, sql));
            LockMode wanted = wanted(table);
            waiting.cancel();

            assertThat(end.get()).isEqualTo(QUERY_CANCELED);
            assertThat(RELATIONS.resolve(Effect.of(sql, VERSION).locks())).containsEntry(table, wanted);
        }
    }

    private static LockMode wanted(String table) throws InterruptedException {
        while (true) {
            List<String> modes = DATABASE.query("select mode from pg_locks where not granted and relation = '" + table
                    + "'::regclass and database = (select oid from pg_database where datname = current_database())");
            if (!modes.isEmpty()) {
                return Measurement.mode(modes.getFirst());
            }
            Thread.sleep(5);
        }
    }

    private static String stateOf(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return "";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
