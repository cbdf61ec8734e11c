package dev.retort.autogenerate;

import dev.retort.migration.FileProblem;
import dev.retort.migration.Format;
import dev.retort.migration.ScriptException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A comment in a migration file that was written just now. */
final class Remark {

    private Remark() {}

    /** @throws ScriptException when the file cannot be written */
    static void above(Path file, Format format, String text) {
        try {
            Files.writeString(file, added(Files.readString(file), format, text));
        } catch (IOException e) {
            throw new ScriptException(file + ": cannot be written: " + FileProblem.reason(e), e);
        }
    }

    /** In Java above the class; in SQL above the upgrade, as the lines before it are the header. */
    private static String added(String content, Format format, String text) {
        String mark = switch (format) {
            case JAVA -> "@Revision(";
            case SQL -> "-- upgrade\n";
        };
        int place = content.indexOf(mark);
        String prefix = switch (format) {
            case JAVA -> "// ";
            case SQL -> "-- ";
        };
        StringBuilder lines = new StringBuilder();
        ("This migration was tried, and does not work yet:\n" + text)
                .lines()
                .forEach(line -> lines.append((prefix + line).stripTrailing()).append('\n'));
        return switch (format) {
            case JAVA -> content.substring(0, place) + lines + content.substring(place);
            case SQL -> content.substring(0, place + mark.length()) + lines + content.substring(place + mark.length());
        };
    }
}
