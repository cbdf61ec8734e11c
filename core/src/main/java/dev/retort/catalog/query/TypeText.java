package dev.retort.catalog.query;

import dev.retort.schema.DataType;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types as PostgreSQL writes them become types as people write them, and as {@link dev.retort.schema.Types} names them. */
final class TypeText {

    /** The long names of the manual, 8.1 to 8.6; everything else has one name. */
    private static final Map<String, String> SHORT = Map.of(
            "character varying", "varchar",
            "timestamp with time zone", "timestamptz",
            "timestamp without time zone", "timestamp",
            "time with time zone", "timetz",
            "time without time zone", "time",
            "bit varying", "varbit",
            "character", "char");

    /** The arguments stand behind the first word or behind the last: {@code time(3) with time zone}, {@code bit varying(5)}. */
    private static final Pattern PARTS = Pattern.compile("(?<name>[a-z]+)(?<inside>\\([0-9,]+\\))?(?<rest>( [a-z]+)*)"
            + "(?<behind>\\([0-9,]+\\))?(?<array>(\\[\\])*)");

    private TypeText() {}

    static DataType read(String formatted) {
        Matcher parts = PARTS.matcher(formatted);
        if (!parts.matches()) {
            return DataType.of(formatted);
        }
        String name = SHORT.get(parts.group("name") + parts.group("rest"));
        return DataType.of(
                name == null ? formatted : name + said(parts, "inside") + said(parts, "behind") + parts.group("array"));
    }

    private static String said(Matcher parts, String group) {
        String text = parts.group(group);
        return text == null ? "" : text;
    }
}
