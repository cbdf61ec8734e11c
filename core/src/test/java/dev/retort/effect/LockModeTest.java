package dev.retort.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixture.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What locks block, compared with what a server says. */
class LockModeTest {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final TestDatabase DATABASE = TestDatabase.create().execute("create table t (id int)");

    @ParameterizedTest
    @EnumSource
    void aModeConflictsWithThoseThatHaveToWaitForIt(LockMode held) throws SQLException {
        try (Connection holder = DATABASE.connect()) {
            holder.setAutoCommit(false);
            execute(holder, "lock table t in " + held.sql() + " mode");

            for (LockMode wanted : LockMode.values()) {
                assertThat(held.conflictsWith(wanted))
                        .as("%s and %s", held, wanted)
                        .isEqualTo(hasToWait("lock table t in " + wanted.sql() + " mode nowait"));
            }
            assertThat(held.blocksReads()).isEqualTo(hasToWait("select from t"));
            assertThat(held.blocksWrites()).isEqualTo(hasToWait("insert into t values (1)"));
            assertThat(held.blocks().contains("FOR UPDATE") || held == LockMode.ACCESS_EXCLUSIVE)
                    .isEqualTo(held == LockMode.ROW_SHARE || hasToWait("select from t for update"));
        }
    }

    @Test
    void conflictsAreMutual() {
        for (LockMode one : LockMode.values()) {
            for (LockMode other : LockMode.values()) {
                assertThat(one.conflictsWith(other)).isEqualTo(other.conflictsWith(one));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aModeIsReadAsItIsWritten(LockMode mode) {
        assertThat(LockMode.named(mode.sql())).isEqualTo(mode);
        assertThat(LockMode.named(" " + mode.sql().toLowerCase(Locale.ROOT).replace(" ", "\n ")))
                .isEqualTo(mode);
    }

    private static boolean hasToWait(String sql) throws SQLException {
        try (Connection connection = DATABASE.connect()) {
            connection.setAutoCommit(false);
            execute(connection, "set local lock_timeout = '20ms'");
            execute(connection, sql);
            connection.rollback();
            return false;
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo(LOCK_NOT_AVAILABLE);
            return true;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
