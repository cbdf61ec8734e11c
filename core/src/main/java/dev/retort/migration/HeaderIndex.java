package dev.retort.migration;

import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionName;
import dev.retort.revision.RevisionNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of the files said, kept in a file, so that a file is opened again only when its size or its time has changed
 * (docs/adr/0025). It only saves time: what cannot be read is made anew, what cannot be written is not, and no failure here stops
 * anything.
 *
 * <p>A file that was changed less than two seconds before could be changed again without its time telling; it is not kept yet.
 */
public final class HeaderIndex {

    private static final String NAME = "headers";

    /** With the format's version; behind it the checksum of the rest. */
    private static final String TITLE = "retort headers 1 ";

    private static final long UNSETTLED_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final @Nullable Path file;
    private final Maker maker;
    private final Map<String, String> kept;
    private final List<String> lines = new ArrayList<>();
    private final List<Learned> learned = new ArrayList<>();
    private int used;

    /** Makes the folder of the index where it is missing. */
    @FunctionalInterface
    public interface Maker {
        Path make() throws IOException;
    }

    /** @param time when the file was changed */
    private record Learned(long time, String line) {}

    private HeaderIndex(@Nullable Path file, Maker maker, Map<String, String> kept) {
        this.file = file;
        this.maker = maker;
        this.kept = kept;
    }

    /** That keeps nothing. */
    static HeaderIndex none() {
        return new HeaderIndex(null, () -> Path.of(""), Map.of());
    }

    /**
     * The one of a project.
     *
     * @param folder where it lies; need not exist
     * @param maker called before anything is written
     */
    public static HeaderIndex in(Path folder, Maker maker) {
        Path file = folder.resolve(NAME);
        return new HeaderIndex(file, maker, read(file));
    }

    /** By the beginning of each line: name, size and time. */
    private static Map<String, String> read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            return Map.of();
        }
        int end = text.indexOf('\n');
        if (end < 0 || !text.substring(0, end).equals(title(text.substring(end + 1)))) {
            return Map.of();
        }
        Map<String, String> kept = new HashMap<>();
        for (int start = end + 1; start < text.length(); start = end + 1) {
            end = text.indexOf('\n', start);
            int key = text.indexOf('\t', start);
            kept.put(text.substring(start, key), text.substring(start, end));
        }
        return kept;
    }

    private static String title(String rest) {
        CRC32 checksum = new CRC32();
        checksum.update(rest.getBytes(StandardCharsets.UTF_8));
        return TITLE + Long.toHexString(checksum.getValue());
    }

    /** The script, if its file is as it was when its header was read; empty when that has to be done again. */
    Optional<Script> find(ScriptFolders.Found found) {
        String line = found.size() == ScriptFolders.Found.UNKNOWN ? null : kept.get(key(found));
        if (line == null) {
            return Optional.empty();
        }
        try {
            Script script = HeaderLine.script(line, found, this::forget);
            lines.add(line);
            used++;
            return Optional.of(script);
        } catch (IllegalArgumentException e) {
            // Another Retort wrote it, which knew other names.
            return Optional.empty();
        }
    }

    /** What was read since. */
    void learn(ScriptFolders.Found found, Script script) {
        String line = key(found) + HeaderLine.of(script);
        if (file != null && found.size() != ScriptFolders.Found.UNKNOWN && line.indexOf('\n') < 0) {
            learned.add(new Learned(found.modified(), line));
        }
    }

    private static String key(ScriptFolders.Found found) {
        return found.name() + '/' + found.size() + '/' + found.modified();
    }

    /** Writes what has changed, whole or not at all. */
    void keep() {
        if (file == null || !hasChanged(TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()) - UNSETTLED_NANOS)) {
            return;
        }
        try {
            Path beside = Files.createTempFile(maker.make(), NAME, "~");
            try {
                write(beside, file);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            // A full or read-only disk: the next run reads the files again.
        }
    }

    /** @param settled what was changed before it, will not be changed again at the same time */
    private boolean hasChanged(long settled) {
        for (Learned each : learned) {
            if (each.time() < settled) {
                return true;
            }
        }
        return used != kept.size();
    }

    /** The clock of the file system is the one that the files have their times from. */
    private void write(Path beside, Path target) throws IOException {
        long settled = Files.getLastModifiedTime(beside).to(TimeUnit.NANOSECONDS) - UNSETTLED_NANOS;
        if (hasChanged(settled)) {
            for (Learned each : learned) {
                if (each.time() < settled) {
                    lines.add(each.line());
                }
            }
            String text = String.join("\n", lines) + "\n";
            Files.writeString(beside, title(text) + "\n" + text);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void forget() {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // It says the same next time.
        }
    }

    /** A script without its text as one line of fields, each behind a tab; what is said last may hold tabs itself. */
    private static final class HeaderLine {

        private final String line;
        private int at;

        private HeaderLine(String line) {
            this.line = line;
            this.at = line.indexOf('\t') + 1;
        }

        static String of(Script script) {
            RevisionNode node = script.node();
            return "\t" + script.headerLine() + "\t" + script.checksum() + "\t" + node.id() + "\t" + words(node.down())
                    + "\t" + words(node.dependsOn()) + "\t" + words(node.labels()) + "\t" + node.message();
        }

        private static String words(List<?> names) {
            StringBuilder words = new StringBuilder();
            for (Object name : names) {
                words.append(words.isEmpty() ? "" : " ").append(name);
            }
            return words.toString();
        }

        /**
         * The script of the line.
         *
         * @param doubt told when the file has another text than it had
         * @throws IllegalArgumentException when there is none in it
         */
        static Script script(String line, ScriptFolders.Found found, Runnable doubt) {
            HeaderLine fields = new HeaderLine(line);
            int number = Integer.parseInt(fields.next());
            String checksum = fields.next();
            RevisionNode node = new RevisionNode(
                    RevisionId.of(fields.next()),
                    names(fields.next(), RevisionId::of),
                    names(fields.next(), RevisionName::of),
                    names(fields.next(), RevisionName::of),
                    line.substring(fields.at),
                    found.name() + ":" + number);
            Format format = found.name().endsWith(Format.SQL.extension()) ? Format.SQL : Format.JAVA;
            return new Script(
                    node,
                    format,
                    found.path(),
                    found.name(),
                    ScriptText.later(found.path(), found.name(), checksum, doubt),
                    checksum,
                    number);
        }

        private String next() {
            int end = line.indexOf('\t', at);
            if (end < 0) {
                throw new IllegalArgumentException("a field is missing: " + line);
            }
            String field = line.substring(at, end);
            at = end + 1;
            return field;
        }

        private static <T> List<T> names(String words, Function<String, T> reader) {
            if (words.isEmpty()) {
                return List.of();
            }
            if (words.indexOf(' ') < 0) {
                return List.of(reader.apply(words));
            }
            List<T> names = new ArrayList<>();
            for (String word : words.split(" ", -1)) {
                names.add(reader.apply(word));
            }
            return names;
        }
    }
}
