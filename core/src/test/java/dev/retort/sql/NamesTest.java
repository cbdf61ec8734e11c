package dev.retort.sql;

import static dev.retort.sql.SqlText.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retort.fixture.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as they are written into SQL, and the templates that they are written into. */
class NamesTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users",
                "_x9",
                "Users",
                "user",
                "select",
                "two words",
                "x\"; drop table y; --",
                "é",
                "😀",
                "9lives",
                "a-b",
                "a$b",
                "between",
                "timestamp",
                "'",
                "\\",
                "\n"
            })
    void aNameIsKeptAsItIs(String name) {
        Identifier identifier = Identifier.of(name);

        assertThat(DATABASE.query("select attname from pg_attribute where attname = %s and attnum > 0"
                        .formatted(Literal.text(name).sql())))
                .isEmpty();
        DATABASE.execute(
                sql("create table {} ({} text)", identifier, identifier).sql());

        assertThat(DATABASE.query("select count(*) from pg_attribute where attnum > 0 and attname = "
                        + Literal.text(name).sql()))
                .containsExactly("1");
        DATABASE.execute(sql("drop table {}", identifier).sql());
    }

    @ParameterizedTest
    @CsvSource({"users, users", "Users, '\"Users\"'", "user, '\"user\"'", "a\"b, '\"a\"\"b\"'", "name, name"})
    void aNameIsQuotedOnlyWhereItMustBe(String name, String written) {
        assertThat(Identifier.of(name).sql()).isEqualTo(written);
        assertThat(Identifier.of(name)).hasToString(name);
    }

    @Test
    void aQualifiedNameQuotesItsPartsByThemselves() {
        assertThat(QualifiedName.of("a.b").sql()).isEqualTo("\"a.b\"");
        assertThat(QualifiedName.of("App", "users").sql()).isEqualTo("\"App\".users");
        assertThat(QualifiedName.of("App", "users")).hasToString("App.users");
        assertThat(QualifiedName.of("app", "users").sibling(Identifier.of("idx")))
                .isEqualTo(QualifiedName.of("app", "idx"));
        assertThat(List.of(QualifiedName.of("b"), QualifiedName.of("a", "z"), QualifiedName.of("a")).stream()
                        .sorted())
                .containsExactly(QualifiedName.of("a"), QualifiedName.of("a", "z"), QualifiedName.of("b"));
    }

    @Test
    void aTemplateTakesAsManyPartsAsItHasPlaces() {
        Identifier name = Identifier.of("{}");

        assertThat(sql("a {} b {}", name, Literal.text("{}")).sql()).isEqualTo("a \"{}\" b '{}'");
        assertThat(sql("a").and(" {}", name).and(sql(" b"))).hasToString("a \"{}\" b");
        assertThat(SqlText.join(", ", List.of(name, name)).sql()).isEqualTo("\"{}\", \"{}\"");
        assertThatIllegalArgumentException().isThrownBy(() -> sql("a {}")).withMessage("0 parts are too few for: a {}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sql("a", name))
                .withMessage("1 parts are too many for: a");
    }
}
