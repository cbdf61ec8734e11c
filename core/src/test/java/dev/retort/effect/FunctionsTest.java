package dev.retort.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixture.TestDatabase;
import dev.retort.sql.Literal;
import dev.retort.sql.PostgresVersion;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of functions, compared with a server's catalog. */
class FunctionsTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    @Test
    void functionsThatAreNotVolatileAreNotInPostgresql() {
        assertThat(Functions.NOT_VOLATILE).hasSizeGreaterThan(150);
        // PostgreSQL 13 calls timezone(text, timetz) volatile, and what everybody means, that of timestamptz,
        // immutable.
        assertThat(named(Functions.NOT_VOLATILE, "provolatile = 'v'")).isSubsetOf("timezone");
    }

    @Test
    void volatileFunctionsAreInPostgresql() {
        assertThat(named(Functions.VOLATILE, "provolatile = 'v'")).contains("random", "nextval", "gen_random_uuid");
        assertThat(named(Functions.VOLATILE, "provolatile <> 'v'")).isSubsetOf("txid_current");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            now()                                           ; no
            CURRENT_TIMESTAMP(3)                            ; no
            'random()'                                      ; no
            '{}'::numeric(10,2)[]                           ; no
            cast('1' as varchar(10))                        ; no
            coalesce(nullif(1, 2), greatest(3, 4))          ; no
            pg_catalog.lower('A') || to_char(now(), 'YYYY') ; no
            (now() at time zone 'utc')                      ; no
            "now"()                                         ; no
            Gen_Random_UUID()                               ; yes: gen_random_uuid() gives each row a value of its own
            md5(random()::text)                             ; yes: random() gives each row a value of its own
            'a' || nextval('s'::regclass)                   ; yes: nextval() gives each row a value of its own
            extensions.uuid_generate_v4()                   ; yes: extensions.uuid_generate_v4() gives each row a value of its own
            app.random()                                    ; maybe: if app.random() is volatile
            new_number()                                    ; maybe: if new_number() is volatile
            "Now"()                                         ; maybe: if Now() is volatile
            """)
    void aDefaultRewritesWhenAFunctionInItIsVolatile(String expression, String rewrite) {
        assertThat(Functions.rewriteOfDefault(Words.of(expression))).hasToString(rewrite);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*), max(a) over (partition by b) from t as u(a, b) where a in (1, 2)",
                "with recursive q(n) as (values (1)), r (m) as materialized (select n from q) select * from q, r",
                "insert into t (a, b) values (1, 2) on conflict (a) do update set (a, b) = (3, 4)",
                "select a from t group by rollup (a), grouping sets ((a), ())",
                "select sum(a) filter (where b > 1), nextval('s') from t tablesample bernoulli (10)",
                "select t.*, exists (select) from t where not (a = any (array[1]))",
                "copy t (a, b) from '/nowhere'"
            })
    void whatIsNoCallOfAnUnknownFunctionIsKnown(String sql) {
        assertThat(Effect.of(sql, PostgresVersion.NEWEST).unknown()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select pay()                                  | pay
            select * from app.pay(1) p                    | app.pay
            insert into t values (1, coalesce(pay(2), 3)) | pay
            select a from t where "Pay" (a) > 1           | Pay
            """)
    void whatAnUnknownFunctionDoesIsSaidToBeNotKnown(String sql, String function) {
        assertThat(Effect.of(sql, PostgresVersion.NEWEST).unknown()).containsExactly("what " + function + "() does");
    }

    private static List<String> named(Set<String> names, String condition) {
        return DATABASE.query(
                "select distinct proname from pg_proc where pronamespace = 'pg_catalog'::regnamespace and "
                        + condition + " and proname in ("
                        + names.stream().map(name -> Literal.text(name).sql()).collect(Collectors.joining(", ")) + ")");
    }
}
