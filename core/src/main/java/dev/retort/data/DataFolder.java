package dev.retort.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where a migration's files with rows are. */
@FunctionalInterface
public interface DataFolder {

    /** For what has no file of its own. */
    DataFolder NONE = path -> {
        throw new IllegalArgumentException(path
                + ": nobody knows the folder to read it from; only a migration's own methods read files, while Retort"
                + " records them");
    };

    /**
     * A file as text, without a byte order mark at its beginning.
     *
     * @param path from the folder, with {@code /} between folders
     * @throws IllegalArgumentException when it cannot be read, lies elsewhere, is not UTF-8, or holds a NUL character
     */
    String text(String path);

    /** @param folder that paths begin in, and that no path, and no link on it, leads out of */
    static DataFolder in(Path folder) {
        return path -> decoded(path, bytes(path, folder));
    }

    private static byte[] bytes(String path, Path folder) {
        try {
            if (Path.of(path).isAbsolute()) {
                throw new IllegalArgumentException(path
                        + ": is no path from the migration's folder; expected for example" + " data/countries.csv");
            }
            Path file = folder.resolve(path);
            if (!Files.exists(file)) {
                throw new IllegalArgumentException(path + ": no such file in the migration's folder " + folder);
            }
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                throw new IllegalArgumentException(path + ": lies outside of the migration's folder " + folder
                        + "; copy the file into it, or below it");
            }
            return Files.readAllBytes(file);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(path + ": is no path: " + e.getReason(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(path + ": cannot be read: " + e, e);
        }
    }

    private static String decoded(String path, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw new FilePlace(path, line(text, text.length()))
                    .wrong("not UTF-8: byte 0x%02X at offset %d; save the file as UTF-8"
                            .formatted(bytes[in.position()], in.position()));
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new FilePlace(path, line(text, nul)).wrong("a NUL character, which PostgreSQL cannot store");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static int line(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
