package dev.retort.effect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which statements leave settings of the session behind. */
class SessionUseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set search_path = app",
                "SET SESSION work_mem = '4MB'",
                "set role r",
                "reset all",
                "discard plans",
                "select pg_catalog.set_config('search_path', '', false)"
            })
    void settingsThatStayAreAChange(String sql) {
        assertThat(SessionUse.of(sql)).isEqualTo(SessionUse.CHANGES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set local work_mem = '4MB'",
                "set transaction isolation level serializable",
                "set constraints all deferred",
                "select 'set search_path = app'",
                "update t set a = 1",
                "show all"
            })
    void whatEndsWithTheTransactionIsNone(String sql) {
        assertThat(SessionUse.of(sql)).isEqualTo(SessionUse.KEEPS);
    }
}
