package dev.retort.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.fixture.ProjectFolder;
import dev.retort.migration.ScriptDirectory.SubFolders;
import dev.retort.revision.GraphException;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.Target;
import dev.retort.revision.TargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of a project: which count, which are refused, and what they form. */
class ScriptDirectoryTest {

    @TempDir
    private Path temporary;

    private ProjectFolder project;

    @BeforeEach
    void makeProject() {
        project = new ProjectFolder(temporary);
    }

    private void assertRefused(String message) {
        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> project.scripts())
                .withMessage(message);
    }

    @Test
    void javaAndSqlFormOneGraph() {
        project.sql("a1", "", "select 1;", "").java("b2", "a1", "").sql("c3", "b2", "", "");

        ScriptDirectory scripts = project.scripts();

        assertThat(scripts.graph().parentsFirst().stream().map(RevisionNode::id))
                .containsExactly(RevisionId.of("a1"), RevisionId.of("b2"), RevisionId.of("c3"));
        Script script = scripts.script(RevisionId.of("b2"));
        assertThat(script.format()).isEqualTo(Format.JAVA);
        assertThat(script.name()).isEqualTo("versions/Rb2.java");
        assertThat(script.path()).isEqualTo(project.versions().resolve("Rb2.java"));
        assertThat(script.node())
                .isEqualTo(new RevisionNode(
                        RevisionId.of("b2"),
                        List.of(RevisionId.of("a1")),
                        List.of(),
                        List.of(),
                        "Revision b2",
                        "versions/Rb2.java:10"));
        assertThat(script.headerLine()).isEqualTo(10);
        assertThat(script.checksum()).isEqualTo(Checksum.of(script.text()));
    }

    @Test
    void anEmptyFolderIsAnEmptyGraph() {
        assertThat(project.scripts().graph().isEmpty()).isTrue();
    }

    @Test
    void aRevisionWithoutAFileIsUnknown() {
        assertThatExceptionOfType(TargetException.Unknown.class)
                .isThrownBy(() -> project.scripts().script(RevisionId.of("zz")))
                .withMessage("no revision is called 'zz' or begins so, and no branch has this label");
    }

    @Test
    void severalLocationsFormOneGraph() throws Exception {
        Path other = Files.createDirectory(temporary.resolve("other"));
        project.sql("a1", "", "", "").write("../other/b2.sql", "-- revision: b2\n-- down: a1\n-- upgrade\n");

        ScriptDirectory scripts =
                ScriptDirectory.read(List.of(project.versions(), other), SubFolders.PASSED_OVER, temporary, List.of());

        assertThat(scripts.graph().heads()).containsExactly(RevisionId.of("b2"));
        assertThat(scripts.script(RevisionId.of("b2")).name()).isEqualTo("other/b2.sql");
    }

    private ScriptDirectory recursive(Path... locations) {
        return ScriptDirectory.read(List.of(locations), SubFolders.READ, temporary, List.of(".*", "old"));
    }

    @Test
    void subFoldersAreReadAllTheWayDown() {
        project.sql("a1", "", "", "")
                .write("billing/2024/b2.sql", "-- revision: b2\n-- down: a1\n-- upgrade\n")
                .write(".git/c3.sql", "nonsense")
                .write("billing/old/c3.sql", "nonsense");

        ScriptDirectory scripts = recursive(project.versions());

        assertThat(scripts.graph().heads()).containsExactly(RevisionId.of("b2"));
        assertThat(scripts.script(RevisionId.of("b2")).name()).isEqualTo("versions/billing/2024/b2.sql");
    }

    @Test
    void aLocationInAnotherOneIsReadOnce() {
        project.sql("a1", "", "", "").write("billing/b2.sql", "-- revision: b2\n-- down: a1\n-- upgrade\n");
        Path billing = project.versions().resolve("billing");

        assertThat(recursive(billing, project.versions()).graph().heads()).containsExactly(RevisionId.of("b2"));
        assertThat(recursive(project.versions(), billing).graph().heads()).containsExactly(RevisionId.of("b2"));
    }

    @Test
    void aLinkToAFolderIsNotFollowed() throws Exception {
        project.sql("a1", "", "", "");
        Files.createSymbolicLink(project.versions().resolve("again"), project.versions());

        assertThat(recursive(project.versions()).graph().heads()).containsExactly(RevisionId.of("a1"));
    }

    @Test
    void aStrayFileInASubFolderIsRefused() {
        project.write("billing/notes.txt", "");

        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> recursive(project.versions()))
                .withMessage("versions/billing/notes.txt: not a migration; expected *.java or *.sql."
                        + " Move it away, or add its name to 'ignore' in retort.toml");
    }

    @Test
    void aFileOutsideTheRootIsShownWithItsWholePath() {
        project.write("a1.sql", "");

        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> ScriptDirectory.read(
                        List.of(project.versions()), SubFolders.PASSED_OVER, temporary.resolve("elsewhere"), List.of()))
                .withMessageStartingWith(project.versions().resolve("a1.sql") + ":1: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {".a1.sql.swp", ".gitkeep", "a1.sql~", "README.md", "helpers/Other.java", "old/a1.sql"})
    void whatEditorsAndPeopleLeaveBesideMigrationsIsPassedOver(String name) {
        project.sql("a1", "", "", "").write(name, "anything");

        assertThat(project.scripts().graph().heads()).containsExactly(RevisionId.of("a1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a1.txt", "a1.SQL", "Makefile", "a1.sql.bak", "R1.class"})
    void aStrayFileIsRefused(String name) {
        project.write(name, "anything");

        assertRefused("versions/" + name + ": not a migration; expected *.java or *.sql."
                + " Move it away, or add its name to 'ignore' in retort.toml");
    }

    @Test
    void ignorePatternsArePatternsOfNames() {
        project.sql("a1", "", "", "").write("a1.txt", "").write("b1.sql", "nonsense");

        assertThat(ScriptDirectory.read(
                                List.of(project.versions()),
                                SubFolders.PASSED_OVER,
                                temporary,
                                List.of("*.txt", "b?.sql"))
                        .graph()
                        .heads())
                .containsExactly(RevisionId.of("a1"));
    }

    @Test
    void aPatternThatIsNoneIsRefused() {
        project.write("a1.txt", "");

        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> ScriptDirectory.read(
                        List.of(project.versions()), SubFolders.PASSED_OVER, temporary, List.of("{a")))
                .withMessage("'{a' in 'ignore' is no pattern of file names: Missing '}; expected for example *.txt");
    }

    @Test
    void aMissingFolderIsRefused() {
        Path missing = temporary.resolve("nowhere");

        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> ScriptDirectory.read(List.of(missing), SubFolders.PASSED_OVER, temporary, List.of()))
                .withMessage("nowhere: the folder of the migrations cannot be read: no such file or folder."
                        + " 'retort init' creates it; 'script_location' in retort.toml names it");
    }

    @Test
    void aFileInsteadOfTheFolderIsRefused() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> ScriptDirectory.read(List.of(file), SubFolders.PASSED_OVER, temporary, List.of()))
                .withMessage("file: the folder of the migrations cannot be read: not a folder."
                        + " 'retort init' creates it; 'script_location' in retort.toml names it");
    }

    @Test
    void aFileThatIsNotThereAnyMoreIsRefused() throws Exception {
        Files.createSymbolicLink(project.versions().resolve("a1.sql"), Path.of("gone"));

        assertRefused("versions/a1.sql: cannot be read: no such file or folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "  \n\t\n"})
    void anEmptyFileIsRefused(String text) {
        project.write("a1.sql", text);

        assertRefused("versions/a1.sql:1: the file is empty; expected a migration, or delete it");
    }

    @Test
    void aByteOrderMarkIsRefused() {
        project.write("a1.sql", "\uFEFF-- revision: a1\n");

        assertRefused("versions/a1.sql:1: the file begins with a byte order mark; save it as UTF-8 without one");
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedWithTheByte() {
        project.write("a1.sql", "-- Größe\n-- é\n".getBytes(StandardCharsets.ISO_8859_1));

        assertRefused("versions/a1.sql:1: not UTF-8: byte 0xF6 at offset 5; save the file as UTF-8");
    }

    @Test
    void theByteThatIsNotUtf8IsFoundInItsLine() {
        project.write("R1.java", new byte[] {'/', '/', (byte) 0xC3, (byte) 0xA9, '\r', '\n', '\n', (byte) 0xC3});

        assertRefused("versions/R1.java:3: not UTF-8: byte 0xC3 at offset 7; save the file as UTF-8");
    }

    @Test
    void twoFilesOfOneIdAreBothNamed() {
        project.sql("a1", "", "", "").java("a1", "", "");

        assertRefused("versions/a1.sql:2: revision a1 is also in versions/Ra1.java:10; give one of them a new id");
    }

    @Test
    void aMissingParentIsToldWhereItIsNamed() {
        project.sql("a1", "zz", "", "");

        assertThatExceptionOfType(GraphException.MissingParent.class)
                .isThrownBy(() -> project.scripts().graph().up(List.of(), Target.head()))
                .withMessage("versions/a1.sql:2: revision a1 follows zz, which no migration file has");
    }

    @Test
    void aCycleNamesAllItsFiles() {
        project.sql("a1", "c3", "", "").java("b2", "a1", "").sql("c3", "b2", "", "");

        assertThatExceptionOfType(GraphException.Cycle.class)
                .isThrownBy(project::scripts)
                .withMessage("there is a cycle of revisions: a1 -> b2 -> c3 -> a1"
                        + " (versions/a1.sql:2, versions/Rb2.java:10, versions/c3.sql:2)");
    }

    @Test
    void aRevisionThatFollowsItselfNamesItsFile() {
        project.sql("a1", "a1", "", "");

        assertThatExceptionOfType(GraphException.SelfLoop.class)
                .isThrownBy(project::scripts)
                .withMessage("versions/a1.sql:2: revision a1 follows itself");
    }

    @Test
    void readingTheHeadersCompilesNothing() {
        project.java("a1", "", "this is no Java").sql("b2", "a1", "an 'unended string", "");

        assertThat(project.scripts().graph().heads()).containsExactly(RevisionId.of("b2"));
    }
}
