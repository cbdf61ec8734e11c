package dev.retort.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.execute.Outcome;
import dev.retort.fixture.TestProject;
import dev.retort.plan.PlanException;
import dev.retort.plan.Transactions;
import dev.retort.revision.Target;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditedFilesTest {

    @TempDir
    private Path temporary;

    private TestProject project;

    @BeforeEach
    void makeProjectWithAnEditedFile() {
        project = TestProject.in(temporary);
        project.folder()
                .sql("a1", "", "create table a (id int);", "drop table a;")
                .sql("b2", "a1", "create table b (id int);", "drop table b;");
        project.upgrade("head");
        project.folder().sql("a1", "", "create table a (id bigint);", "drop table a;");
    }

    @AfterEach
    void dropDatabase() {
        project.database().drop();
    }

    private Outcome upgrade(String target, String... accepted) {
        return new Upgrade(project.project())
                .run(Target.parse(target), TestProject.options(Transactions.ONE_PER_REVISION), List.of(accepted));
    }

    private List<String> history() {
        return project.database().query("select action, revision from retort.history order by id");
    }

    @Test
    void anUpgradeRefusesAnEditedFileAlsoWhereNothingIsToDo() {
        String message = """
                a migration that is applied was edited since:
                  a1 (versions/a1.sql)
                Nothing was run. 'retort validate' shows what ran and what the file says now. Put the file back, and the \
                change into a new revision; or, where it makes no difference, say so once: --accept-edited a1""";
        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> upgrade("head"))
                .withMessage(message);
        project.folder().sql("c3", "b2", "create table c (id int);", "drop table c;");
        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> upgrade("head"))
                .withMessage(message);
        assertThat(project.heads()).containsExactly("b2");
    }

    @Test
    void whatIsAcceptedIsAskedOnce() {
        Outcome outcome = upgrade("head", "a1");

        assertThat(outcome.done()).hasSize(1);
        assertThat(outcome.headsAfter()).hasToString("[b2]");
        assertThat(history()).containsExactly("upgrade|a1", "upgrade|b2", "accept|a1");
        assertThat(upgrade("head").done()).isEmpty();
        assertThat(upgrade("head", "a1").done()).isEmpty();

        project.folder().sql("a1", "", "create table a (id text);", "drop table a;");
        assertThatExceptionOfType(PlanException.class).isThrownBy(() -> upgrade("head"));
    }

    @Test
    void whatIsAcceptedIsNotedBeforeWhatRuns() {
        project.folder().sql("c3", "b2", "create table c (id int);", "drop table c;");
        upgrade("head", "a");
        assertThat(history()).containsExactly("upgrade|a1", "upgrade|b2", "accept|a1", "upgrade|c3");
        assertThat(project.heads()).containsExactly("c3");
    }

    @Test
    void aDowngradeLooksOnlyAtTheFilesOnItsWay() {
        project.downgrade("a1");
        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> project.downgrade("base"))
                .withMessageContaining("--accept-edited a1");

        new Downgrade(project.project())
                .run(
                        Target.parse("base"),
                        TestProject.options(Transactions.ONE_PER_REVISION),
                        new Downgrade.Terms(List.of("a1"), false),
                        (plan, losses) -> true);
        assertThat(project.heads()).isEmpty();
        assertThat(history()).endsWith("accept|a1", "downgrade|a1");
    }

    @Test
    void anUpgradeAgainIsOfTheFileAsItIs() {
        project.folder().sql("a1", "", "create table a (id int);", "drop table a;");
        project.downgrade("base");
        project.folder().sql("a1", "", "create table a (id bigint);", "drop table a;");
        assertThat(upgrade("head").done()).hasSize(2);
    }
}
