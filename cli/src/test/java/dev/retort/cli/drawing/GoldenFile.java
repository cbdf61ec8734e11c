package dev.retort.cli.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A graph and what becomes of it, one below the other in one file, so that a person sees at once whether they fit. {@code mvn test
 * -Dgolden.update=true} rewrites what is below the line.
 */
record GoldenFile(Path path) {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");
    private static final String LINE = "---\n";

    /** Those of a folder below {@code golden}, by name. */
    static List<GoldenFile> in(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().map(GoldenFile::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is above the line. */
    String input() {
        return read().split(LINE, 2)[0];
    }

    void assertOutput(String output) {
        String actual = input() + LINE + output;
        try {
            if (UPDATE) {
                Files.writeString(path, actual);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(actual)
                .as("%s; -Dgolden.update=true accepts what came", path)
                .isEqualTo(read());
    }

    private String read() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return path.getFileName().toString();
    }
}
