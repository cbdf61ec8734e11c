package dev.retort.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.commute.Comparison;
import dev.retort.commute.Comparison.Verdict;
import dev.retort.fixture.ProjectFolder;
import dev.retort.fixture.TestProject;
import dev.retort.revision.RevisionId;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the two sides of a merge touch the same objects. */
class ComparisonTest {

    @TempDir
    private Path temporary;

    private TestProject project;

    /** {@code a1} creates {@code users}. */
    @BeforeEach
    void makeProject() {
        project = TestProject.in(temporary);
        folder().java("a1", "", "op.createTable(\"users\", column(\"id\", bigint()));");
    }

    @AfterEach
    void dropDatabase() {
        project.database().drop();
    }

    private ProjectFolder folder() {
        return project.folder();
    }

    private Comparison compare() {
        return new Merge(project.project(), Clock.systemUTC(), () -> RevisionId.of("m1"))
                .run(new Merge.Request(Draft.of(""), List.of()))
                .comparison();
    }

    private static String sides(Comparison comparison) {
        return comparison.sides().stream()
                .map(side -> side.head() + " " + side.revisions() + ": " + side.changes() + " " + side.unknown())
                .collect(Collectors.joining("\n"));
    }

    private static String meetings(Comparison comparison) {
        return comparison.meetings().stream()
                .map(meeting -> meeting.first() + " " + meeting.second() + " " + meeting.object() + " "
                        + meeting.nearness() + " " + meeting.ofFirst() + " " + meeting.ofSecond())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void sidesThatTouchDifferentObjects() {
        folder().java("b2", "a1", "op.addColumn(\"users\", column(\"phone\", text()));")
                .java("c3", "a1", "op.createTable(\"offers\", column(\"id\", bigint()));")
                .java(
                        "d4",
                        "c3",
                        "op.addColumn(\"offers\", column(\"price\", bigint()));"
                                + "op.createIndex(\"idx_x\", \"offers\", \"price\");");

        Comparison comparison = compare();

        assertThat(sides(comparison)).isEqualTo("""
                b2 [b2]: [users.phone] []
                d4 [c3, d4]: [table offers, index idx_x] []""");
        assertThat(comparison.meetings()).isEmpty();
        assertThat(comparison.verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void sidesThatTouchOneColumn() {
        folder().java(
                        "b2",
                        "a1",
                        "op.addColumn(\"users\", column(\"phone\", text()));"
                                + "op.addColumn(\"users\", column(\"age\", text()));")
                .java("c3", "a1", "op.addColumn(\"users\", column(\"phone\", bigint()));");

        Comparison comparison = compare();

        assertThat(meetings(comparison)).isEqualTo("b2 c3 table users SAME_PART [users.phone] [users.phone]");
        assertThat(comparison.verdict()).isEqualTo(Verdict.SAME_PART);
    }

    @Test
    void sidesThatTouchOtherColumnsOfOneTable() {
        folder().java("b2", "a1", "op.addColumn(\"users\", column(\"phone\", text()));")
                .java("c3", "a1", "op.addColumn(\"users\", column(\"age\", bigint()));");

        Comparison comparison = compare();

        assertThat(meetings(comparison)).isEqualTo("b2 c3 table users SAME_OBJECT [users.phone] [users.age]");
        assertThat(comparison.verdict()).isEqualTo(Verdict.SAME_OBJECT);
    }

    @Test
    void sqlAndCodeAreUnknown() {
        folder().java("b2", "a1", "op.execute(\"select 1\");\nop.run(c -> {});\nop.dropIndex(\"i\", \"users\");")
                .sql("c3", "a1", "drop table users;\nselect 1;", "");

        Comparison comparison = compare();

        assertThat(sides(comparison)).isEqualTo("""
                b2 [b2]: [index i] [the SQL of versions/Rb2.java:14, the code of versions/Rb2.java:15, what else\
                 'drop index i' touches in versions/Rb2.java:16]
                c3 [c3]: [] [the SQL of versions/c3.sql]""");
        assertThat(comparison.verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void anEmptySqlFileIsKnownToTouchNothing() {
        folder().sql("b2", "a1", "", "").java("c3", "a1", "op.dropTable(\"users\");");

        assertThat(compare().verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void whatDoesNotCompileIsUnknownAndTheRestIsCompared() {
        folder().java("b2", "a1", "no Java").java("c3", "a1", "op.dropTable(\"users\");");

        Comparison comparison = compare();

        assertThat(sides(comparison))
                .contains("b2 [b2]: [] [versions/Rb2.java:14")
                .endsWith("c3 [c3]: [table users] []");
        assertThat(comparison.verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void codeThatFailsIsUnknown() {
        folder().java("b2", "a1", "if (true) throw new StackOverflowError();").sql("c3", "a1", "", "");

        assertThat(sides(compare()))
                .contains("b2 [b2]: [] [versions/Rb2.java:14: upgrade() threw java.lang.StackOverflowError]");
    }

    @Test
    void aSideWhoseBeginningIsMissingIsUnknown() {
        folder().sql("b2", "zz", "", "").java("c3", "a1", "op.dropTable(\"users\");");

        Comparison comparison = compare();

        assertThat(sides(comparison)).isEqualTo("""
                b2 [b2]: [] [versions/b2.sql:2: revision b2 follows zz, which no migration file has]
                c3 [a1, c3]: [table users] []""");
        assertThat(comparison.verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void ofThreeSidesEachIsComparedWithEach() {
        folder().java("b2", "a1", "op.dropTable(\"users\");")
                .java("c3", "b2", "op.createTable(\"x\", column(\"id\", bigint()));")
                .java("d4", "b2", "op.createTable(\"x\", column(\"id\", bigint()));")
                .java("e5", "a1", "op.addColumn(\"users\", column(\"age\", bigint()));");

        assertThat(meetings(compare())).isEqualTo("""
                c3 d4 table x SAME_PART [table x] [table x]
                c3 e5 table users SAME_PART [table users] [users.age]
                d4 e5 table users SAME_PART [table users] [users.age]""");
    }
}
