package dev.retort.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.execute.MigrationFailure;
import dev.retort.execute.Outcome;
import dev.retort.execute.RunListener;
import dev.retort.fixture.TestProject;
import dev.retort.plan.PlanException;
import dev.retort.plan.Transactions;
import dev.retort.project.Downgrade.Confirmation;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.StateException;
import dev.retort.revision.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking revisions back: what is asked before, what is refused before, and what remains. */
class DowngradeTest {

    @TempDir
    private Path temporary;

    private TestProject project;

    @BeforeEach
    void makeProject() {
        project = TestProject.in(temporary);
        project.folder()
                .sql("a1", "", "create table users (id int, name text);", "drop table users;")
                .java("b2", "a1", "        op.addColumn(\"users\", column(\"age\", integer()));")
                .sql("c3", "b2", "create index idx on users (age);", "drop index idx;");
        project.upgrade("head");
    }

    @AfterEach
    void dropDatabase() {
        project.database().drop();
    }

    private Optional<Outcome> downgrade(String target, Confirmation confirmation) {
        return new Downgrade(project.project())
                .run(Target.parse(target), TestProject.options(Transactions.ONE_PER_REVISION), confirmation);
    }

    private static boolean neverAsked(Object plan, Object losses) {
        throw new AssertionError("asked about " + losses);
    }

    @Test
    void revisionsAreTakenBackLastFirst() {
        Outcome outcome = project.downgrade("a1");

        assertThat(outcome.done())
                .extracting(done -> done.stage().title())
                .containsExactly("downgrade c3 -> b2, Revision c3", "downgrade b2 -> a1, Revision b2");
        assertThat(project.heads()).containsExactly("a1");
        assertThat(project.database().catalog()).doesNotContain("users.age").contains("users.name");
    }

    @Test
    void atBaseNothingIsLeftButTheRecords() {
        project.downgrade("base");

        assertThat(project.heads()).isEmpty();
        assertThat(project.database().query("select revision, action, heads from retort.history order by id offset 3"))
                .containsExactly("c3|downgrade|{b2}", "b2|downgrade|{a1}", "a1|downgrade|{}");
        assertThat(project.downgrade("base").done()).isEmpty();
    }

    @Test
    void whatDependsOnARevisionThatGoesIsSaidAndGoesToo() {
        project.folder().write("x1.sql", """
                -- Revision x1
                -- revision: x1
                -- depends-on: b2

                -- upgrade
                create table x (n int);

                -- downgrade
                drop table x;
                """);
        project.upgrade("heads");
        List<RevisionId> said = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void takenToo(List<RevisionNode> revisions) {
                revisions.stream().map(RevisionNode::id).forEach(said::add);
            }
        };

        new Downgrade(project.project())
                .run(
                        Target.parse("a1"),
                        new RunOptions(Transactions.ONE_PER_REVISION, RunOptions.LOCK_WAIT, listener),
                        (plan, losses) -> true);

