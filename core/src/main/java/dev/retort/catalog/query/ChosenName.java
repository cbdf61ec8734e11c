package dev.retort.catalog.query;

import dev.retort.sql.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Names as PostgreSQL chooses them where nobody says one. */
public final class ChosenName {

    private static final String NOT_NULL = "not_null";

    private ChosenName() {}

    /** Of the multirange type that comes with a range type (multirangetypes.c, makeMultirangeTypeName). */
    public static Identifier multirange(Identifier range) {
        String name = range.value();
        int at = name.indexOf("range");
        String chosen = at < 0
                ? Identifier.cut(name, Identifier.MAX_BYTES - "_multirange".length()) + "_multirange"
                : name.substring(0, at) + "multi" + name.substring(at);
        return Identifier.of(Identifier.cut(chosen, Identifier.MAX_BYTES));
    }

    /**
     * Whether a constraint of PostgreSQL 18 has the name that it gets where a column is only said to be not null (indexcmds.c,
     * ChooseRelationName and makeObjectName): {@code users_email_not_null}, with a number where that was taken.
     */
    public static boolean isOfNotNull(Identifier name, Identifier table, Identifier column) {
        String digits = Pattern.compile("(\\d*)$").matcher(name.value()).replaceFirst("");
        int number = name.value().length() - digits.length();
        return digits.equals(notNull(table.value(), column.value(), NOT_NULL.length() + number, NOT_NULL));
    }

    private static String notNull(String table, String column, int label, String end) {
        int room = Identifier.MAX_BYTES - label - 2;
        int first = bytes(table);
        int second = bytes(column);
        while (first + second > room) {
            if (first > second) {
                first--;
            } else {
                second--;
            }
        }
        return Identifier.cut(table, first) + "_" + Identifier.cut(column, second) + "_" + end;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
