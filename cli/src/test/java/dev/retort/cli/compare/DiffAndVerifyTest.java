package dev.retort.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DiffAndVerifyTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @Test
    void twoFilesAreComparedAsSqlThatPsqlRuns() {
        ModelProject.make(work);
        work.write("old.sql", "create table a (id int primary key); create table gone (id int);");
        work.write("new/1.sql", "create table a (id bigint primary key);");
        work.write("new/2.sql", "create table b (id int references a);");

        work.run("diff", "file:old.sql", "file:new", "--sql")
                .exits(ExitCode.DONE)
                .prints(
                        "ALTER TABLE a ALTER COLUMN id TYPE bigint;",
                        "CREATE TABLE b (",
                        "    id integer,",
                        "    CONSTRAINT b_id_fkey FOREIGN KEY (id) REFERENCES a (id)",
                        ");",
                        "DROP TABLE gone;");
        work.run("diff", "file:new", "file:new", "--exit-code").exits(ExitCode.DONE);
        work.run("diff", "file:old.sql", "file:new", "--exit-code").exits(ExitCode.ANSWER_IS_NO);
    }

    @Test
    void aRevisionIsComparedWithTheDatabaseAndWithNothing() {
        ModelProject.make(work);

        assertThat(work.run("diff", "revision:1a", "db", "--json").json()).containsEntry("equal", true);
        assertThat(work.run("diff", "empty", "revision:1a", "--java")
                        .exits(ExitCode.DONE)
                        .out())
                .contains("op.createEnum(\"mood\", \"sad\", \"ok\");", "op.createTable(\n");
    }

    @Test
    void whatIsNoSourceIsRefused() {
        ModelProject.make(work);

        assertThat(work.refuses(ExitCode.NOTHING_TOUCHED, "diff", "db", "nothing")
                        .err())
                .contains("'nothing' is nothing that can be compared; expected models, db, db:ENV");
    }

    @Test
    void aUrlWithoutItsBeginningIsRefusedWithoutItsPassword() {
        ModelProject.make(work);

        assertThat(work.refuses(ExitCode.NOTHING_TOUCHED, "diff", "me:s3cret@localhost/app", "db")
                        .err())
                .contains("nothing that can be compared", "postgresql://user@host:5432/database")
                .doesNotContain("s3cret");
    }

    @Test
    void aRevisionWhoseDowngradeDoesNotLeadBackIsFound() {
        ModelProject.make(work);
        work.revision("2b", "1a", "Good", "create table a (id int);", "drop table a;");
        work.revision("3c", "2b", "Bad", "create table b (id int); create table c (id int);", "drop table b;");

        assertThat(work.run("verify").exits(ExitCode.ANSWER_IS_NO).out()).isEqualTo("""
                1a comes back
                2b comes back
                3c FAILS: the downgrade does not lead back:
                  table c: gone
                """);
        work.run("verify", "1a:2b").exits(ExitCode.DONE);
    }
}
