package dev.retort.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.migration.ScriptDirectory.SubFolders;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeaderIndexTest {

    private static final Instant LONG_AGO = Instant.parse("2026-01-02T03:04:05.123456789Z");

    @TempDir
    private Path temporary;

    private Path versions() {
        return temporary.resolve("versions");
    }

    private Path work() {
        return temporary.resolve(".work");
    }

    private Path index() {
        return work().resolve("headers");
    }

    @BeforeEach
    void makeProject() throws IOException {
        Files.createDirectories(versions());
        write("a1.sql", sql("a1", "", "First"), LONG_AGO);
        write("b2.sql", sql("b2", "a1", "Zweite,\twith tab and ü"), LONG_AGO);
        write(
                "C3.java",
                "import dev.retort.migration.*;\n/** Third. */\n@Revision(id = \"c3\", down = \"b2\", labels = {\"x\", \"y\"},"
                        + " dependsOn = \"a1\")\npublic final class C3 implements Migration {}\n",
                LONG_AGO);
    }

    private static String sql(String id, String down, String message) {
        return "-- " + message + "\n-- revision: " + id + "\n-- down: " + down + "\n\n-- upgrade\nSELECT 1;\n";
    }

    private Path write(String name, String text, Instant time) throws IOException {
        Path file = Files.writeString(versions().resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(time));
        return file;
    }

    private ScriptDirectory read() {
        return read(HeaderIndex.in(work(), () -> Files.createDirectories(work())));
    }

    private ScriptDirectory read(HeaderIndex index) {
        return ScriptDirectory.read(List.of(versions()), SubFolders.READ, temporary, List.of(".*"), index);
    }

    private static List<RevisionNode> nodes(ScriptDirectory scripts) {
        return scripts.graph().parentsFirst();
    }

    private String message(String id) {
        return read().script(RevisionId.of(id)).node().message();
    }

    @Test
    void whatIsKeptIsWhatTheFilesSay() throws IOException {
        ScriptDirectory first = read();
        assertThat(Files.readAllLines(index())).hasSize(4);
        ScriptDirectory again = read();
        assertThat(nodes(again)).isEqualTo(nodes(first)).isEqualTo(nodes(read(HeaderIndex.none())));
        for (RevisionNode node : nodes(first)) {
            Script script = again.script(node.id());
            assertThat(script.text()).isEqualTo(Files.readString(script.path()));
            assertThat(script.checksum()).isEqualTo(Checksum.of(script.text()));
            assertThat(script.format()).isEqualTo(first.script(node.id()).format());
            assertThat(script.headerLine()).isEqualTo(first.script(node.id()).headerLine());
        }
    }

    @Test
    void aFileAsItWasIsNotOpened() throws IOException {
        read();
        // A header that cannot be understood: it must be the index that tells what was there.
        write("a1.sql", sql("a1", "", "First").replace("revision", "nonsense"), LONG_AGO);
        assertThat(message("a1")).isEqualTo("First");
    }

    @Test
    void aFileOfAnotherTimeOrSizeIsReadAnew() throws IOException {
        read();
        write("a1.sql", sql("a1", "", "Fresh"), LONG_AGO.plusNanos(1000));
        assertThat(message("a1")).isEqualTo("Fresh");
        write("a1.sql", sql("a1", "", "Longer"), LONG_AGO.plusNanos(1000));
        assertThat(message("a1")).isEqualTo("Longer");
    }

    @Test
    void aFileThatLiesAboutItsTimeIsFoundOutWhenItIsToRun() throws IOException {
        read();
        write("a1.sql", sql("a1", "", "Other"), LONG_AGO);
        Script script = read().script(RevisionId.of("a1"));
        assertThatThrownBy(script::text)
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining("versions/a1.sql: was changed, but has the size and the time that it had before");
        assertThat(message("a1")).isEqualTo("Other");
    }

    @Test
    void aFileThatWasJustChangedIsNotKeptYet() throws IOException {
        write("a1.sql", sql("a1", "", "First"), Instant.now());
        write("b2.sql", sql("b2", "a1", "Second"), Instant.now().plusSeconds(3600));
        read();
        assertThat(Files.readAllLines(index())).hasSize(2);
        FileTime written = Files.getLastModifiedTime(index());
        read();
        assertThat(Files.getLastModifiedTime(index())).isEqualTo(written);
    }

    @Test
    void filesThatAreGoneOrNewAreWhatTheyAre() throws IOException {
        read();
        Files.delete(versions().resolve("C3.java"));
        write("d4.sql", sql("d4", "b2", "Fourth"), LONG_AGO);
        assertThat(nodes(read())).extracting(node -> node.id().value()).containsExactly("a1", "b2", "d4");
        assertThat(Files.readString(index())).contains("d4.sql").doesNotContain("C3.java");
    }

    @Test
    void aDamagedIndexIsMadeAnew() throws IOException {
        List<RevisionNode> nodes = nodes(read());
        byte[] whole = Files.readAllBytes(index());
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(index(), i % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : damaged);
            assertThat(nodes(read())).isEqualTo(nodes);
            assertThat(Files.readAllBytes(index())).hasSameSizeAs(whole);
        }
        Files.write(index(), "no index\n".getBytes(StandardCharsets.UTF_8));
        assertThat(nodes(read())).isEqualTo(nodes);
    }

    @Test
    void whereNothingCanBeWrittenNothingIsMissed() throws IOException {
        Files.writeString(work(), "a file in the way");
        assertThat(nodes(read())).hasSize(3);
        Files.delete(work());
        Files.createDirectories(index());
        assertThat(nodes(read())).hasSize(3);
    }

    @Test
    void manyAtOnceReadTheSame() throws Exception {
        List<RevisionNode> nodes = nodes(read(HeaderIndex.none()));
        List<Callable<List<RevisionNode>>> readers = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            boolean deletes = i % 8 == 0;
            readers.add(() -> {
                if (deletes) {
                    Files.deleteIfExists(index());
                }
                return nodes(read());
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<List<RevisionNode>> reader : threads.invokeAll(readers)) {
                assertThat(reader.get()).isEqualTo(nodes);
            }
        }
        try (Stream<Path> left = Files.list(work())) {
            assertThat(left).containsExactly(index());
        }
    }

    @Test
    void aMistakeIsToldEachTime() throws IOException {
        write("e5.sql", "-- revision: a b\n", LONG_AGO);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(this::read)
                    .isInstanceOf(ScriptException.class)
                    .hasMessageContaining("versions/e5.sql:1");
        }
    }
}
