package dev.retort.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.embedded.ThrowawayServer;
import dev.retort.fixture.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which statements may stand in a transaction: compared with what a server says. */
class TransactionUseTest {

    private static final String ACTIVE_SQL_TRANSACTION = "25001";

    private static final String SYNTAX_ERROR = "42601";

    private static final TestDatabase DATABASE = TestDatabase.create().execute("""
            create table t (id int) partition by list (id);
            create table p partition of t for values in (1);
            create index idx on t (id);
            create table plain (id int);
            create index idx_plain on plain (id);
            create table system (id int);
            create index schema on system (id)""");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vacuum",
                "VACUUM (analyze) plain",
                "alter system set work_mem = '5MB'",
                "create index concurrently on plain (id)",
                "create unique index concurrently if not exists u on plain (id)",
                "drop index concurrently idx_plain",
                "reindex table concurrently plain",
                "reindex (verbose) table concurrently plain",
                "reindex index concurrently idx_plain",
                "reindex schema public",
                "reindex (verbose) database other",
                "cluster",
                "cluster verbose",
                "create database other",
                "drop database if exists other",
                "create tablespace other location '/nowhere'",
                "drop tablespace if exists other",
                "alter database template1 set tablespace pg_default",
                "discard all"
            })
    void outsideIsWhatTheServerRefusesInATransaction(String sql) throws SQLException {
        assertThat(TransactionUse.of(sql)).isEqualTo(TransactionUse.OUTSIDE);
        assertThat(stateInTransaction(sql)).isEqualTo(ACTIVE_SQL_TRANSACTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index on plain (id)",
                "drop index idx_plain",
                "reindex table plain",
                "reindex index idx_plain",
                "analyze plain",
                "alter table t detach partition p",
                "savepoint s",
                "create table \"concurrently\" (vacuum int)",
                "select 'vacuum'",
                "comment on table plain is 'commit; create index concurrently'",
                "do $$ begin execute 'select 1'; end $$",
                "cluster plain using idx_plain",
                "reindex table system",
                "reindex (verbose) index \"schema\"",
                "alter database template1 set work_mem = '5MB'"
            })
    void insideIsWhatTheServerTakesInATransaction(String sql) throws SQLException {
        assertThat(TransactionUse.of(sql)).isEqualTo(TransactionUse.INSIDE);
        assertThat(stateInTransaction(sql)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begin",
                "BEGIN ISOLATION LEVEL SERIALIZABLE",
                "start transaction",
                "commit",
                "COMMIT AND CHAIN",
                "end",
                "abort",
                "rollback",
                "rollback and chain",
                "rollback work",
                "/* really */ commit",
                "commit prepared 'x'",
                "rollback prepared 'x'",
                "prepare transaction 'x'"
            })
    void beginningAndEndingTransactionsIsControllingThem(String sql) {
        assertThat(TransactionUse.of(sql)).isEqualTo(TransactionUse.CONTROLS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rollback to s", "ROLLBACK WORK TO SAVEPOINT s", "release s", "prepare p as select 1"})
    void savepointsAndPreparedStatementsDoNotControlTransactions(String sql) {
        assertThat(TransactionUse.of(sql)).isEqualTo(TransactionUse.INSIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table t detach partition p concurrently",
                "alter table if exists only public.t detach partition public.p concurrently"
            })
    void detachingConcurrentlyStaysOutsideAndIsThereSincePostgresql14(String sql) throws SQLException {
        assertThat(TransactionUse.of(sql)).isEqualTo(TransactionUse.OUTSIDE);
        assertThat(stateInTransaction(sql))
                .isEqualTo(ThrowawayServer.shared().majorVersion() < 14 ? SYNTAX_ERROR : ACTIVE_SQL_TRANSACTION);
    }

    /** The server refuses them only where they make or drop a slot for replication on another server. */
    @ParameterizedTest
    @ValueSource(strings = {"create subscription s connection 'x' publication p", "drop subscription s"})
    void subscriptionsStayOutside(String sql) {
        assertThat(TransactionUse.of(sql)).isEqualTo(TransactionUse.OUTSIDE);
    }

    /** Empty when the server takes it; rolled back either way. */
    private static String stateInTransaction(String sql) throws SQLException {
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select 1");
            try {
                statement.execute(sql);
                return "";
            } catch (SQLException e) {
                return e.getSQLState();
            } finally {
                connection.rollback();
            }
        }
    }
}
