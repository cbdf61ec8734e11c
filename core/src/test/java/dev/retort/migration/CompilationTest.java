package dev.retort.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.fixture.ProjectFolder;
import dev.retort.revision.Direction;
import dev.retort.revision.RevisionNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiling migrations, and keeping what was compiled. */
class CompilationTest {

    @TempDir
    private Path temporary;

    private ProjectFolder project;

    @BeforeEach
    void makeProject() {
        project = new ProjectFolder(temporary);
    }

    private Path cache() {
        return temporary.resolve("not there yet").resolve("classes");
    }

    private List<Path> cached(String glob) {
        try (Stream<Path> files = Files.walk(cache())) {
            return files.filter(file -> file.getFileName().toString().matches(glob))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String ONE = "        op.createTable(\"a\");";
    private static final String TWO = ONE + "\n" + ONE;

    /** How many operations all migrations together record. */
    private int load() {
        return load(ProjectFolder.CLASS_PATH);
    }

    private int load(String classPath) {
        ScriptDirectory scripts = project.scripts();
        List<Script> all = scripts.graph().parentsFirst().stream()
                .map(RevisionNode::id)
                .map(scripts::script)
                .toList();
        return new MigrationLoader(cache(), classPath)
                .load(all).values().stream()
                        .mapToInt(content -> content.record(Direction.UPGRADE).size())
                        .sum();
    }

    /** Puts something else where the class that the last load compiled is kept. */
    private void replaceKept(byte[] content) throws IOException {
        Files.write(cached(".*\\.class").getFirst(), content);
    }

    @Test
    void anErrorIsToldWithItsLineAndACaret() {
        project.java("a1", "", "        op.createTabel(\"users\");");

        assertThatExceptionOfType(ScriptException.class).isThrownBy(this::load).withMessage("""
                        versions/Ra1.java:14: cannot find symbol
                          symbol:   method createTabel(java.lang.String)
                          location: variable op of type dev.retort.op.Operations
                                op.createTabel("users");
                                  ^""");
    }

    @Test
    void allErrorsOfAllFilesAreTold() {
        project.java("a1", "", "        op.execute(1);\n        int unused").java("b2", "a1", "        return 1;");

        assertThatExceptionOfType(ScriptException.class).isThrownBy(this::load).withMessage("""
                        versions/Ra1.java:15: ';' expected
                                int unused
                                          ^""");
        project.java("a1", "", "        op.execute(1);");
        assertThatExceptionOfType(ScriptException.class).isThrownBy(this::load).withMessage("""
                        versions/Ra1.java:14: incompatible types: int cannot be converted to java.lang.String
                                op.execute(1);
                                           ^
                        versions/Rb2.java:14: incompatible types: unexpected return value
                                return 1;
                                       ^""");
    }

    @Test
    void warningsAreNoErrors() {
        project.java("a1", "", ONE + " java.util.List raw = java.util.List.of(); Thread.yield(); new Integer(1);");

        assertThat(load()).isEqualTo(1);
    }

    @Test
    void aSecondLoadCompilesNothing() throws IOException {
        project.java("a1", "", TWO);
        assertThat(load()).isEqualTo(2);
        byte[] two = Files.readAllBytes(cached(".*\\.class").getFirst());
        Files.delete(cached(".*\\.class").getFirst());
        project.java("a1", "", ONE);
        assertThat(load()).isEqualTo(1);

        replaceKept(two);

        assertThat(load()).as("what is kept").isEqualTo(2);
    }

    @Test
    void onlyWhatIsNewIsCompiled() {
        project.java("a1", "", ONE);
        load();
        List<Path> before = cached(".*\\.class");
        project.java("b2", "a1", TWO);

        assertThat(load()).isEqualTo(3);
        assertThat(cached(".*\\.class")).hasSize(2).containsAll(before);
    }

    @Test
    void aChangedFileIsCompiledAgain() {
        project.java("a1", "", ONE);
        load();
        project.java("a1", "", TWO);

        assertThat(load()).isEqualTo(2);
    }

    @Test
    void anotherClassPathIsCompiledAgain() {
        project.java("a1", "", ONE);
        load();

        assertThat(load(ProjectFolder.CLASS_PATH + File.pathSeparator + temporary))
                .isEqualTo(1);
        assertThat(cached(".*\\.class")).hasSize(2);
        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> load("nowhere"))
                .withMessageContaining("package dev.retort.migration does not exist");
    }

    @Test
    void nothingIsKeptOfAFileThatDoesNotCompile() {
        project.java("a1", "", ONE).java("b2", "a1", "        nonsense");

        assertThatExceptionOfType(ScriptException.class).isThrownBy(this::load);
        assertThat(cache()).doesNotExist();
    }

    @Test
    void whatIsDamagedIsCompiledAgain() throws IOException {
        project.java("a1", "", ONE);
        load();
        byte[] whole = Files.readAllBytes(cached(".*\\.class").getFirst());
        for (byte[] damaged : List.of(new byte[0], new byte[] {(byte) 0xCA, (byte) 0xFE}, Arrays.copyOf(whole, 300))) {
            replaceKept(damaged);

            assertThat(load()).isEqualTo(1);
            assertThat(cached(".*\\.class").getFirst()).as("repaired").hasBinaryContent(whole);
        }
    }

    @Test
    void whatLacksTheClassIsCompiledAgain() throws IOException {
        project.java("a1", "", ONE);
        load();
        Path kept = cached(".*\\.class").getFirst();
        Files.move(kept, kept.resolveSibling("Other.class"));

        assertThat(load()).isEqualTo(1);
        assertThat(kept).as("repaired").exists();
    }

    @Test
    void aCacheThatCannotBeWrittenStopsNothing() throws IOException {
        Files.createFile(temporary.resolve("not there yet"));
        project.java("a1", "", ONE);

        assertThat(load()).isEqualTo(1);
        assertThat(load()).isEqualTo(1);
    }

    @Test
    void nothingHalfIsLeft() {
        project.java("a1", "", ONE);
        load();

        assertThat(cached("half-.*")).isEmpty();
        assertThat(cached(".*\\.class")).hasSize(1);
    }
}
