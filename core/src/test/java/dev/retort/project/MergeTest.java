package dev.retort.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.fixture.TestProject;
import dev.retort.project.Draft.Splice;
import dev.retort.project.Revise.Written;
import dev.retort.revision.RevisionId;
import dev.retort.revision.Target;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Empty revisions that follow several others. */
class MergeTest {

    @TempDir
    private Path temporary;

    private TestProject project;

    /** {@code a1} with {@code b2} and {@code c3} behind it, {@code d4} behind {@code c3}, and {@code e5} alone. */
    @BeforeEach
    void makeProject() {
        project = TestProject.in(temporary);
        project.folder()
                .sql("a1", "", "create table a ();", "drop table a;")
                .sql("b2", "a1", "create table b ();", "drop table b;")
                .sql("c3", "a1", "create table c ();", "drop table c;")
                .sql("d4", "c3", "create table d ();", "drop table d;")
                .sql("e5", "", "create table e ();", "drop table e;");
    }

    @AfterEach
    void dropDatabase() {
        project.database().drop();
    }

    private Written merge(Splice splice, String... targets) {
        return new Merge(project.project(), Clock.systemUTC(), () -> RevisionId.of("f6"))
                .run(new Merge.Request(
                        Draft.of("").with(splice),
                        Stream.of(targets).map(Target::parse).toList()))
                .written();
    }

    @Test
    void withoutNamesAllHeadsAreMerged() {
        Written written = merge(Splice.NO);

        assertThat(written.node().down()).hasToString("[b2, d4, e5]");
        assertThat(written.node().message()).isEqualTo("merge b2, d4 and e5");
        assertThat(written.heads()).containsExactly(RevisionId.of("f6"));
    }

    @Test
    void theOrderOfTheNamesIsKept() {
        Written written = merge(Splice.NO, "d4", "b");

        assertThat(written.node().down()).hasToString("[d4, b2]");
        assertThat(written.node().message()).isEqualTo("merge d4 and b2");
        assertThat(written.heads()).hasToString("[e5, f6]");
    }

    @Test
    void aMergeRunsUpAndDown() {
        merge(Splice.NO);

        project.upgrade("head");
        assertThat(project.heads()).containsExactly("f6");

        project.downgrade("-1");
        assertThat(project.heads()).containsExactly("b2", "d4", "e5");
    }

    @Test
    void anOlderRevisionIsMergedOnlyOnPurpose() {
        assertThat(merge(Splice.YES, "c3", "e5").node().down()).hasToString("[c3, e5]");
    }

    @Test
    void headsOfWhichOneDependsOnTheOtherAreTwo() {
        project.folder().write("e5.sql", "-- revision: e5\n-- depends-on: b2, d4\n-- upgrade\n");

        assertThat(merge(Splice.NO).node().down()).hasToString("[b2, d4, e5]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            b2     | NO  | that is one revision, b2; name at least two to merge, or none for all heads
            b2 b   | NO  | that is one revision, b2; name at least two to merge, or none for all heads
            b2 c3  | NO  | revision c3 is no head: d4 follows it, so that there would be one more head. --splice means it; the heads are b2, d4, e5
            a1 d4  | YES | revision d4 comes after a1 and has all that it has; leave a1 out
            d4 c3  | YES | revision d4 comes after c3 and has all that it has; leave c3 out
            b2 base| NO  | 'base' is before the first revision; name revisions to merge
            """)
    void whatIsNoMergeIsRefused(String targets, Splice splice, String message) {
        List<String> before = project.folder().files();

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> merge(splice, targets.split(" ", -1)))
                .withMessage(message);
        assertThat(project.folder().files()).isEqualTo(before);
    }

    @Test
    void oneHeadNeedsNoMerge() {
        merge(Splice.NO);

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> merge(Splice.NO))
                .withMessage("there is one head, f6, and nothing to merge");
    }
}
