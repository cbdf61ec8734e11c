package dev.retort.past;

import static dev.retort.fixture.TestProject.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.execute.MigrationFailure;
import dev.retort.fixture.TestProject;
import dev.retort.plan.PlanException;
import dev.retort.plan.Transactions;
import dev.retort.project.Log;
import dev.retort.project.Upgrade;
import dev.retort.revision.Target;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a failure leaves in the history, and what reads it. */
class FailedRowsTest {

    @TempDir
    private Path temporary;

    private TestProject project;

    @BeforeEach
    void makeProject() {
        project = TestProject.in(temporary);
        project.folder().sql("a1", "", "create table users (id int);", "drop table nobody;");
    }

    @AfterEach
    void dropDatabase() {
        project.database().drop();
    }

    private List<Row> log() {
        return new Log(project.project()).newest(10);
    }

    private void fails(String target) {
        assertThatExceptionOfType(MigrationFailure.class).isThrownBy(() -> project.upgrade(target));
    }

    @Test
    void itSaysWhatTheErrorSaidAndNoSecret() {
        project.upgrade("head");
        project.folder()
                .sql("b2", "a1", "select pg_sleep(0.05);\ncreate role nobody_here password 's3cret' bogus;", "");
        fails("head");

        assertThat(log()).hasSize(2);
        assertThat(log().getFirst()).satisfies(row -> {
            assertThat(row.action()).isEqualTo("upgrade");
            assertThat(row.revision()).isEqualTo("b2");
            assertThat(row.outcome()).isEqualTo("failed");
            assertThat(row.heads()).containsExactly("a1");
            assertThat(row.sql()).isEmpty();
            assertThat(row.problem())
                    .startsWith("versions/b2.sql:7:")
                    .contains("(SQLSTATE 42601)\ncreate role nobody_here password '******' bogus;\n")
                    .doesNotContain("s3cret");
            assertThat(row.client()).isEqualTo("alice@laptop");
            assertThat(row.duration().toMillis()).isBetween(50L, 20_000L);
        });
    }

    @ParameterizedTest
    @EnumSource(Transactions.class)
    void itSaysWhereTheRunLeftTheDatabase(Transactions transactions) {
        project.upgrade("a1");
        project.folder().sql("b2", "a1", "select 1;", "").sql("c3", "b2", "select 1 / 0;", "");

        assertThatExceptionOfType(MigrationFailure.class).isThrownBy(() -> project.upgrade("head", transactions));

        assertThat(log().getFirst().heads())
                .containsExactlyElementsOf(project.heads())
                .containsExactly(transactions == Transactions.ONE_FOR_ALL ? "a1" : "b2");
    }

    @Test
    void theNextRunGoesOnAsIfItWereNotThere() {
        project.upgrade("head");
        project.folder().sql("b2", "a1", "select 1 / 0;", "");
        fails("head");
        fails("head");
        project.folder().sql("b2", "a1", "select 1;", "");
        project.upgrade("head");

        assertThat(log()).extracting(Row::outcome).containsExactly("done", "failed", "failed", "done");
        assertThat(project.heads()).containsExactly("b2");
        project.upgrade("head");
    }

    @Test
    void aDowngradeThatFailedTookNothingBack() {
        project.upgrade("head");
        assertThatExceptionOfType(MigrationFailure.class).isThrownBy(() -> project.downgrade("base"));
        project.folder().sql("a1", "", "create table users (id int, name text);", "drop table users;");

        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> project.upgrade("head"))
                .withMessageContaining("edited since");
    }

    @Test
    void anUpdateInBatchesThatFailedIsContinued() {
        project.folder()
                .sql(
                        "b2",
                        "a1",
                        "alter table users add primary key (id), add n int; insert into users select generate_series(1, 30);",
                        "");
        project.upgrade("head");
        project.database().execute("""
                create function not_20() returns trigger language plpgsql as $$ begin
                    if new.id = 20 then raise exception 'not 20'; end if;
                    return new;
                end $$;
                create trigger not_20 before update on users for each row execute function not_20()""");
        project.folder().java("c3", "b2", "        op.updateInBatches(\"users\", set(\"n = 1\").batchSize(7));");
        fails("head");
        fails("head");
        project.database().execute("drop trigger not_20 on users");
        assertThat(new Upgrade(project.project())
                        .run(Target.head(), options(Transactions.ONE_PER_REVISION))
                        .done())
                .hasSize(1);
    }

    @Test
    void aRevisionInStepsThatFailedIsContinued() {
        project.upgrade("head");
        project.folder()
                .sql(
                        "b2",
                        "a1",
                        "create index concurrently i on users (id);\nselect 1 / (select count(*) from users);",
                        "");
        fails("head");
        project.database().execute("insert into users values (1)");
        project.upgrade("head");

        assertThat(log()).extracting(Row::outcome).containsExactly("done", "failed", "done");
    }

    @Test
    void whereThereIsNoHistoryYetNoneIsMade() {
        project.folder().sql("a1", "", "select 1 / 0;", "");
        fails("head");

        assertThat(project.database().query("select to_regclass('retort.history')"))
                .containsExactly("null");
    }
}
