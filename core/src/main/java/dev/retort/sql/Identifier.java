package dev.retort.sql;

import java.nio.charset.StandardCharsets;

/**
 * The name of a thing in PostgreSQL, exactly as it is stored: {@code Users} and {@code users} are two names.
 *
 * <p>A name has 1 to 63 bytes in UTF-8. PostgreSQL cuts what is longer (manual, 4.1.1: NAMEDATALEN); two names that
 * differ only behind that place would silently become one, so a longer one is refused here.
 *
 * @param value the name without quotes
 */
public record Identifier(String value) implements SqlPart, Comparable<Identifier> {

    /** PostgreSQL's NAMEDATALEN less its terminating zero, in bytes. */
    public static final int MAX_BYTES = 63;

    /** @throws IllegalArgumentException when PostgreSQL could not store the name as given */
    public Identifier {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a name is empty; PostgreSQL wants at least one character");
        }
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("the name \"" + value.replace("\0", "\\0")
                    + "\" holds a NUL character, which PostgreSQL cannot store");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw new IllegalArgumentException(
                    "the name \"" + value + "\" holds half a surrogate pair, which is no character");
        }
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "the name \"" + value + "\" has " + bytes + " bytes in UTF-8; PostgreSQL keeps " + MAX_BYTES
                            + " and would cut the rest. Choose a shorter one");
        }
    }

    public static Identifier of(String value) {
        return new Identifier(value);
    }

    /** The first characters of a name that have no more than so many bytes in UTF-8; the last one is whole. */
    public static String cut(String name, int mostBytes) {
        int bytes = 0;
        int end = 0;
        while (end < name.length()) {
            int next = end + Character.charCount(name.codePointAt(end));
            bytes += name.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > mostBytes) {
                return name.substring(0, end);
            }
            end = next;
        }
        return name;
    }

    /** The name as it is written in SQL: quoted unless it is lower-case, plain and no keyword. */
    @Override
    public String sql() {
        return isPlain() && !Keywords.mustBeQuoted(value) ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private boolean isPlain() {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || c == '_';
            boolean digit = c >= '0' && c <= '9';
            if (!letter && !(digit && i > 0)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(Identifier other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
