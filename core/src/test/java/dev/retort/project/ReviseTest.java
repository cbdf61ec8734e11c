package dev.retort.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retort.fixture.TestProject;
import dev.retort.migration.Format;
import dev.retort.migration.ScriptException;
import dev.retort.project.Revise.Request;
import dev.retort.project.Revise.Written;
import dev.retort.revision.RevisionId;
import dev.retort.revision.TargetException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        return new Request(message, Optional.empty(), Optional.empty(), Optional.empty());
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

        Written written = revise(new Request(
                "  Add \n phone  ",
                Optional.of(RevisionId.of("v3")),
                Optional.of(Format.SQL),
                Optional.of(Path.of("./versions"))));

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
    void severalHeadsAreRefused() {
        project.folder().sql("a1", "", "", "").sql("b2", "", "", "");

        assertThatExceptionOfType(TargetException.SeveralHeads.class)
                .isThrownBy(() -> revise(message("Add a")))
                .withMessage("there are several heads: a1, b2");
    }

    @Test
    void anIdThatIsTakenIsRefused() {
        project.folder().sql("a1", "", "", "");

        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> revise(
                        new Request("Add a", Optional.of(RevisionId.of("a1")), Optional.empty(), Optional.empty())))
                .withMessage(
                        "revision a1 exists already, in versions/a1.sql; choose another --rev-id, or leave it out");
    }

    @Test
    void anotherFolderThanThoseOfTheSettingsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> revise(
                        new Request("Add a", Optional.empty(), Optional.empty(), Optional.of(Path.of("elsewhere")))))
                .withMessage("'elsewhere' is none of the version locations ["
                        + project.folder().versions() + "]; add it to version_locations in retort.toml");
        assertThat(project.folder().versions()).isEmptyDirectory();
    }
}
