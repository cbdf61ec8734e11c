package dev.retort.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixture.TestDatabase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which name PostgreSQL reads from a token: compared with what a server stores. */
class NameTokenTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users",
                "Users",
                "ÄPFEL",
                "\"Users\"",
                "\"a \"\"b\"\" c\"",
                "U&\"d\\0061t\\+000061\"",
                "u&\"\\\\ \"\"x\"",
                "\"\\0061\"",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "\"ääääääääääääääääääääääääääääääääääääääääääääääää\"",
                "\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx😀😀\""
            })
    void aNameIsReadAsTheServerReadsIt(String token) {
        DATABASE.execute("drop table if exists " + token + "; create table " + token + " (id int)");
        List<String> stored = DATABASE.query(
                "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace");
        DATABASE.execute("drop table " + token);

        assertThat(SqlTokens.of(token).identifierAt(0)).hasToString(stored.getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a'", "1", "$1", "(", "\"\"", "U&\"\\D800\"", "*"})
    void otherTokensAreNoNames(String token) {
        assertThat(SqlTokens.of(token).identifierAt(0)).isNull();
        assertThat(SqlTokens.of(token).identifierAt(1)).isNull();
    }
}
