package dev.retort.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixture.TestProject;
import dev.retort.plan.Transactions;
import dev.retort.project.Stamp;
import dev.retort.revision.RevisionId;
import dev.retort.revision.Target;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateTest {

    @TempDir
    private Path temporary;

    private TestProject project;

    @BeforeEach
    void makeProject() {
        project = TestProject.in(temporary);
        project.folder()
                .sql("a1", "", "create table a (id int);\nselect 1;\nselect 2;", "drop table a;")
                .sql("b2", "a1", "create table b (id int);", "drop table b;");
    }

    @AfterEach
    void dropDatabase() {
        project.database().drop();
    }

    private List<Finding> findings() {
        return new Validate(project.project()).run();
    }

    private List<String> told() {
        return findings().stream()
                .map(finding -> finding.kind().words() + " " + finding.revision() + " " + finding.file() + ": "
                        + finding.what().replaceAll("\\(20.*?\\)", "(then)"))
                .toList();
    }

    @Test
    void aDatabaseWithoutRecordsAndOneThatAgreesHaveNoFindings() {
        assertThat(findings()).isEmpty();
        project.upgrade("a1");
        assertThat(findings()).isEmpty();
        project.upgrade("head");
        project.downgrade("a1");
        assertThat(findings()).isEmpty();
    }

    @Test
    void anEditedFileIsFoundWithWhatRanAndWhatWouldRun() {
        project.upgrade("head");
        project.folder().sql("a1", "", "create table a (id bigint);\nselect 1;\nselect 2;", "drop table a;");

        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.EDITED);
            assertThat(finding.revision().value()).isEqualTo("a1");
            assertThat(finding.ran()).isPresent();
            assertThat(finding.difference())
                    .containsExactly(
                            "- create table a (id int);",
                            "+ create table a (id bigint);",
                            "  select 1;",
                            "  select 2;");
        });
    }

    @Test
    void lineEndsAreNoEditAndARemarkIsOneThatMakesNoDifference() {
        project.upgrade("head");
        String text = project.folder().scripts().script(RevisionId.of("b2")).text();
        project.folder().write("b2.sql", text.replace("\n", "  \r\n"));
        assertThat(findings()).isEmpty();

        project.folder().write("b2.sql", text + "-- a remark\n");
        assertThat(told())
                .containsExactly("edited b2 versions/b2.sql: the file was edited, and would run the same SQL");
    }

    @Test
    void aFileThatCannotRunNowIsFoundToo() {
        project.upgrade("head");
        project.folder().write("b2.sql", "-- B\n-- revision: b2\n-- down: a1\n");

        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("edited b2 versions/b2.sql: the file was edited, and"
                        + " could not run now: versions/b2.sql:2: no upgrade");
    }

    @Test
    void whatRanWithoutAFileIsNotEdited() {
        new Stamp(project.project())
                .run(List.of(Target.parse("head")), Stamp.Purge.NO, TestProject.options(Transactions.ONE_PER_REVISION));
        project.folder().sql("a1", "", "select 1;", "");
        assertThat(findings()).isEmpty();
    }

    @Test
    void whatIsAppliedWithOtherFilesIsAhead() {
        project.folder().sql("c3", "b2", "select 3;", "select 4;");
        project.upgrade("head");
        project.folder().delete("c3.sql");
        project.folder().delete("b2.sql");

        assertThat(told())
                .containsExactly(
                        "ahead b2 : it was applied with files that are not here",
                        "ahead c3 : it was applied with files that are not here");
        assertThat(findings()).allMatch(finding -> finding.ran().isPresent());
    }

    @Test
    void aFileThatIsGoneBetweenOthersIsMissing() {
        project.folder().sql("c3", "b2", "select 3;", "select 4;");
        project.upgrade("head");
        project.folder().delete("b2.sql");
        assertThat(told()).containsExactly("missing b2 : it is applied, others come after it, and its file is gone");
    }

    @Test
    void whatWasPutBelowAnAppliedRevisionNeverRan() {
        project.upgrade("head");
        project.folder()
                .sql("x9", "a1", "create table x (id int);", "drop table x;")
                .sql("b2", "x9", "create table b (id int);", "drop table b;");

        assertThat(told())
                .containsExactly(
                        "edited b2 versions/b2.sql: the file was edited, and would run the same SQL",
                        "out of order x9 versions/x9.sql: it never ran, though b2, which comes after it, did (then); that one"
                                + " followed a1 then");
    }

    @Test
    void whatRanAfterItsChildIsOutOfOrder() {
        project.folder().sql("x9", "a1", "create table x (id int);", "drop table x;");
        project.upgrade("b2");
        project.upgrade("x9");
        project.folder().sql("b2", "x9", "create table b (id int);", "drop table b;");
        project.database().execute("delete from retort.version where version_num = 'x9'");

        assertThat(told())
                .containsExactly(
                        "edited b2 versions/b2.sql: the file was edited, and would run the same SQL",
                        "out of order x9 versions/x9.sql: it ran after b2, which comes after it (then)");
    }

    @Test
    void aHistoryOfAnOlderRetortIsRead() {
        project.upgrade("a1");
        project.database()
                .execute(
                        "alter table retort.history drop outcome, drop down, drop needs, drop undo, drop undo_problem");
        assertThat(findings()).isEmpty();
        project.upgrade("head");
        assertThat(findings()).isEmpty();
        assertThat(project.database().query("select undo[1] from retort.history order by id"))
                .containsExactly("null", "drop table b");
    }
}
