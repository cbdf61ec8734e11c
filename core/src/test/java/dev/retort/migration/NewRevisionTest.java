package dev.retort.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retort.fixture.Golden;
import dev.retort.fixture.ProjectFolder;
import dev.retort.revision.Direction;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionName;
import dev.retort.revision.RevisionNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Migration files that Retort writes, and reads again as what it meant. */
class NewRevisionTest {

    private static final ZonedDateTime WHEN = ZonedDateTime.of(2024, 2, 3, 4, 5, 6, 0, ZoneOffset.UTC);

    private static final Map<Format, FileTemplate> TEMPLATES =
            Map.of(Format.JAVA, new FileTemplate("R{rev}_{Slug}"), Format.SQL, new FileTemplate("{rev}_{slug}"));

    @TempDir
    private Path temporary;

    private static RevisionNode node(String message, String... down) {
        return RevisionNode.of(
                RevisionId.of("1975ea83b712"),
                Stream.of(down).map(RevisionId::of).toList(),
                message);
    }

    private static NewRevision revision(RevisionNode node, Format format) {
        FileTemplate template = TEMPLATES.get(format);
        assertThat(template).isNotNull();
        return NewRevision.of(node, format, template == null ? new FileTemplate("{rev}") : template, WHEN);
    }

    /** The golden files end in {@code .txt}, so that nobody takes them for sources of this project. */
    private static void assertGolden(String name, NewRevision revision) {
        Golden.assertGolden("new-revision/" + name + ".txt", "// " + revision.fileName() + "\n" + revision.text());
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aRevisionToBeFilledIn(Format format) {
        String ending = format.extension();
        assertGolden("base" + ending, revision(node("Create users"), format));
        assertGolden("following" + ending, revision(node("Add phone number.", "5c8ca8d3f0b1"), format));
        assertGolden("merge" + ending, revision(node("Merge", "5c8ca8d3f0b1", "a.b_C"), format));
        assertGolden("with-everything" + ending, revision(everything(), format));
        assertGolden("without-message" + ending, revision(node("", "5c8ca8d3f0b1"), format));
        assertGolden("hostile-message" + ending, revision(node("*/ \\u002a/ \"quoted\" $$; -- <b> ä"), format));
    }

    private static RevisionNode everything() {
        return new RevisionNode(
                RevisionId.of("1975ea83b712"),
                List.of(RevisionId.of("b2")),
                List.of(RevisionName.of("0a1b2c3d4e5f"), RevisionName.of("offers")),
                List.of(RevisionName.of("users")),
                "Add phone number",
                "");
    }

    static List<String> messages() {
        return List.of(
                "Add phone number",
                "Größe, Menge & Preis ändern",
                "日本語",
                "!?%s{}$1",
                "*/ class X {} /*",
                "**/",
                "* a list",
                "\\u002a/ \\",
                "&#92; &amp; &lt;",
                "\"quotes\" and 'apostrophes' and \"\"\"",
                "@deprecated since ever",
                "@Revision(id = \"no\")",
                "see {@link Nothing} and <p>paragraph",
                "<p>",
                "// no comment",
                "-- no comment",
                "/** no comment",
                "note: a message",
                "e.g. this",
                "trailing backslash\\",
                "a very long message ".repeat(15).strip());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aJavaMigrationCompilesAndIsReadBackAsTheSameNode(String message) {
        assertIsReadBack(node(message, "b2"), Format.JAVA);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void anSqlMigrationIsReadBackAsTheSameNode(String message) {
        assertIsReadBack(node(message, "b2"), Format.SQL);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void dependenciesAndLabelsAreReadBack(Format format) {
        assertIsReadBack(everything(), format);
    }

    private void assertIsReadBack(RevisionNode node, Format format) {
        ProjectFolder project = new ProjectFolder(temporary).sql("b2", "", "select 1;", "select 1;");
        Path file = revision(node, format).writeTo(project.versions());

        Script script = project.scripts().script(node.id());
        Content content = new MigrationLoader(temporary.resolve("classes"), ProjectFolder.CLASS_PATH)
                .load(List.of(script))
                .get(node.id());

        assertThat(script.node())
                .usingRecursiveComparison()
                .ignoringFields("declaredIn")
                .isEqualTo(node);
        assertThat(script.path()).isEqualTo(file);
        assertThat(content).isNotNull().satisfies(loaded -> {
            assertThat(loaded.record(Direction.UPGRADE)).isEmpty();
            assertThat(loaded.record(Direction.DOWNGRADE)).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"upgrade", "Downgrade", "revision: a", "revision:", "down: x", "labels: x", "depends_on: x"})
    void aMessageThatWouldBeAHeaderOfAnSqlFileIsRefused(String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> revision(node(message), Format.SQL))
                .withMessage("the message '" + message + "' would be taken for a header line of the file;"
                        + " choose other words");
        assertThat(revision(node(message), Format.JAVA).text()).contains(message);
    }

    @Test
    void aNameThatIsNoClassIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewRevision.of(node("Add a"), Format.JAVA, new FileTemplate("{rev}_{slug}"), WHEN))
                .withMessage("'1975ea83b712_add_a' is no name of a Java class; a Java migration's file_template begins"
                        + " with a letter, as in R{rev}_{Slug}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewRevision.of(
                        RevisionNode.of(RevisionId.of("v1.2"), List.of(), "Add a"),
                        Format.JAVA,
                        new FileTemplate("R{rev}"),
                        WHEN))
                .withMessage("'Rv1.2' is no name of a Java class; a Java migration's revision id has no '.'");
    }

    @Test
    void anExistingFileIsNotTouched() throws Exception {
        NewRevision revision = revision(node("Add a"), Format.SQL);
        Path file = Files.writeString(temporary.resolve(revision.fileName()), "precious");

        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> revision.writeTo(temporary))
                .withMessage(file + ": cannot be written: it exists already");
        assertThat(file).hasContent("precious");
    }

    @Test
    void aMissingFolderIsRefused() {
        Path nowhere = temporary.resolve("nowhere");

        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> revision(node("Add a"), Format.SQL).writeTo(nowhere))
                .withMessage(nowhere.resolve("1975ea83b712_add_a.sql") + ": cannot be written: no such file or folder");
    }

    @Test
    void aTextThatCannotBeWrittenLeavesNoFile() {
        NewRevision revision = new NewRevision("a.sql", "-- half a pair: \uD83D");

        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> revision.writeTo(temporary))
                .withMessage(temporary.resolve("a.sql") + ": cannot be written: not UTF-8");
        assertThat(temporary).isEmptyDirectory();
    }
}
