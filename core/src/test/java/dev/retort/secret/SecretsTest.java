package dev.retort.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create role app login password 's3cret'",
                "CREATE USER app ENCRYPTED PASSWORD 's3cret' VALID UNTIL '2030-01-01'",
                "alter role app password $$s3cret$$",
                "alter role app with password E's3cret'",
                "alter user app /* why */ password\n  's3cret'",
                "create user mapping for app server far options (user 'bob', password 's3cret')",
                "alter user mapping for app server far options (set passcode 's3cret')",
                "create server far foreign data wrapper postgres_fdw options (host 'h', sslpassword 's3cret')",
                "create subscription s connection 'host=h user=u password=s3cret' publication p",
                "alter subscription s connection 'postgresql://u:s3cret@h/d'",
                "select dblink_connect('host=h password=s3cret dbname=d')",
                "select dblink_connect('postgresql://u:s3cret@h/d')",
                "do $$ begin execute 'create role app password ''s3cret'''; end $$",
                "do $$ begin create role app password 's3cret'; end $$"
            })
    void whatIsASecretIsNotThere(String statement) {
        assertThat(Secrets.masked(statement)).doesNotContain("s3cret").contains("***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table users (id int, password text default 'none')",
                "create role app login password null",
                "insert into users values ('password', 'x')",
                "comment on column users.password is 'hashed, see https://example.org/a:b'",
                "alter table users drop password",
                "create index concurrently i on users (connection)",
                "create server far foreign data wrapper postgres_fdw options (host 'h', dbname 'd')"
            })
    void whatIsNoneStaysAsItIs(String statement) {
        assertThat(Secrets.masked(statement)).isEqualTo(statement);
    }

    @Test
    void onlyTheSecretIsReplaced() {
        assertThat(Secrets.masked("create user mapping for app server far options (user 'bob', password 'x')"))
                .isEqualTo("create user mapping for app server far options (user 'bob', password '***')");
        assertThat(Secrets.masked("select dblink('postgresql://u:x@h/d', 'select 1')"))
                .isEqualTo("select dblink('postgresql://u:***@h/d', 'select 1')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1; create user mapping for app server far options (user 'bob', passcode 's3cret')",
                "select 1; alter subscription s connection 'host=h user=u password=s3cret'; select 2",
                "alter role app password 's3cre",
                "alter role app password $$s3cret",
                "select dblink_connect('postgresql://u:s3cre",
                "alter role app password 's3cret', \"na",
                "alter role app password E's3cre\\"
            })
    void whatEndsInTheMiddleIsMaskedUpToThere(String statements) {
        assertThat(Secrets.maskedBeginning(statements)).doesNotContain("s3cre").containsPattern("\\*\\*\\*|…$");
    }

    @Test
    void ofWhatEndsInTheMiddleTheRestIsShown() {
        assertThat(Secrets.maskedBeginning("alter role app password 'x'; select 'passw"))
                .isEqualTo("alter role app password '***'; select …");
        assertThat(Secrets.maskedBeginning("select 'no sec")).isEqualTo("select 'no sec");
    }

    @Test
    void whatIsHiddenLeavesAllElseWhereItIs() {
        assertThat(Secrets.hidden("create role app password 's3cret' bogus"))
                .isEqualTo("create role app password '******' bogus");
        assertThat(Secrets.hidden("select dblink('postgresql://u:s3cret@h/d', 'x') bogus"))
                .isEqualTo("select dblink('postgresql://u:******@h/d', 'x') bogus");
        assertThat(Secrets.hidden("alter role app password 'two\nlines"))
                .isEqualTo("alter role app password ****\n*****");
        assertThat(Secrets.hidden("select 'none'")).isEqualTo("select 'none'");
    }

    @Test
    void whatAMessageQuotesIsMasked() {
        assertThat(Secrets.maskedIn("SQL statement \"create role app password 's3cret'\"\nPL/pgSQL function f()"))
                .isEqualTo("SQL statement \"create role app password ***\"\nPL/pgSQL function f()");
    }
}
