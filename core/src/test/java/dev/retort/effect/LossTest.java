package dev.retort.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.sql.PostgresVersion;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which data goes when a statement runs. */
class LossTest {

    private static List<String> losses(String sql) {
        return Effect.of(sql, PostgresVersion.NEWEST).losses().stream()
                .map(Loss::toString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            drop table users                                        | table users
            DROP TABLE Users                                        | table users
            drop /* really */ table if exists app."Users" cascade   | table app.Users; everything that depends on app.Users
            drop table a, b.c, "d ""e"                              | table a; table b.c; table d "e
            drop table U&"\\0061\\+000062"                          | table ab
            drop foreign table a                                    | table a
            alter table users drop column age                       | column users.age
            alter table users drop age                              | column users.age
            alter table if exists only app.users drop if exists age | column app.users.age
            alter table t drop a, drop column if exists "B"         | column t.a; column t.B
            alter table t drop a cascade                            | column t.a; everything that depends on column t.a
            alter table t add x int, drop column a, add y int       | column t.a
            truncate a, only b                                      | all rows of a; all rows of b
            truncate table a cascade                                | all rows of a; all rows of every table with a foreign key to a
            drop schema app cascade                                 | everything in schema app
            drop type mood cascade                                  | everything that depends on mood
            drop view v cascade                                     | everything that depends on v
            drop sequence s, app.r                                  | the position of sequence s; the position of sequence app.r
            drop database d                                         | the database
            drop function f() cascade                               | what depends on what is dropped
            drop owned by r                                         | everything that the role owns
            drop extension e                                        | tables of the extension e
            delete from t                                           | all rows of t
            delete from only app.t as u                             | all rows of app.t
            with d as (delete from t returning *) select * from d where true | all rows of t
            explain (analyze, verbose) delete from t                | all rows of t
            """)
    void whatAStatementDestroysIsLost(String sql, String losses) {
        assertThat(losses(sql)).containsExactly(losses.split("; ", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'drop table users'",
                "-- drop table users\nselect 1",
                "drop index idx",
                "drop schema app",
                "drop materialized view m",
                "alter table users alter column age drop default",
                "alter table users alter age drop not null, alter b drop expression",
                "alter table users drop constraint pk",
                "alter table users rename age to drop_age",
                "alter table users add constraint c check (a in (1, 2))",
                "alter table t detach partition p",
                "create table drop_table (id int)",
                "delete from t where id = 1",
                "delete from t using u where u.id = t.id",
                "explain delete from t",
                "update t set a = 1",
                "create rule r as on delete to t do instead delete from u"
            })
    void otherStatementsLoseNothing(String sql) {
        assertThat(losses(sql)).isEmpty();
    }

    /** PostgreSQL cuts it as well. */
    @ParameterizedTest
    @ValueSource(strings = {"drop table %s", "drop table \"%s\"", "truncate %s"})
    void aNameThatIsTooLongIsThatOfWhatGoes(String sql) {
        assertThat(losses(sql.formatted("x".repeat(70))))
                .singleElement()
                .satisfies(loss -> assertThat(loss).endsWith(" " + "x".repeat(63)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop table U&\"!0061\" uescape '!'", "truncate 5", "alter table t drop column *"})
    void whatIsNotUnderstoodMayDestroy(String sql) {
        assertThat(losses(sql)).containsExactly("what the statement drops or deletes");
        assertThat(Effect.of(sql, PostgresVersion.NEWEST).isKnown()).isFalse();
    }
}
