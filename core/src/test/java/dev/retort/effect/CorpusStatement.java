package dev.retort.effect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of {@code statements.txt}: a statement about the tables of {@code tables.sql}, with what the server must say of it.
 *
 * @param family the heading that it stands under
 * @param since the first major version that knows it
 */
record CorpusStatement(String family, int since, Set<Mark> marks, String sql) {

    /** What is said of a statement before it. */
    enum Mark {
        /** It locks less here than it may. */
        LESS_HERE,
        /** The server refuses it inside a transaction block. */
        REFUSED_IN_TRANSACTION
    }

    private static final Path FOLDER = Path.of(System.getProperty("retort.root"), "core/src/test/resources/effect");

    private static final Pattern LINE = Pattern.compile("(?:([~!]) |\\[(\\d+)(!?)] )?(.*)");

    CorpusStatement {
        marks = Set.copyOf(marks);
    }

    static List<CorpusStatement> all() {
        List<CorpusStatement> statements = new ArrayList<>();
        String family = "";
        for (String line : file("statements.txt").lines().toList()) {
            if (line.startsWith("# ")) {
                family = line.substring(2);
            } else if (!line.isBlank()) {
                statements.add(read(family, line));
            }
        }
        return statements;
    }

    private static CorpusStatement read(String family, String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new AssertionError(line);
        }
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if ("~".equals(parts.group(1))) {
            marks.add(Mark.LESS_HERE);
        }
        if ("!".equals(parts.group(1)) || "!".equals(parts.group(3))) {
            marks.add(Mark.REFUSED_IN_TRANSACTION);
        }
        int since = parts.group(2) == null ? 13 : Integer.parseInt(parts.group(2));
        return new CorpusStatement(family, since, marks, parts.group(4));
    }

    /** The SQL that makes what the statements are about. */
    static String tables() {
        return file("tables.sql");
    }

    boolean is(Mark mark) {
        return marks.contains(mark);
    }

    private static String file(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return sql;
    }
}
