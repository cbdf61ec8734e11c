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

    private static final Pattern PARTS =
            Pattern.compile("(?<name>[a-z]+)(?<arguments>\\([0-9,]+\\))?(?<rest>( [a-z]+)*)(?<array>(\\[\\])*)");

    private TypeText() {}

    static DataType read(String formatted) {
        Matcher parts = PARTS.matcher(formatted);
        if (!parts.matches()) {
            return DataType.of(formatted);
        }
        String arguments = parts.group("arguments") == null ? "" : parts.group("arguments");
        String name = SHORT.get(parts.group("name") + parts.group("rest"));
        return DataType.of(name == null ? formatted : name + arguments + parts.group("array"));
    }
}
