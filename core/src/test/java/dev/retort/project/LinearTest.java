package dev.retort.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.connection.SessionSettings;
import dev.retort.fixture.ProjectFolder;
import dev.retort.fixture.TestProject;
import dev.retort.migration.Format;
import dev.retort.migration.ScriptDirectory;
import dev.retort.plan.Transactions;
import dev.retort.project.Draft.Splice;
import dev.retort.revision.GraphException;
import dev.retort.revision.RevisionId;
import dev.retort.revision.Target;
import dev.retort.revision.TargetRange;
import dev.retort.sql.PostgresVersion;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code linear = true}: one head, or nothing runs. */
class LinearTest {

    private static final RunOptions OPTIONS = TestProject.options(Transactions.ONE_PER_REVISION);

    @TempDir
    private Path temporary;

    private TestProject project;

    @BeforeEach
    void makeProject() {
        project = TestProject.in(temporary);
        project.folder().sql("a1", "", "", "").sql("b2", "a1", "", "");
    }

    @AfterEach
    void dropDatabase() {
        project.database().drop();
    }

    private Project linear() {
        Settings settings = new Settings(
                temporary,
                List.of(project.folder().versions()),
                ScriptDirectory.SubFolders.PASSED_OVER,
                Settings.Shape.LINE,
                Format.SQL,
                Optional.empty(),
                Settings.IGNORED,
                project.tracking());
        return new Project(settings, () -> project.database("alice"), ProjectFolder.CLASS_PATH);
    }

    private Revise revise() {
        return new Revise(linear(), Clock.systemUTC(), () -> RevisionId.of("n1"));
    }

    private static void assertNotLinear(ThrowingCallable work) {
        assertThatExceptionOfType(GraphException.NotLinear.class)
                .isThrownBy(work)
                .withMessage("the settings say linear = true, and there are several heads: b2, c3");
    }

    @Test
    void oneHeadIsRun() {
        assertThat(new Upgrade(linear()).run(Target.head(), OPTIONS).headsAfter())
                .containsExactly(RevisionId.of("b2"));
    }

    @Test
    void severalHeadsAreNot() {
        project.folder().sql("c3", "a1", "", "");
        Project linear = linear();
        Target target = Target.parse("b2");

        assertNotLinear(() -> new Upgrade(linear).run(target, OPTIONS));
        assertNotLinear(() -> new Upgrade(linear)
                .script(
                        Target.base(),
                        target,
                        Transactions.ONE_FOR_ALL,
                        SessionSettings.standard(),
                        PostgresVersion.NEWEST));
        assertNotLinear(() -> new Downgrade(linear).run(Target.base(), OPTIONS, (plan, losses) -> true));
        assertNotLinear(() -> new Downgrade(linear)
                .script(
                        target,
                        Target.base(),
                        Transactions.ONE_FOR_ALL,
                        SessionSettings.standard(),
                        PostgresVersion.NEWEST));
        assertNotLinear(() -> new Stamp(linear).run(List.of(target), Stamp.Purge.NO, OPTIONS));
        assertNotLinear(() -> new Preview(linear).upgrade(target, Transactions.ONE_FOR_ALL));
        assertNotLinear(() -> revise().run(Revise.Request.of(Draft.of("Add a"))));
    }

    @Test
    void noSecondHeadIsMade() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> revise().run(new Revise.Request(
                        Draft.of("Add a").with(Splice.YES), Optional.of(Target.parse("a1")), List.of())))
                .withMessage(
                        "the settings say linear = true, and a revision behind a1 would be one more head beside b2."
                                + " Follow a head instead; without --head it follows the only one");
        assertThat(revise().run(Revise.Request.of(Draft.of("Add a"))).heads()).containsExactly(RevisionId.of("n1"));
    }

    @Test
    void whatRepairsAndWhatShowsStillWorks() {
        project.folder().sql("c3", "a1", "", "");

        assertThat(new History(linear()).list(TargetRange.all())).hasSize(3);
        assertThat(new Current(linear()).read().heads()).isEmpty();
        assertThat(new Rebase(linear())
                        .run(Target.parse("c3"), Target.parse("b2"), List.of(), (id, unasked) -> false)
                        .orElseThrow()
                        .heads())
                .containsExactly(RevisionId.of("c3"));
        new Upgrade(linear()).run(Target.head(), OPTIONS);
        assertThat(project.heads()).containsExactly("c3");
    }

    @Test
    void headsMayBeMerged() {
        project.folder().sql("c3", "a1", "", "");

        new Merge(linear(), Clock.systemUTC(), () -> RevisionId.of("m1"))
                .run(new Merge.Request(Draft.of(""), List.of()));

        new Upgrade(linear()).run(Target.head(), OPTIONS);
        assertThat(project.heads()).containsExactly("m1");
    }
}
