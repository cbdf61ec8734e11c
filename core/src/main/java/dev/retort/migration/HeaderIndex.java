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
    private final Kept kept;
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

    /** The index as it was read; no record, as that would copy the map. */
    private static final class Kept {

        private static final Kept NOTHING = new Kept("", Map.of());

        private final String text;

        /** Of the lines, by the name that each begins with. */
        private final Map<String, Integer> starts;

        Kept(String text, Map<String, Integer> starts) {
            this.text = text;
            this.starts = starts;
        }
    }

    private HeaderIndex(@Nullable Path file, Maker maker, Kept kept) {
        this.file = file;
        this.maker = maker;
        this.kept = kept;
    }

    /** That keeps nothing. */
    static HeaderIndex none() {
        return new HeaderIndex(null, () -> Path.of(""), Kept.NOTHING);
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

    private static Kept read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            return Kept.NOTHING;
        }
        int end = text.indexOf('\n');
        if (end < 0 || !text.substring(0, end).equals(title(text.substring(end + 1)))) {
            return Kept.NOTHING;
        }
        Map<String, Integer> starts = new HashMap<>();
        for (int start = end + 1; start < text.length(); start = text.indexOf('\n', start) + 1) {
            starts.put(text.substring(start, text.indexOf('\t', start)), start);
        }
        return new Kept(text, starts);
    }

    private static String title(String rest) {
        CRC32 checksum = new CRC32();
        checksum.update(rest.getBytes(StandardCharsets.UTF_8));
        return TITLE + Long.toHexString(checksum.getValue());
    }

    /** The script, if its file is as it was when its header was read; empty when that has to be done again. */
    Optional<Script> find(ScriptFolders.Found found) {
        Integer start = found.size() == ScriptFolders.Found.UNKNOWN ? null : kept.starts.get(found.name());
        if (start == null) {
            return Optional.empty();
        }
        try {
            HeaderLine line = new HeaderLine(kept.text, start);
            if (!line.isOf(found)) {
                return Optional.empty();
            }
            Script script = line.script(found, this::forget);
            lines.add(line.whole());
            used++;
            return Optional.of(script);
        } catch (IllegalArgumentException e) {
            // Another Retort wrote it, which knew other names.
            return Optional.empty();
        }
    }

    /** What was read since. */
    void learn(ScriptFolders.Found found, Script script) {
        String line = HeaderLine.of(found, script);
        if (file != null && found.size() != ScriptFolders.Found.UNKNOWN && line.indexOf('\n') < 0) {
            learned.add(new Learned(found.modified(), line));
        }
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
        return used != kept.starts.size();
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

    /** A script without its text as one line of fields with tabs between them; what is said last may hold tabs itself. */
    private static final class HeaderLine {

        private final String text;
        private final int start;
        private final int end;
        private int at;

        HeaderLine(String text, int start) {
            this.text = text;
            this.start = start;
            this.end = text.indexOf('\n', start);
            this.at = start;
        }

        static String of(ScriptFolders.Found found, Script script) {
            RevisionNode node = script.node();
            return found.name() + "\t" + found.size() + "\t" + found.modified() + "\t" + script.headerLine() + "\t"
                    + script.checksum() + "\t" + node.id() + "\t" + words(node.down()) + "\t" + words(node.dependsOn())
                    + "\t"
                    + words(node.labels()) + "\t" + node.message();
        }

        private static String words(List<?> names) {
            StringBuilder words = new StringBuilder();
            for (Object name : names) {
                words.append(words.isEmpty() ? "" : " ").append(name);
            }
            return words.toString();
        }

        /** Whether the file is as it was then; to be asked first. */
        boolean isOf(ScriptFolders.Found found) {
            at = text.indexOf('\t', start) + 1;
            return number() == found.size() && number() == found.modified();
        }

        /**
         * What the file said.
         *
         * @param doubt told when the file has another text than it had
         * @throws IllegalArgumentException when the line is none
         */
        Script script(ScriptFolders.Found found, Runnable doubt) {
            int line = (int) number();
            String checksum = next();
            RevisionNode node = new RevisionNode(
                    RevisionId.of(next()),
                    names(next(), RevisionId::of),
                    names(next(), RevisionName::of),
                    names(next(), RevisionName::of),
                    text.substring(at, end),
                    found.name() + ":" + line);
            return new Script(
                    node,
                    found.name().endsWith(Format.SQL.extension()) ? Format.SQL : Format.JAVA,
                    found.path(),
                    found.name(),
                    ScriptText.later(found.path(), found.name(), checksum, doubt),
                    checksum,
                    line);
        }

        String whole() {
            return text.substring(start, end);
        }

        private long number() {
            int tab = tab();
            long number = Long.parseLong(text, at, tab, 10);
            at = tab + 1;
            return number;
        }

        private String next() {
            int tab = tab();
            String field = text.substring(at, tab);
            at = tab + 1;
            return field;
        }

        private int tab() {
            int tab = text.indexOf('\t', at);
            if (tab < 0 || tab > end) {
                throw new IllegalArgumentException("a field is missing: " + whole());
            }
            return tab;
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
