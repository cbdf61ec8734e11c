package dev.retort;

import dev.retort.Floors.Floor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The floors as ARCHITECTURE.md draws them, highest first, in its only block of lines such as
 *
 * <pre>
 * 0  schema  revision   tables and types; the graph of revisions
 * G  sql                identifiers, literals, statements
 * </pre>
 *
 * <p>One or two blanks part the rooms of a floor; three or more begin what is said of them.
 */
record ArchitectureDrawing(List<Line> lines) {

    private static final Pattern LINE = Pattern.compile("([0-9]+|G) {1,2}([a-z.]+(?: {1,2}[a-z.]+)*)(?: {3,}(\\S.*))?");

    record Line(Floor floor, String said) {}

    ArchitectureDrawing {
        lines = List.copyOf(lines);
    }

    static ArchitectureDrawing read() throws IOException {
        return of(Files.readString(Path.of(System.getProperty("retort.root"), "ARCHITECTURE.md")));
    }

    static ArchitectureDrawing of(String markdown) {
        List<Line> lines = new ArrayList<>();
        boolean fenced = false;
        for (String line : markdown.lines().toList()) {
            fenced ^= line.startsWith("```");
            Matcher drawn = LINE.matcher(line);
            if (fenced && drawn.matches()) {
                Floor floor = new Floor(drawn.group(1), drawn.group(2).split(" +", -1));
                lines.add(new Line(floor, drawn.group(3) == null ? "" : drawn.group(3)));
            }
        }
        return new ArchitectureDrawing(lines);
    }
}
