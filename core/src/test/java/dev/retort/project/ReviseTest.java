package dev.retort.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retort.fixture.TestProject;
import dev.retort.migration.Format;
import dev.retort.project.Draft.Splice;
import dev.retort.project.Revise.Request;
import dev.retort.project.Revise.Written;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionName;
import dev.retort.revision.Target;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** New migration files behind the head. */
class ReviseTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-02-03T04:05:06Z"), ZoneOffset.UTC);

    @TempDir
    private Path temporary;

    private TestProject project;

    @BeforeEach
    void makeProject() {
        project = TestProject.in(temporary);
    }

    @AfterEach
    void dropDatabase() {
        project.database().drop();
    }

    private Written revise(Request request) {
        return new Revise(project.project(), CLOCK, () -> RevisionId.of("c0ffee000001")).run(request);
    }

    private static Request message(String message) {
        return Request.of(Draft.of(message));
    }

    private static Request behind(String head, Splice splice) {
        return new Request(Draft.of("Add a").with(splice), Optional.of(Target.parse(head)), List.of());
    }

    private void assertRefused(Request request, String message) {
        List<String> before = project.folder().files();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> revise(request))
                .withMessage(message);
        assertThat(project.folder().files()).isEqualTo(before);
    }

    @Test
    void theFirstRevisionIsABase() {
        Written written = revise(message("Create users"));

        assertThat(written.file()).isEqualTo(project.folder().versions().resolve("Rc0ffee000001_CreateUsers.java"));
        assertThat(written.node().down()).isEmpty();
        assertThat(project.folder().scripts().graph().heads()).containsExactly(RevisionId.of("c0ffee000001"));
    }

    @Test
    void theNextOneFollowsTheHead() {
        project.folder().sql("a1", "", "", "").sql("b2", "a1", "", "");

        Written written = revise(Request.of(new Draft(
                "  Add \n phone  ",
                Optional.of(RevisionId.of("v3")),
                Optional.of(Format.SQL),
                Optional.of(Path.of("./versions")),
                List.of(),
                Splice.NO)));

        assertThat(written.file()).isEqualTo(project.folder().versions().resolve("v3_add_phone.sql"));
        assertThat(written.node().down()).containsExactly(RevisionId.of("b2"));
        assertThat(written.node().message()).isEqualTo("Add phone");
        assertThat(project.folder().scripts().script(RevisionId.of("v3")).node())
                .usingRecursiveComparison()
                .ignoringFields("declaredIn")
                .isEqualTo(written.node());
    }

    @Test
    void whatIsWrittenRunsUpAndDown() {
        project.folder().sql("a1", "", "select 1;", "select 1;");
        revise(message("Do nothing yet"));

        project.upgrade("head");
        project.downgrade("-1");

        assertThat(project.heads()).containsExactly("a1");
    }

    @Test
    void ofSeveralHeadsNoneIsChosen() {
        project.folder().sql("a1", "", "", "").sql("b2", "", "", "");
        String message = "there are several heads: a1, b2. Say which one to follow: 'retort revision --head a1' or"
                + " 'retort revision --head b2'. 'retort merge' joins them";

        assertRefused(message("Add a"), message);
        assertRefused(behind("head", Splice.YES), message);
        assertRefused(behind("heads", Splice.YES), message);
    }

    @Test
    void itFollowsTheHeadThatIsNamed() {
        project.folder().sql("a1", "", "", "").sql("b2", "a1", "", "").sql("c3", "a1", "", "");

        assertThat(revise(behind("b", Splice.NO)).node().down()).containsExactly(RevisionId.of("b2"));
        assertThat(project.folder().scripts().graph().heads())
                .containsExactly(RevisionId.of("c0ffee000001"), RevisionId.of("c3"));
    }

    @Test
    void itFollowsTheHeadOfABranch() {
        project.folder()
                .write("a1.sql", "-- revision: a1\n-- labels: users\n-- upgrade\n")
                .sql("b2", "a1", "", "")
                .sql("c3", "", "", "");

        Written written = revise(behind("users@head", Splice.NO));

        assertThat(written.node().down()).containsExactly(RevisionId.of("b2"));
        assertThat(written.heads()).containsExactly(RevisionId.of("c0ffee000001"), RevisionId.of("c3"));
    }

    @Test
    void behindBaseItIsAFirstRevisionOfItsOwn() {
        project.folder().sql("a1", "", "", "");

        assertThat(revise(behind("base", Splice.NO)).node().down()).isEmpty();
    }

    @Test
    void aSecondHeadIsMadeOnlyOnPurpose() {
        project.folder().sql("a1", "", "", "").sql("b2", "a1", "", "").sql("c3", "b2", "", "");

        assertRefused(
                behind("a1", Splice.NO),
                "revision a1 is no head: b2 follows it, so that there would be one more head. 'retort revision --head"
                        + " a1 --splice' means it; the heads are c3");
        assertThat(revise(behind("a1", Splice.YES)).node().down()).containsExactly(RevisionId.of("a1"));
    }

    @Test
    void dependenciesAreWrittenSoThatTheyStayClear() {
        project.folder()
                .write("a1.sql", "-- revision: a1\n-- labels: users\n-- upgrade\n")
                .sql("b2", "a1", "", "")
                .sql("c3", "", "", "");
        List<Target> targets =
                Stream.of("users", "b", "users@head", "b2-1").map(Target::parse).toList();

        Written written = revise(new Request(Draft.of("Add a"), Optional.of(Target.parse("c3")), targets));

        assertThat(written.node().dependsOn()).hasToString("[users, b2, a1]");
        assertThat(project.folder()
                        .scripts()
                        .graph()
                        .dependencies(written.node().id()))
                .containsExactly(RevisionId.of("a1"), RevisionId.of("b2"));
    }

    @Test
    void aDependencyIsOneRevision() {
        project.folder().sql("a1", "", "", "").sql("b2", "", "", "");

        assertRefused(
                new Request(Draft.of("Add a"), Optional.of(Target.parse("a1")), List.of(Target.heads())),
                "'heads' is a1, b2; '--depends-on' wants one revision, and may be repeated");
        assertRefused(
                new Request(Draft.of("Add a"), Optional.of(Target.parse("a1")), List.of(Target.base())),
                "'base' is base; '--depends-on' wants one revision, and may be repeated");
    }

    @Test
    void labelsAreWritten() {
        Written written = revise(Request.of(Draft.of("Add a").withLabels(RevisionName.of("users"))));

        assertThat(project.folder()
                        .scripts()
                        .graph()
                        .resolve(RevisionName.of("users"))
                        .id())
                .isEqualTo(written.node().id());
    }

    @Test
    void anIdThatIsTakenIsRefused() {
        project.folder().write("a1.sql", "-- revision: a1\n-- labels: users\n-- upgrade\n");

        assertRefused(
                Request.of(Draft.of("Add a").withId(RevisionId.of("a1"))),
                "revision a1 exists already, in versions/a1.sql; choose another --rev-id, or leave it out");
        assertRefused(
                Request.of(Draft.of("Add a").withId(RevisionId.of("users"))),
                "the id users is a branch label of revision a1 already, in versions/a1.sql:1; choose another --rev-id,"
                        + " or leave it out");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            users        | is a label of revision a1 already, in versions/a1.sql:1
            a1           | is the id of a revision, in versions/a1.sql:1
            a            | is how the id a1 begins, in versions/a1.sql:1
            c0ffee000001 | is the revision's own id
            """)
    void aLabelThatIsTakenIsRefused(String label, String why) {
        project.folder().write("a1.sql", "-- revision: a1\n-- labels: users\n-- upgrade\n");

        assertRefused(
                Request.of(Draft.of("Add a").withLabels(RevisionName.of(label))),
                "the branch label '" + label + "' " + why + "; choose another --branch-label");
    }

    @Test
    void anotherFolderThanThoseOfTheSettingsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> revise(Request.of(new Draft(
                        "Add a",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Path.of("elsewhere")),
                        List.of(),
                        Splice.NO))))
                .withMessage("'elsewhere' is none of the version locations ["
                        + project.folder().versions() + "]; add it to version_locations in retort.toml");
        assertThat(project.folder().versions()).isEmptyDirectory();
    }
}
