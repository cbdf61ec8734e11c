package dev.retort.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.execute.Outcome;
import dev.retort.fixture.TestProject;
import dev.retort.plan.Plan;
import dev.retort.plan.PlanException;
import dev.retort.plan.Transactions;
import dev.retort.revision.StateException;
import dev.retort.revision.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DowngradeFromHistoryTest {

    private static final Downgrade.Terms FROM_HISTORY = new Downgrade.Terms(List.of(), true);

    @TempDir
    private Path temporary;

    private TestProject project;
    private final List<Plan> asked = new ArrayList<>();

    @BeforeEach
    void makeProject() {
        project = TestProject.in(temporary);
        project.folder()
                .sql("a1", "", "create table a (id int);", "drop table a;")
                .sql(
                        "b2",
                        "a1",
                        "create table b (id int);\ncreate function f() returns int language sql begin atomic select 1; select 2; end;",
                        "drop function f();\n-- a remark; with a semicolon\ndrop table b; -- last");
    }

    @AfterEach
    void dropDatabase() {
        project.database().drop();
    }

    private Optional<Outcome> downgrade(String target) {
        return new Downgrade(project.project())
                .run(
                        Target.parse(target),
                        TestProject.options(Transactions.ONE_PER_REVISION),
                        FROM_HISTORY,
                        (plan, losses) -> asked.add(plan));
    }

    @Test
    void whatHasNoFileIsTakenBackByWhatTheHistoryHas() {
        String before = project.database().catalog();
        project.folder().java("c3", "b2", "op.createTable(\"c\", column(\"id\", integer()));");
        project.upgrade("head");
        project.folder().delete("Rc3.java");
        project.folder().delete("b2.sql");

        downgrade("a1");

        assertThat(project.heads()).containsExactly("a1");
        assertThat(asked).hasSize(1);
        assertThat(project.database()
                        .query("select action, revision, sql, array_to_string(heads, ',') from retort.history"
                                + " where action = 'downgrade' order by id"))
                .containsExactly("downgrade|c3|DROP TABLE c;|b2", "downgrade|b2|drop function f();\ndrop table b;|a1");
        project.downgrade("base");
        assertThat(project.database().catalog()).isEqualTo(before);
    }

    @Test
    void theFileIsTakenWhereItIsTheOneThatRanAndTheHistoryWhereItWasEdited() {
        project.upgrade("head");
        project.folder().sql("b2", "a1", "select 1;", "select 'edited';");
        downgrade("base");
        assertThat(project.database().query("select sql from retort.history where action = 'downgrade' order by id"))
                .containsExactly("drop function f();\ndrop table b;", "drop table a;");
        assertThat(asked.getFirst().stages())
                .extracting(stage -> stage.file())
                .containsExactly("the history's row 2", "versions/a1.sql");
    }

    @Test
    void aMergeWithoutItsFileLeadsBackToBothSides() {
        project.folder()
                .sql("b3", "a1", "create table b3 (id int);", "drop table b3;")
                .sql("m4", "b2, b3", "create table m (id int);", "drop table m;");
        project.upgrade("head");
        project.folder().delete("m4.sql");
        project.folder().delete("b3.sql");

        assertThatExceptionOfType(StateException.DatabaseAhead.class)
                .isThrownBy(() -> project.downgrade("a1"))
                .withMessageContaining("m4, Revision m4: 20");
        downgrade("a1");
        assertThat(project.heads()).containsExactly("a1");
    }

    @Test
    void whatIsNotKeptIsRefusedWithTheReason() {
        project.folder()
                .java("c3", "b2", "op.run(\"fill\", connection -> {});")
                .sql("d4", "c3", "select 1;", "create role retort_nobody password 'x'; drop role retort_nobody;")
                .write("e5.sql", "-- E\n-- revision: e5\n-- down: d4\n-- upgrade\nselect 5;\n");
        project.upgrade("head");
        for (String file : List.of("Rc3.java", "d4.sql", "e5.sql")) {
            project.folder().delete(file);
        }

        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> downgrade("b2"))
                .withMessageContainingAll(
                        "what the history has cannot be run:",
                        "  e5: versions/e5.sql has no line '-- downgrade'",
                        "  d4: its downgrade holds a secret, which is not kept",
                        "  c3: ",
                        "Nothing was run.");
        assertThat(project.heads()).containsExactly("e5");
        assertThat(project.database().query("select sql, undo from retort.history"))
                .noneMatch(row -> row.contains("'x'"));
    }

    @Test
    void anUpgradeByAnOlderRetortIsNotKept() {
        project.upgrade("head");
        project.database().execute("update retort.history set undo = null, down = null");
        project.folder().delete("b2.sql");
        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> downgrade("a1"))
                .withMessageContaining("the history does not have what takes back b2: ");
    }
}
