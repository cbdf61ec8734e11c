package dev.retort.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What PostgreSQL's programs say, for error messages and to tell why a start failed. */
final class ServerLog {

    private static final int LINES = 20;

    private ServerLog() {}

    /** The last 20 lines. */
    static String tail(String text) {
        List<String> lines = text.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }

    /** The last 20 lines of what is left to read of an open log; a remark instead if it can't be read. */
    static String tail(InputStream log) {
        try {
            return tail(new String(log.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    /** The last 20 lines of a file; a remark instead if it can't be read. */
    static String tail(Path log) {
        try (InputStream open = Files.newInputStream(log)) {
            return tail(open);
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    /** What has been written to a file since it had this many bytes. */
    static String since(Path log, long bytes) throws IOException {
        try (InputStream open = Files.newInputStream(log)) {
            open.skipNBytes(bytes);
            return new String(open.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static boolean saysPortIsTaken(String text) {
        return text.contains("could not bind IPv4 address");
    }

    /** So it is while backends of a killed server are still ending their statements. */
    static boolean saysOldBackendsAreAlive(String text) {
        return text.contains("pre-existing shared memory block");
    }
}
