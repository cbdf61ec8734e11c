package dev.retort.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.fixture.TestProject;
import dev.retort.project.History.Entry;
import dev.retort.revision.RevisionId;
import dev.retort.revision.Target;
import dev.retort.revision.TargetException;
import dev.retort.revision.TargetRange;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files say of the revisions, alone and with a database. */
class HistoryTest {

    @TempDir
    private Path temporary;

    private TestProject project;

    @BeforeEach
    void makeProject() {
        project = TestProject.in(temporary);
        project.folder()
                .sql("a1", "", "select 1;", "select 1;")
                .sql("b2", "a1", "select 1;", "select 1;")
                .sql("b3", "a1", "select 1;", "select 1;")
                .sql("c4", "b2, b3", "select 1;", "select 1;")
                .sql("d5", "c4", "select 1;", "select 1;");
    }

    @AfterEach
    void dropDatabase() {
        project.database().drop();
    }

    private static TargetRange range(String text) {
        return TargetRange.parse(text, Target.base(), Target.heads());
    }

    private static List<String> shown(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.script().id() + " " + entry.children() + " " + entry.marks())
                .toList();
    }

    @Test
    void theNewestComesFirst() {
        assertThat(shown(new History(project.project()).list(range(":"))))
                .containsExactly(
                        "d5 [] [HEAD]",
                        "c4 [d5] [MERGE_POINT]",
                        "b3 [c4] []",
                        "b2 [c4] []",
                        "a1 [b2, b3] [BRANCH_POINT]");
    }

    @Test
    void aRangeEndsWhereItIsToldTo() {
        assertThat(new History(project.project())
                        .list(range("b2:c4")).stream()
                                .map(entry -> entry.script().id()))
                .containsExactly(RevisionId.of("c4"), RevisionId.of("b2"));
    }

    @Test
    void aDatabaseMarksWhatItHas() {
        project.upgrade("b2");

        assertThat(shown(new History(project.project()).listWithDatabase(range(":"))))
                .contains("b2 [c4] [CURRENT]", "b3 [c4] []", "a1 [b2, b3] [BRANCH_POINT, APPLIED]");
    }

    @Test
    void aDatabaseThatKnowsOtherRevisionsMarksNone() {
        project.upgrade("b2");
        project.database().execute("update retort.version set version_num = 'gone'");

        assertThat(new History(project.project()).listWithDatabase(range(":")))
                .noneMatch(entry -> entry.marks().contains(History.Mark.APPLIED));
        assertThat(new Current(project.project()).read().heads()).containsExactly(RevisionId.of("gone"));
        assertThat(new Current(project.project()).read().scripts()).isEmpty();
    }

    @Test
    void headsAndSingleRevisionsAreShown() {
        project.folder().sql("x9", "a1", "select 1;", "");
        History history = new History(project.project());

        assertThat(shown(history.heads())).containsExactly("d5 [] [HEAD]", "x9 [] [HEAD]");
        assertThat(shown(history.show(Target.parse("c")))).containsExactly("c4 [d5] [MERGE_POINT]");
        assertThatExceptionOfType(TargetException.SeveralHeads.class).isThrownBy(() -> history.show(Target.head()));
    }

    @Test
    void currentTellsTheDatabaseFromTheFiles() {
        Current current = new Current(project.project());

        assertThat(current.read().heads()).isEmpty();
        assertThat(current.read().atHeads()).isFalse();
        project.upgrade("head");
        assertThat(current.read().atHeads()).isTrue();
        assertThat(current.read().scripts())
                .extracting(script -> script.id().value())
                .containsExactly("d5");
    }

    @Test
    void forksAreWhatSeveralFollowNewestFirst() {
        project.folder().sql("d6", "c4", "select 1;", "select 1;");
        List<History.Fork> forks = new History(project.project()).forks();

        assertThat(shown(forks.stream().map(History.Fork::point).toList()))
                .containsExactly("c4 [d5, d6] [BRANCH_POINT, MERGE_POINT]", "a1 [b2, b3] [BRANCH_POINT]");
        assertThat(shown(forks.getFirst().children())).containsExactly("d5 [] [HEAD]", "d6 [] [HEAD]");
    }
}
