package dev.retort.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixture.Psql;
import dev.retort.fixture.TestProject;
import dev.retort.migration.Checksum;
import dev.retort.past.Row;
import dev.retort.plan.Transactions;
import dev.retort.revision.RevisionId;
import dev.retort.revision.Target;
import dev.retort.sql.PostgresVersion;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of every run. */
class HistoryRowsTest {

    @TempDir
    private Path temporary;

    private TestProject project;

    @BeforeEach
    void makeProject() {
        project = TestProject.in(temporary);
        project.folder()
                .sql(
                        "a1",
                        "",
                        "create table users (id int, name text); -- a remark\nselect 'a;b';",
                        "drop table users;")
                .sql("b2", "a1", "copy users from stdin;\n1\tsecret\n\\.\nselect pg_sleep(0.05);", "truncate users;")
                .java("c3", "b2", """
                                op.addColumn("users", column("age", integer()).comment("it's"));
                                op.run("backfill\\nages", connection -> {});
                                op.run("again", connection -> {});""");
    }

    @AfterEach
    void dropDatabase() {
        project.database().drop();
    }

    private List<Row> newest(int limit) {
        return new Log(project.project()).newest(limit);
    }

    @Test
    void aDatabaseWithoutRecordsHasNoHistory() {
        assertThat(newest(10)).isEmpty();
    }

    @Test
    void theNewestComesFirstAndNoMoreThanAreAskedFor() {
        project.upgrade("b2");
        project.downgrade("a1");

        assertThat(newest(10))
                .extracting(row ->
                        row.id() + " " + row.action() + " " + row.revision() + " " + String.join(", ", row.heads()))
                .containsExactly("3 downgrade b2 a1", "2 upgrade b2 b2", "1 upgrade a1 a1");
        assertThat(newest(2)).extracting(Row::id).containsExactly(3L, 2L);
        assertThat(newest(0)).isEmpty();
    }

    @Test
    void aRowTellsWhatRanWhenByWhomAndHowLong() {
        Instant before = Instant.now().minusSeconds(1);
        project.upgrade("b2");

        Row row = newest(1).getFirst();

        assertThat(row.revision()).isEqualTo("b2");
        assertThat(row.message()).isEqualTo("Revision b2");
        assertThat(row.databaseUser()).isEqualTo("postgres");
        assertThat(row.client()).isEqualTo(TestProject.CLIENT);
        assertThat(row.tool()).isEqualTo("retort " + RetortVersion.current());
        assertThat(row.startedAt()).isBetween(before, Instant.now().plusSeconds(1));
        assertThat(row.duration()).isBetween(Duration.ofMillis(50), Duration.ofSeconds(20));
        assertThat(row.checksum())
                .isEqualTo(Checksum.of(
                        project.folder().scripts().script(RevisionId.of("b2")).text()))
                .hasSize(64);
    }

    @Test
    void theSqlIsThatWhichRanWithoutRowsOfData() {
        project.upgrade("head");

        assertThat(newest(3))
                .extracting(Row::sql)
                .containsExactly(
                        "ALTER TABLE users ADD COLUMN age integer;\nCOMMENT ON COLUMN users.age IS 'it''s';\n"
                                + "-- run: backfill ages\n-- run: again",
                        "copy users from stdin; -- rows not kept\nselect pg_sleep(0.05);",
                        "create table users (id int, name text);\nselect 'a;b';");
    }

    @Test
    void aClientWithAnyNameIsKept() {
        String client = "o'brien\\@größe\u0007";
        new Upgrade(project.project(client))
                .run(Target.parse("a1"), TestProject.options(Transactions.ONE_PER_REVISION));

        assertThat(newest(1)).extracting(Row::client).containsExactly(client);
    }

    @Test
    void aScriptRunByHandHasNoClient() {
        String script = new Upgrade(project.project())
                .script(
                        Target.base(),
                        Target.parse("a1"),
                        Transactions.ONE_PER_REVISION,
                        project.session(),
                        PostgresVersion.NEWEST);
        assertThat(Psql.STOPPING_AT_ERRORS.run(project.database(), script)).isEmpty();

        assertThat(newest(1)).extracting(Row::client).containsOnlyNulls();
        assertThat(newest(1)).extracting(Row::revision).containsExactly("a1");
    }

    @Test
    void aStampHasNoChecksumAndNoSql() {
        new Stamp(project.project())
                .run(List.of(Target.parse("a1")), Stamp.Purge.NO, TestProject.options(Transactions.ONE_PER_REVISION));

        Row row = newest(1).getFirst();
        assertThat(row.action()).isEqualTo("stamp");
        assertThat(row.checksum()).isNull();
        assertThat(row.sql()).isEmpty();
    }

    @Test
    void aRevisionThatResetsItsSessionIsKeptAndTheNextOneHasItsClientAgain() {
        project.folder()
                .sql("d4", "c3", "reset all;", "")
                .java("e5", "d4", "        op.run(connection -> connection.createStatement().execute(\"reset all\"));")
                .sql("f6", "e5", "select 1;", "");
        project.upgrade("head");

        assertThat(newest(3))
                .extracting(row -> row.revision() + " " + row.client())
                .containsExactly("f6 " + TestProject.CLIENT, "e5 null", "d4 null");
        assertThat(newest(3)).allSatisfy(row -> assertThat(row.duration()).isLessThan(Duration.ofSeconds(20)));
    }

    @Test
    void aRevisionThatBecomesAnotherRoleIsKeptAllTheSame() {
        project.database().execute("""
                do $$ begin
                    if not exists (select from pg_roles where rolname = 'history_rows_role') then
                        create role history_rows_role;
                    end if;
                end $$; grant create, usage on schema public to history_rows_role""");
        project.folder()
                .sql("d4", "c3", "set role history_rows_role; create table theirs (id int);", "")
                .sql("e5", "d4", "create table ours (id int);", "");
        project.upgrade("head");

        assertThat(newest(2)).extracting(Row::revision).containsExactly("e5", "d4");
        assertThat(
                        project.database()
                                .query(
                                        "select tablename, tableowner from pg_tables where tablename in ('theirs', 'ours') order by 1"))
                .containsExactly("ours|postgres", "theirs|history_rows_role");
    }
}
