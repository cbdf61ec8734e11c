package dev.retort.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.connection.Database;
import dev.retort.connection.DatabaseUrl;
import dev.retort.connection.SessionSettings;
import dev.retort.fixture.TestDatabase;
import dev.retort.fixture.TestProject;
import dev.retort.project.Rebase.Rebased;
import dev.retort.project.Rebase.Unasked;
import dev.retort.revision.RevisionId;
import dev.retort.revision.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Branches that are put behind a head. */
class RebaseTest {

    @TempDir
    private Path temporary;

    private TestProject project;

    /** {@code a1} with {@code b2} behind it, and beside that {@code c3} with {@code d4} behind it. */
    @BeforeEach
    void makeProject() {
        project = TestProject.in(temporary);
        project.folder()
                .sql("a1", "", "create table a ();", "drop table a;")
                .sql("b2", "a1", "create table b ();", "drop table b;")
                .java("c3", "a1", "op.createTable(\"c\", column(\"id\", bigint()));")
                .sql("d4", "c3", "create table d ();", "drop table d;");
    }

    @AfterEach
    void dropDatabase() {
        project.database().drop();
    }

    private KnownDatabase known() {
        return new KnownDatabase("test", new KnownDatabase.Askable(project.database("alice")));
    }

    /** Nobody says yes. */
    private Optional<Rebased> rebase(String revision, String onto, KnownDatabase... databases) {
        return new Rebase(project.project())
                .run(Target.parse(revision), Target.parse(onto), List.of(databases), (id, unasked) -> false);
    }

    private void assertRefused(String message, String revision, String onto, KnownDatabase... databases) {
        List<String> before = project.folder().files();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> rebase(revision, onto, databases))
                .withMessage(message);
        assertThat(project.folder().files()).isEqualTo(before);
    }

    @Test
    void theBranchFollowsTheHead() {
        project.upgrade("b2");

        Rebased rebased = rebase("c3", "b2", known()).orElseThrow();

        assertThat(rebased.followed()).containsExactly(RevisionId.of("a1"));
        assertThat(rebased.heads()).containsExactly(RevisionId.of("d4"));
        assertThat(rebased.unasked()).isEmpty();
        project.upgrade("head");
        assertThat(project.heads()).containsExactly("d4");
    }

    @Test
    void aFirstRevisionMayFollowTheHeadOfAnotherHistory() {
        project.folder().sql("e5", "", "", "");

        assertThat(rebase("a1", "e5").orElseThrow().heads()).hasToString("[b2, d4]");
    }

    @Test
    void whatFollowsItAlreadyIsLeftAlone() {
        List<String> before = project.folder().files();

        Rebased rebased = rebase("d4", "c3").orElseThrow();

        assertThat(rebased.isChange()).isFalse();
        assertThat(project.folder().files()).isEqualTo(before);
    }

    @Test
    void aMergeStaysWhereItIs() {
        project.folder().sql("e5", "b2, d4", "", "").sql("f6", "a1", "", "");

        assertRefused(
                "revision e5 is a merge of b2, d4; if it is applied nowhere, delete its file, rebase one of its sides,"
                        + " and 'retort merge' what is left",
                "e5",
                "f6");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            d4 | d4   | revision d4 cannot follow itself; name another head after --onto
            c3 | d4   | revision d4 comes after c3, so c3 cannot follow it; name another head after --onto
            b2 | c3   | revision c3 is no head: d4 follows it; a branch goes behind a head. The heads are b2, d4
            b2 | head | 'head' is b2, d4; name one revision
            b2 | base | 'base' is base; name one revision
            """)
    void whatCannotBeFollowedIsRefused(String revision, String onto, String message) {
        assertRefused(message, revision, onto);
    }

    @Test
    void whatDependsOnItCannotComeBeforeIt() {
        project.folder().write("e5.sql", "-- revision: e5\n-- depends-on: c3\n-- upgrade\n");

        assertRefused("revision e5 comes after c3, so c3 cannot follow it; name another head after --onto", "c3", "e5");
    }

    @Test
    void whatIsAppliedSomewhereStaysWhereItIs() {
        project.upgrade("d4");
        KnownDatabase other = new KnownDatabase("other", new KnownDatabase.OutOfReach("why"));

        assertRefused(
                "revision c3 is applied in test, which would count as having what it follows from now on, without it"
                        + " having run. Take it back there first: 'retort downgrade c3@a1 -e test'. Or join the heads:"
                        + " 'retort merge'",
                "c3",
                "b2",
                other,
                known());
    }

    @Test
    void whatCannotBeAskedIsLeftToThePerson() {
        TestDatabase gone = TestDatabase.create();
        gone.drop();
        KnownDatabase unreachable = new KnownDatabase(
                "gone",
                new KnownDatabase.Askable(
                        new Database(DatabaseUrl.parse(gone.url()), SessionSettings.standard(), "alice")));
        KnownDatabase unset = new KnownDatabase("unset", new KnownDatabase.OutOfReach("no URL"));
        KnownDatabase none = new KnownDatabase("none", new KnownDatabase.NotThere());
        List<String> before = project.folder().files();

        assertThat(rebase("c3", "b2", unreachable, unset, none, known())).isEmpty();
        assertThat(project.folder().files()).isEqualTo(before);

        Rebased rebased = new Rebase(project.project())
                .run(
                        Target.parse("c3"),
                        Target.parse("b2"),
                        List.of(unreachable, unset, none, known()),
                        (id, unasked) -> id.equals(RevisionId.of("c3")))
                .orElseThrow();
        assertThat(rebased.unasked()).extracting(Unasked::name).containsExactly("gone", "unset");
        assertThat(rebased.heads()).containsExactly(RevisionId.of("d4"));
    }

    @Test
    void aDatabaseAheadOfTheFilesMayHaveIt() {
        project.folder().sql("x9", "b2", "", "");
        project.upgrade("x9");
        project.folder().delete("x9.sql");

        Rebase.Confirmation confirmation = (id, unasked) -> {
            assertThat(unasked)
                    .containsExactly(new Unasked("test", "the database is at x9, which no migration file has"));
            return false;
        };

        assertThat(new Rebase(project.project())
                        .run(Target.parse("c3"), Target.parse("b2"), List.of(known()), confirmation))
                .isEmpty();
    }
}