        assertThat(said).containsExactly(RevisionId.of("x1"));
        assertThat(project.heads()).containsExactly("a1");
        assertThat(project.database().catalog()).doesNotContain("x.n");
    }

    @Test
    void whatLosesNothingIsNotAskedAbout() {
        assertThat(downgrade("-1", DowngradeTest::neverAsked)).isPresent();
        assertThat(project.heads()).containsExactly("b2");
    }

    @Test
    void whatIsLostIsAskedAboutWithTheRowsThatTheServerEstimates() {
        project.database().execute("insert into users select i, 'a' from generate_series(1, 500) i; analyze users");
        List<String> asked = new ArrayList<>();

        Optional<Outcome> outcome = downgrade("base", (plan, losses) -> {
            plan.stages().forEach(stage -> asked.add(stage.title()));
            losses.forEach(loss -> asked.add(loss.loss() + " " + loss.estimatedRows()));
            return false;
        });

        assertThat(outcome).isEmpty();
        assertThat(asked)
                .containsExactly(
                        "downgrade c3 -> b2, Revision c3",
                        "downgrade b2 -> a1, Revision b2",
                        "downgrade a1 -> base, Revision a1",
                        "column users.age " + OptionalLong.of(500),
                        "table users " + OptionalLong.of(500));
        assertThat(project.heads()).containsExactly("c3");
        assertThat(project.database().query("select count(*) from users")).containsExactly("500");
    }

    @Test
    void aTableThatWasNeverAnalysedHasNoRowsAndOneThatIsMissingHasNoFigure() {
        project.folder().sql("d4", "c3", "select 1;", "drop table if exists nobody; truncate users;");
        project.upgrade("head");
        List<String> asked = new ArrayList<>();

        downgrade("a1", (plan, losses) -> {
            losses.forEach(loss -> asked.add(loss.loss() + " " + loss.estimatedRows()));
            return false;
        });

        assertThat(asked)
                .containsExactly(
                        "table nobody " + OptionalLong.empty(),
                        "all rows of users " + OptionalLong.of(0),
                        "column users.age " + OptionalLong.of(0));
    }

    @Test
    void allThatIsIrreversibleIsToldBeforeAnythingRuns() {
        project.folder()
                .java("d4", "c3", "        op.execute(\"select 1\");")
                .write("e5.sql", "-- revision: e5\n-- down: d4\n-- upgrade\nselect 1;\n")
                .sql("f6", "e5", "select 1;", "select 1;");
        project.upgrade("head");

        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> downgrade("base", DowngradeTest::neverAsked))
                .withMessage("""
                        2 revisions on the way cannot be taken back:
                          e5 (versions/e5.sql): versions/e5.sql has no line '-- downgrade'
                          d4 (versions/Rd4.java): no inverse is known for execute "select 1" (versions/Rd4.java:14: SQL is not looked into)""");
        assertThat(project.heads()).containsExactly("f6");
        assertThat(downgrade("-1", DowngradeTest::neverAsked)).isPresent();
    }

    @Test
    void oneIrreversibleRevisionIsOne() {
        project.folder().java("d4", "c3", "        op.execute(\"select 1\");");
        project.upgrade("head");

        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> downgrade("-1", DowngradeTest::neverAsked))
                .withMessageStartingWith("a revision on the way cannot be taken back:\n  d4 (");
    }

    @Test
    void aDatabaseThatMovedSinceTheQuestionIsLeftAlone() {
        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> downgrade("base", (plan, losses) -> {
                    project.downgrade("-1");
                    return true;
                }))
                .withMessage(
                        "the database has moved from c3 to b2 since this run looked; nothing was done. Run it again");
        assertThat(project.heads()).containsExactly("b2");
    }

    @Test
    void aDowngradeThatFailsLeavesItsRevision() {
        project.folder().sql("d4", "c3", "select 1;", "drop table nobody;");
        project.upgrade("head");
        String before = project.database().catalog();

        assertThatExceptionOfType(MigrationFailure.class)
                .isThrownBy(() -> project.downgrade("b2"))
                .withMessage(
                        "versions/d4.sql:9:1: table \"nobody\" does not exist (SQLSTATE 42P01)\ndrop table nobody;\n^");
        assertThat(project.heads()).containsExactly("d4");
        assertThat(project.database().catalog()).isEqualTo(before);
    }

    @Test
    void aBranchThatDoesNotComeFromTheTargetStays() {
        project.folder().sql("x9", "a1", "create table x (id int);", "drop table x;");
        project.upgrade("heads");

        project.downgrade("b2");

        assertThat(project.heads()).containsExactly("b2", "x9");
        assertThatExceptionOfType(StateException.AmbiguousStart.class).isThrownBy(() -> project.downgrade("-1"));
    }

    @Test
    void aMergeIsTakenBackToBothItsParents() {
        project.folder().sql("x9", "a1", "select 1;", "select 1;").sql("m7", "c3 x9", "select 1;", "select 1;");
        project.upgrade("head");

        project.downgrade("-1");
        assertThat(project.heads()).containsExactly("c3", "x9");
        project.upgrade("head");

        assertThat(project.heads()).containsExactly("m7");
    }
}
