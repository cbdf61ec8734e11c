package dev.retort.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.connection.ConnectionException;
import dev.retort.execute.Outcome;
import dev.retort.fixture.TestProject;
import dev.retort.plan.Transactions;
import dev.retort.project.Stamp.Purge;
import dev.retort.revision.StateException;
import dev.retort.revision.Target;
import dev.retort.revision.TargetException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saying where a database is, without running anything. */
class StampTest {

    @TempDir
    private Path temporary;

    private TestProject project;

    @BeforeEach
    void makeProject() {
        project = TestProject.in(temporary);
        project.folder()
                .sql("a1", "", "create table a (id int);", "")
                .sql("b2", "a1", "create table b (id int);", "")
                .java("b3", "a1", "this is not compiled");
    }

    @AfterEach
    void dropDatabase() {
        project.database().drop();
    }

    private Outcome stamp(String target, Purge purge) {
        return new Stamp(project.project())
                .run(List.of(Target.parse(target)), purge, TestProject.options(Transactions.ONE_PER_REVISION));
    }

    @Test
    void onlyTheVersionTableAndTheHistoryChange() {
        Outcome outcome = stamp("b2", Purge.NO);

        assertThat(outcome.done()).extracting(done -> done.stage().title()).containsExactly("stamp base -> b2");
        assertThat(project.heads()).containsExactly("b2");
        assertThat(project.database().catalog()).doesNotContain("public.a");
        assertThat(project.database().query("""
                select revision, action, message, heads, checksum, sql, client from retort.history""")).containsExactly("b2|stamp||{b2}|null||alice@laptop");
    }

    @Test
    void aStampToWhereTheDatabaseIsChangesNothing() {
        stamp("b2", Purge.NO);

        assertThat(stamp("b2", Purge.NO).done()).isEmpty();
        assertThat(project.database().query("select count(*) from retort.history"))
                .containsExactly("1");
    }

    @Test
    void otherBranchesStay() {
        stamp("b2", Purge.NO);
        stamp("b3", Purge.NO);

        assertThat(project.heads()).containsExactly("b2", "b3");
        assertThat(stamp("a1", Purge.NO).headsAfter()).hasToString("[a1]");
    }

    @Test
    void headsAreAllHeadsAndBaseIsNone() {
        assertThat(stamp("heads", Purge.NO).headsAfter()).hasToString("[b2, b3]");
        assertThat(project.database().query("select revision from retort.history"))
                .containsExactly("b2, b3");
        assertThat(stamp("base", Purge.NO).headsAfter()).isEmpty();
        assertThat(project.heads()).isEmpty();
        assertThat(project.database().query("select revision from retort.history order by id desc limit 1"))
                .containsExactly("base");
    }

    @Test
    void anUnknownRowIsRefusedUnlessItIsPurged() {
        stamp("b2", Purge.NO);
        project.database().execute("update retort.version set version_num = 'gone'");

        assertThatExceptionOfType(StateException.DatabaseAhead.class)
                .isThrownBy(() -> stamp("a1", Purge.NO))
                .withMessage("the database is at gone, which no migration file has");
        assertThat(stamp("a1", Purge.YES).done())
                .extracting(done -> done.stage().title())
                .containsExactly("stamp gone -> a1");
        assertThat(project.heads()).containsExactly("a1");
    }

    @Test
    void purgingForgetsOtherBranches() {
        stamp("heads", Purge.NO);

        assertThat(stamp("b3", Purge.YES).headsAfter()).hasToString("[b3]");
        assertThat(project.heads()).containsExactly("b3");
    }

    @Test
    void rowsThatOverlapAreRefusedUnlessTheyArePurged() {
        stamp("b2", Purge.NO);
        project.database().execute("insert into retort.version values ('a1')");

        assertThatExceptionOfType(StateException.Overlap.class)
                .isThrownBy(() -> stamp("b2", Purge.NO))
                .withMessage("the version table holds a1 beside b2, which comes after it");
        stamp("b2", Purge.YES);

        assertThat(project.heads()).containsExactly("b2");
    }

    @Test
    void aRowThatIsNoRevisionIsRefused() {
        stamp("b2", Purge.NO);
        project.database().execute("update retort.version set version_num = 'a b'");

        assertThatExceptionOfType(ConnectionException.class)
                .isThrownBy(() -> stamp("a1", Purge.NO))
                .withMessage(
                        "the version table retort.version holds what is no revision: the revision id 'a b' holds ' ';"
                                + " only letters A to Z, digits, '_' and '.' are allowed");
    }

    @Test
    void anUnknownTargetIsRefusedBeforeAnythingIsWritten() {
        assertThatExceptionOfType(TargetException.Unknown.class).isThrownBy(() -> stamp("zz", Purge.NO));
        assertThat(project.heads()).isEmpty();
    }

    @Test
    void anUpgradeGoesOnFromWhereTheStampSaidTheDatabaseIs() {
        stamp("a1", Purge.NO);

        project.upgrade("b2");

        assertThat(project.database().catalog()).contains("public.b\n").doesNotContain("public.a\n");
    }
}
