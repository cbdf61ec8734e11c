package dev.retort.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixture.Recording;
import dev.retort.op.Operations;
import dev.retort.schema.Elements;
import dev.retort.schema.Types;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which data goes when an operation or somebody's SQL runs. */
class LossTest {

    private static List<String> losses(Consumer<Operations> work) {
        return Recording.of(work).operations().stream()
                .flatMap(operation -> Loss.of(operation).stream())
                .map(Loss::toString)
                .toList();
    }

    @Test
    void droppedTablesAndColumnsAreLost() {
        assertThat(losses(op -> {
                    op.schema("app").dropTable("users");
                    op.dropColumn("offers", "Price");
                    op.renameTable("a", "b");
                    op.addColumn("a", Elements.column("b", Types.text()));
                    op.dropIndex("idx", "a");
                }))
                .containsExactly("table app.users", "column offers.Price");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            drop table users                                        | table users
            DROP TABLE Users                                        | table users
            drop /* really */ table if exists app."Users" cascade   | table app.Users
            drop table a, b.c, "d ""e"                              | table a; table b.c; table d "e
            alter table users drop column age                       | column users.age
            alter table users drop age                              | column users.age
            alter table if exists only app.users drop if exists age | column app.users.age
            alter table t drop a, drop column if exists "B" cascade | column t.a; column t.B
            alter table t add x int, drop column a, add y int       | column t.a
            truncate a, b                                           | rows of truncated tables
            drop schema app cascade                                 | everything in the dropped schema
            drop table U&"\\0061"                                    | dropped tables
            alter table t drop column U&"\\0061"                     | a dropped column
            """)
    void whatSqlDestroysIsLost(String sql, String losses) {
        assertThat(losses(op -> op.execute(sql))).containsExactly(losses.split("; ", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'drop table users'",
                "-- drop table users\nselect 1",
                "drop index idx",
                "drop schema app",
                "alter table users alter column age drop default",
                "alter table users alter age drop not null, alter b drop expression",
                "alter table users drop constraint pk",
                "alter table users rename age to drop_age",
                "alter table users add constraint c check (a in (1, 2))",
                "create table drop_table (id int)"
            })
    void otherSqlLosesNothing(String sql) {
        assertThat(losses(op -> op.execute(sql))).isEmpty();
    }

    /** PostgreSQL cuts such a name; the table it then means is not ours to guess. */
    @ParameterizedTest
    @ValueSource(strings = {"drop table %s", "drop table \"%s\"", "alter table t drop column %s"})
    void aNameThatPostgresqlWouldCutIsALossAllTheSame(String sql) {
        assertThat(losses(op -> op.execute(sql.formatted("x".repeat(70))))).hasSize(1);
    }
}
