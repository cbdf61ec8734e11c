package dev.retort.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.sql.PostgresVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be known is said to be unknown. */
class UnknownTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            do $$ begin drop table t; end $$               | what the code of the DO block does
            do language plpgsql 'begin end'                | what the code of the DO block does
            call app.work(1)                               | what the procedure app.work does
            execute q(1)                                   | what the prepared statement does
            create table t as execute q                    | what the prepared statement does
            create extension if not exists postgis         | what the extension's script does
            alter extension postgis update                 | what the extension's script does
            create schema a create table t (id int)        | what the statements inside CREATE SCHEMA do
            reassign owned by a to b                       | what the role owns
            drop function f() cascade                      | what depends on what is dropped
            alter table all in tablespace a set tablespace b | which tables are in the tablespace
            vacuum full                                    | which tables the database has; each is locked with ACCESS EXCLUSIVE
            analyze verbose                                | which tables the database has; each is locked with SHARE UPDATE EXCLUSIVE
            reindex database d                             | which tables there are; each is locked with SHARE
            create function f() returns int language sql as 'select 1' | which tables the function's body reads; each is locked with ACCESS SHARE
            frobnicate t                                   | what frobnicate does
            alter table t frobnicate                       | what the statement does, because it is not written as expected
            create index                                   | what the statement does, because it is not written as expected
            """)
    void itIsSaidInWords(String sql, String unknown) {
        assertThat(Effect.of(sql, PostgresVersion.NEWEST).unknown()).containsExactly(unknown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 'open", "drop table \"t", "select $$"})
    void whatIsNotSqlIsNotKnown(String sql) {
        assertThat(Effect.of(sql, PostgresVersion.NEWEST).unknown())
                .singleElement()
                .satisfies(what -> assertThat(what).startsWith("what the statement does, because it is not SQL: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-- nothing\n", "/* nothing */"})
    void noStatementDoesNothing(String sql) {
        assertThat(Effect.of(sql, PostgresVersion.NEWEST)).isEqualTo(Effect.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop",
                "create",
                "alter",
                "alter table",
                "alter table t",
                "alter table t add",
                "alter table t alter a",
                "alter table t add check",
                "create table",
                "create view v",
                "lock t in x mode",
                "comment on",
                "grant",
                "reindex",
                "copy",
                "explain",
                "truncate",
                "select (",
                "select ) from t",
                "delete from",
                "insert into",
                "create trigger",
                "create policy p",
                "drop table ,",
                "alter table t alter a type",
                "with",
                "declare c",
                "alter type t rename",
                "create sequence s owned by a",
                "alter table t add foreign key (a)"
            })
    void whatIsCutOffOrWrongIsNoAccident(String sql) {
        assertThat(Effect.of(sql, PostgresVersion.NEWEST)).isNotNull();
    }

    @Test
    void noBeginningOfAStatementIsAnAccident() {
        for (CorpusStatement statement : CorpusStatement.all()) {
            for (int end = 0; end <= statement.sql().length(); end++) {
                assertThat(Effect.of(statement.sql().substring(0, end), PostgresVersion.NEWEST))
                        .isNotNull();
            }
        }
    }
}
