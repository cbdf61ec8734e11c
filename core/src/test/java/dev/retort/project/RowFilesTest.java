package dev.retort.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.fixture.Psql;
import dev.retort.fixture.TestDatabase;
import dev.retort.fixture.TestProject;
import dev.retort.migration.ScriptException;
import dev.retort.plan.Transactions;
import dev.retort.revision.Target;
import dev.retort.sql.PostgresVersion;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations that bring rows in files beside them. */
class RowFilesTest {

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
                        "create table c (code text, name text, tags text[], n numeric, doc jsonb, at timestamptz default now());",
                        "drop table c;")
                .java("b2", "a1", """
                                op.bulkInsert("c", csv("c.csv"));
                                op.bulkInsert("c", jsonLines("data/c.jsonl"));""")
                .write("c.csv", "code,name,tags\nA,\"two\nlines\n\\.\n\",\"{a,\"\"b,c\"\"}\"\nB,,\nC,\"\",{}\n")
                .write(
                        "data/c.jsonl",
                        "{\"code\": \"D\", \"n\": 12345678901234567890.50, \"tags\": [\"a\", null], \"doc\": {\"x\": [1, 1.0]}}\n");
    }

    @AfterEach
    void dropDatabase() {
        project.database().drop();
    }

    private static List<String> rows(TestDatabase database) {
        return database.query("select code, name, tags, n, doc, at is null from c order by code");
    }

    @Test
    void theirRowsAreInserted() {
        project.upgrade("head");

        assertThat(rows(project.database()))
                .containsExactly(
                        "A|two\nlines\n\\.\n|{a,\"b,c\"}|null|null|f",
                        "B|null|null|null|null|f",
                        "C||{}|null|null|f",
                        "D|null|{a,NULL}|12345678901234567890.50|{\"x\": [1, 1.0]}|f");
    }

    @Test
    void aScriptHoldsThem() {
        project.upgrade("head");
        TestDatabase other = TestDatabase.create();
        String script = new Upgrade(project.project())
                .script(
                        Target.base(),
                        Target.head(),
                        Transactions.ONE_PER_REVISION,
                        project.session(),
                        PostgresVersion.NEWEST);

        assertThat(Psql.STOPPING_AT_ERRORS.run(other, script)).isEmpty();

        assertThat(rows(other)).isEqualTo(rows(project.database()));
        other.drop();
    }

    @Test
    void aMistakeInOneIsToldWithBothPlacesBeforeAnythingRuns() {
        project.folder().write("data/c.jsonl", "{\"code\": \"D\"}\n{\"code\": D}\n");

        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> project.upgrade("head"))
                .withMessage("versions/Rb2.java:15: data/c.jsonl:2: no JSON at column 10: expected a value");
        assertThat(project.heads()).isEmpty();
    }

    @Test
    void anotherFolderIsOutOfReach() {
        project.folder().write("../secret.csv", "code\nA\n");
        project.folder().java("b2", "a1", "        op.bulkInsert(\"c\", csv(\"../secret.csv\"));");

        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> project.upgrade("head"))
                .withMessageStartingWith(
                        "versions/Rb2.java:14: ../secret.csv: lies outside of the migration's folder ");
    }
}
