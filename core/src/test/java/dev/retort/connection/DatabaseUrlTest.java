package dev.retort.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

/** URLs of databases in both their forms, and that nothing tells a password. */
class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # url                                                     | hosts         | database | user   | password | parameters
            jdbc:postgresql://localhost/app                           | localhost     | app      | null   | null     | {}
            jdbc:postgresql://localhost:5433/app?user=me&password=s3  | localhost:5433 | app     | me     | s3       | {}
            jdbc:postgresql://h/app?password=a%26b%3Dc%25&user=m%40e  | h             | app      | m@e    | a&b=c%   | {}
            jdbc:postgresql://h/app?sslmode=require&a&b=              | h             | app      | null   | null     | {a=, b=, sslmode=require}
            jdbc:postgresql://h1:1,h2:2/app                           | h1:1,h2:2     | app      | null   | null     | {}
            jdbc:postgresql://[::1]:5432/app                          | [::1]:5432    | app      | null   | null     | {}
            jdbc:postgresql://[fe80::1]/app                           | [fe80::1]     | app      | null   | null     | {}
            postgresql://me:s3cret@h:5432/app                         | h:5432        | app      | me     | s3cret   | {}
            postgres://me@h/app                                       | h             | app      | me     | null     | {}
            postgresql://h/app                                        | h             | app      | null   | null     | {}
            postgresql://:s3@h/app                                    | h             | app      | null   | s3       | {}
            postgresql://me:@h/app                                    | h             | app      | me     | ``       | {}
            postgresql://me:p@ss@h/app                                | h             | app      | me     | p@ss     | {}
            postgresql://me:p:a:s:s@h/app                             | h             | app      | me     | p:a:s:s  | {}
            postgresql://me:p/ss@h/app                                | h             | app      | me     | p/ss     | {}
            postgresql://me:p%40s%2Fs%25+x@h/app                      | h             | app      | me     | p@s/s%+x | {}
            postgresql://m%3Ae:s3@h/app                               | h             | app      | m:e    | s3       | {}
            postgresql://me:s3@[::1]:5432/app                         | [::1]:5432    | app      | me     | s3       | {}
            postgresql://h/my%20app%2Fx                               | h             | my app/x | null   | null     | {}
            postgresql://me:url@h/app?user=other&password=other       | h             | app      | me     | url      | {}
            postgresql://h/app?connect_timeout=3&application_name=x   | h             | app      | null   | null     | {ApplicationName=x, connectTimeout=3}
            postgresql://h/app?target_session_attrs=read-write        | h             | app      | null   | null     | {targetServerType=primary}
            postgresql://h/app?target_session_attrs=prefer-standby    | h             | app      | null   | null     | {targetServerType=preferSecondary}
            """)
    void parts(String url, String hosts, String database, String user, String password, String parameters) {
        DatabaseUrl parsed = DatabaseUrl.parse(url);

        assertThat(parsed.hosts()).isEqualTo(hosts);
        assertThat(parsed.database()).isEqualTo(database);
        assertThat("" + parsed.user()).isEqualTo(user);
        assertThat("" + parsed.password()).isEqualTo(password);
        assertThat(parsed.parameters()).hasToString(parameters);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # url                                        | for the driver                             | for people
            postgresql://me:s3cret@h:1/my%20app?a=b%26c  | jdbc:postgresql://h:1/my%20app?a=b%26c     | postgresql://me@h:1/my%20app
            jdbc:postgresql://h/a%2Fb?user=m%40e         | jdbc:postgresql://h/a%2Fb                  | postgresql://m%40e@h/a%2Fb
            jdbc:postgresql://[::1]/a?password=s3cret    | jdbc:postgresql://[::1]/a                  | postgresql://[::1]/a
            """)
    void whatTheDriverAndWhatPeopleGet(String url, String jdbc, String shown) {
        assertThat(DatabaseUrl.parse(url).jdbcUrl()).isEqualTo(jdbc);
        assertThat(DatabaseUrl.parse(url)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://h:1/a%20%2F%25?x=a%26b%3D%25+y",
                "postgresql://h1:1,h2:2/a",
                "postgresql://[::1]:3/a"
            })
    void theDriverUnderstandsWhatItGets(String url) throws SQLException {
        DatabaseUrl parsed = DatabaseUrl.parse(url);
        Properties understood = Driver.parseURL(parsed.jdbcUrl(), null);

        assertThat(understood).isNotNull();
        assertThat(DriverManager.getDriver(parsed.jdbcUrl())).isInstanceOf(Driver.class);
        assertThat(understood).containsEntry("PGDBNAME", parsed.database());
        parsed.parameters().forEach((name, value) -> assertThat(understood).containsEntry(name, value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                         | '' is no database URL; expected jdbc:postgresql://host:5432/database or postgresql://user@host:5432/database
            mysql://me:s3cret@h/app                    | 'mysql://me:***@h/app' is no database URL; expected jdbc:postgresql://host:5432/database or postgresql://user@host:5432/database
            jdbc:postgresql:app                        | 'jdbc:postgresql:app' is no database URL; expected jdbc:postgresql://host:5432/database or postgresql://user@host:5432/database
            postgresql://h                             | the database URL 'postgresql://h' names no database; expected …://host:5432/database
            postgresql://me:s3cret@h/                  | the database URL 'postgresql://me:***@h/' names no database; expected …://host:5432/database
            postgresql:///app                          | the database URL 'postgresql:///app' names no host; expected …://host:5432/database
            postgresql://h:port/app                    | the port in the database URL 'postgresql://h:***/app' is no number from 1 to 65535
            postgresql://h:123456/app                  | the port in the database URL 'postgresql://h:123456/app' is no number from 1 to 65535
            postgresql://me:s3cret/app                 | the port in the database URL 'postgresql://me:***/app' is no number from 1 to 65535
            postgresql://h:/app                        | the port in the database URL 'postgresql://h:***/app' is no number from 1 to 65535
            postgresql://me:s3cret%@h/app              | the database URL 'postgresql://me:***@h/app' holds a '%' that is not followed by two hexadecimal digits; write %25 for a percent sign
            postgresql://me:s3cr?t@h/app               | the database URL 'postgresql://me:***@h/app' names no database; expected …://host:5432/database
            postgresql://me:s/3cr?t@h/app              | the port in the database URL 'postgresql://me:***@h/app' is no number from 1 to 65535
            jdbc:postgresql://h/?password=s3cret&a=b   | the database URL 'jdbc:postgresql://h/?password=***&a=b' names no database; expected …://host:5432/database
            """)
    void whatIsNoUrlIsToldWithoutItsPassword(String url, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseUrl.parse(url))
                .withMessage(message);
    }

    @Test
    void nothingShowsThePassword() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://me:s3cret@h/app?sslpassword=s3cret");

        assertThat(url.toString()).doesNotContain("s3cret");
        assertThat(DatabaseUrl.redacted("jdbc:postgresql://h/app?user=me&PassWord=s3cret&sslpassword=s3cret"))
                .isEqualTo("jdbc:postgresql://h/app?user=me&PassWord=***&sslpassword=***");
        assertThat(DatabaseUrl.redacted("postgresql://me:s3@cret@h/app")).isEqualTo("postgresql://me:***@h/app");
        assertThat(DatabaseUrl.redacted("postgresql://me:s3/cret@h/app")).isEqualTo("postgresql://me:***@h/app");
    }

    @Test
    void partsAreReplacedOneByOne() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://h:1/app?a=b");

        assertThat(url.withUser("me").withPassword("s3").withDatabase("other"))
                .isEqualTo(new DatabaseUrl("h:1", "other", "me", "s3", new TreeMap<>(url.parameters())));
    }
}
