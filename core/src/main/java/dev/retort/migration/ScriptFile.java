package dev.retort.migration;

import dev.retort.revision.RevisionId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import org.jspecify.annotations.Nullable;

/** Turns a file into a {@link Script}. */
final class ScriptFile {

    private ScriptFile() {}

    /**
     * @param name the path as messages are to show it
     * @throws ScriptException when the file cannot be read, is empty, is not UTF-8 or has no usable header
     */
    static Script read(Path path, String name) {
        return of(path, name, text(path, name));
    }

    private static Script of(Path path, String name, String text) {
        if (text.isBlank()) {
            throw ScriptException.at(name, 1, "the file is empty; expected a migration, or delete it");
        }
        if (text.charAt(0) == '\uFEFF') {
            throw ScriptException.at(name, 1, "the file begins with a byte order mark; save it as UTF-8 without one");
        }
        String fileName = path.getFileName().toString();
        if (fileName.endsWith(Format.SQL.extension())) {
            return script(SqlHeader.read(name, text), Format.SQL, path, name, text);
        }
        return script(java(path, name, text).header(), Format.JAVA, path, name, text);
    }

    private static JavaHeader.Source java(Path path, String name, String text) {
        String fileName = path.getFileName().toString();
        String simpleName = fileName.substring(
                0, fileName.length() - Format.JAVA.extension().length());
        return JavaHeader.read(name, simpleName, text);
    }

    /** The same file, not yet written, in which the revision follows another one. */
    static Script following(Script script, RevisionId down) {
        DownPlace place = switch (script.format()) {
            case SQL -> SqlHeader.down(script.name(), script.text());
            case JAVA -> java(script.path(), script.name(), script.text()).down();
        };
        return of(script.path(), script.name(), place.filled(script.text(), down));
    }

    /** Whole or not at all, whatever happens; a link stays one, and the permissions stay. */
    static void replace(Script script) {
        Path beside = null;
        try {
            Path file = script.path().toRealPath();
            beside = Files.createTempFile(file.resolveSibling(""), ".", "~");
            Files.writeString(beside, script.text());
            PosixFileAttributeView permissions = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (permissions != null) {
                Files.setPosixFilePermissions(
                        beside, permissions.readAttributes().permissions());
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            discard(beside);
            throw new ScriptException(script.name() + ": cannot be written: " + FileProblem.reason(e), e);
        }
    }

    private static void discard(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // The first error is the one to tell.
        }
    }

    private static Script script(Header header, Format format, Path path, String name, String text) {
        return new Script(header.node(name), format, path, name, text, Checksum.of(text), header.line());
    }

    /** @throws ScriptException when the file cannot be read, or is not UTF-8 */
    static String text(Path path, String name) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            throw new ScriptException(name + ": cannot be read: " + FileProblem.reason(e), e);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        out.flip();
        if (result.isError()) {
            int line = 1 + (int) out.chars().filter(c -> c == '\n').count();
            throw ScriptException.at(
                    name,
                    line,
                    "not UTF-8: byte 0x%02X at offset %d; save the file as UTF-8"
                            .formatted(bytes[in.position()], in.position()));
        }
        return out.toString();
    }
}
