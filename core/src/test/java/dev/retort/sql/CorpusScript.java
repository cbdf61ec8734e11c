package dev.retort.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A script that PostgreSQL runs on an empty database.
 *
 * @param name the name of its file
 */
record CorpusScript(String name, String text) {

    /** The scripts that the server takes as one message. */
    static List<CorpusScript> plain() {
        return in("/splitter");
    }

    /** The scripts with data, which only a client that splits can run. */
    static List<CorpusScript> withCopyData() {
        return in("/splitter/copy");
    }

    /** The first major version of PostgreSQL on which the script runs. */
    int requiredVersion() {
        return numberAfter("-- requires: ", 13);
    }

    /** How many rows the script copies from its data, all its statements together. */
    int copiedRows() {
        return numberAfter("-- rows: ", 0);
    }

    @Override
    public String toString() {
        return name;
    }

    private int numberAfter(String heading, int otherwise) {
        return text.startsWith(heading)
                ? Integer.parseInt(text.lines().findFirst().orElseThrow().substring(heading.length()))
                : otherwise;
    }

    private static List<CorpusScript> in(String folder) {
        try (Stream<Path> files =
                Files.list(Path.of(CorpusScript.class.getResource(folder).toURI()))) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(CorpusScript::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static CorpusScript read(Path file) {
        try {
            return new CorpusScript(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
