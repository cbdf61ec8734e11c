package dev.retort.effect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code statements.txt}: a statement about the tables of {@code tables.sql}, with what the server must say of it.
 *
 * @param family the heading that it stands under
 * @param since the first major version that knows it; {@code [15]} before it says so
 * @param lessUntil the last major version on which it locks less here than it may; {@code ~17} before it says so, and {@code ~}
 *     for all versions
 * @param inTransaction whether the server takes it in a transaction block; {@code !} before it says that it does not
 */
record CorpusStatement(String family, int since, int lessUntil, InTransaction inTransaction, String sql) {

    enum InTransaction {
        TAKEN,
        REFUSED
    }

    private static final Path FOLDER = Path.of(System.getProperty("retort.root"), "core/src/test/resources/effect");

    private static final Pattern LINE = Pattern.compile("(?:~(\\d*) |(!) |\\[(\\d+)(!?)] )?(.*)");

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
        boolean refused = parts.group(2) != null || "!".equals(parts.group(4));
        return new CorpusStatement(
                family,
                number(parts.group(3), 13),
                number(parts.group(1), parts.group(1) == null ? 0 : Integer.MAX_VALUE),
                refused ? InTransaction.REFUSED : InTransaction.TAKEN,
                parts.group(5));
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null || digits.isEmpty() ? otherwise : Integer.parseInt(digits);
    }

    /** The SQL that makes what the statements are about. */
    static String tables() {
        return file("tables.sql");
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
