package dev.retort.cli.past;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code verify}, {@code drift} and {@code validate --drift}. */
class DriftTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @BeforeEach
    void makeProject() {
        work.project();
        work.write("schema.sql", "create table users (id bigint primary key, email text not null, phone text);");
    }

    private void rules(String rules, String models) {
        work.write(
                "retort.toml",
                models + "\n[compare]\nscratch = \"server\"\n\n[env.test]\nurl = \""
                        + work.database().url() + "\"\n" + rules);
    }

    @Test
    void afterARunTheSchemaIsComparedWithTheModels() {
        rules("verify = true\n", "[models]\nsql = \"schema.sql\"");
        CliRun run = work.run("upgrade", "head").exits(ExitCode.DONE);
        assertThat(run.out()).endsWith("the database is at 2b (head).\nThe schema is what the models say.\n");

        work.revision("3c", "2b", "Forgotten by the models", "create table extra (id int);", "drop table extra;");
        CliRun other = work.run("upgrade", "head").exits(ExitCode.ANSWER_IS_NO);
        assertThat(other.out())
                .contains("The schema is not what the models say. The run stands. To become that, it would need:\n  ")
                .contains("extra");
        assertThat(work.database().heads()).containsExactly("3c");
        assertThat(work.run("upgrade", "head").exits(ExitCode.DONE).out()).doesNotContain("schema");
    }

    @Test
    void withoutModelsItIsComparedWithTheRevisions() {
        rules("verify = true\n", "");
        assertThat(work.run("upgrade", "1a").exits(ExitCode.DONE).out())
                .endsWith("The schema is what the revisions say.\n");
        work.database().execute("alter table users add byhand int");
        Map<String, Object> json = work.run("--json", "upgrade", "head")
                .exits(ExitCode.ANSWER_IS_NO)
                .json();
        assertThat(json)
                .containsEntry("ok", true)
                .containsEntry("schemaAgrees", false)
                .containsKey("differences");
    }

    @Test
    void whatCannotBeComparedDoesNotHideThatTheRunStands() {
        rules("verify = true\n", "[models]\nsql = \"nowhere.sql\"");
        CliRun run = work.run("upgrade", "head").exits(ExitCode.ANSWER_IS_NO);
        assertThat(run.out()).endsWith("the database is at 2b (head).\n");
        assertThat(run.err()).contains("the run stands, but the schema could not be looked at: ", "nowhere.sql");
    }

    @Test
    void whatSomebodyChangedByHandIsToldAndIsGoneWithTheNextRun() {
        rules("drift = true\n", "");
        assertThat(work.run("validate", "--drift")
                        .exits(ExitCode.NOTHING_TOUCHED)
                        .err())
                .contains("no run has kept the schema of this database yet");
        work.run("upgrade", "1a").exits(ExitCode.DONE);
        assertThat(work.run("validate", "--drift").exits(ExitCode.DONE).out()).contains("The schema is as the run of ");

        work.database().execute("alter table users add byhand int; create index i on users (email)");

        CliRun run = work.run("validate", "--drift").exits(ExitCode.ANSWER_IS_NO);
        assertThat(run.out())
                .contains("drift  the schema is not as the run of ", "byhand integer", "    + CREATE INDEX i ");
        assertThat(work.run("--json", "validate", "--drift")
                        .exits(ExitCode.ANSWER_IS_NO)
                        .json())
                .containsEntry("ok", false)
                .containsEntry("findings", List.of())
                .containsKeys("keptAt", "drift");
        work.run("validate").exits(ExitCode.DONE);
        work.run("upgrade", "head").exits(ExitCode.DONE);
        work.run("validate", "--drift").exits(ExitCode.DONE);
    }

    @Test
    void twoProjectsInOneSchemaHaveTheirOwn() {
        rules("drift = true\n", "");
        work.run("upgrade", "1a").exits(ExitCode.DONE);

        rules("drift = true\n", "[tracking]\nversion_table = \"retort.other\"\n");
        work.run("validate", "--drift").exits(ExitCode.NOTHING_TOUCHED);
        work.run("stamp", "1a").exits(ExitCode.DONE);
        work.database().execute("alter table users add byhand int");
        work.run("upgrade", "head").exits(ExitCode.DONE);
        work.run("validate", "--drift").exits(ExitCode.DONE);

        rules("drift = true\n", "");
        assertThat(work.run("validate", "--drift").exits(ExitCode.ANSWER_IS_NO).out())
                .contains("byhand");
    }
}
