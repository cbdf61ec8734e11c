package dev.retort.diff.change;

import dev.retort.schema.DataType;
import dev.retort.sql.Identifier;
import dev.retort.sql.SqlExpression;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the values of one type become those of another one, where {@code ALTER COLUMN … TYPE} changes a column. */
public record Conversion(DataType from, DataType to) {

    /** Among each of these PostgreSQL casts by itself when a value is assigned (manual, CREATE CAST, and \dC of psql). */
    private static final List<Set<String>> ALIKE = List.of(
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision"),
            Set.of("date", "timestamp", "timestamptz"),
            Set.of("json", "jsonb"),
            Set.of("inet", "cidr"),
            Set.of("bit", "varbit"));

    /** To these there is an assignment cast from every type (manual, CREATE CAST). */
    private static final Set<String> STRINGS = Set.of("text", "varchar", "char", "bpchar", "name");

    /** Of other pairs PostgreSQL has casts that have to be asked for (\dC of psql), and that do not mean what the text means. */
    private static final Set<String> ASKED_FOR = Set.of("""
            integer boolean,boolean integer,integer bit,bigint bit,bit integer,bit bigint,integer money,bigint money,\
            numeric money,money numeric,timestamp time,timestamptz time,timestamptz timetz,interval time,time interval,\
            time timetz,timetz time,macaddr macaddr8,macaddr8 macaddr""".split(","));

    private static final Pattern PARTS =
            Pattern.compile("(?<name>[^(\\[]*[^(\\[ ])\\s*(?:\\((?<modifiers>[^)]*)\\))?(?<array>(?:\\[\\])*)");

    /** Null where PostgreSQL needs no {@code USING}. */
    Optional<SqlExpression> using(Identifier column) {
        if (isAutomatic()) {
            return Optional.empty();
        }
        String value = column.sql();
        return Optional.of(new SqlExpression(value + step() + "::" + to));
    }

    /** Every type has a text, and every text can become a value of every type. */
    private String step() {
        boolean arrays = isArray(from) && isArray(to);
        boolean alike = arrays || (!isArray(from) && (!isArray(to) || STRINGS.contains(name(from))));
        if (alike && (STRINGS.contains(name(from)) || ASKED_FOR.contains(name(from) + " " + name(to)))) {
            return "";
        }
        return arrays ? "::text[]" : "::text";
    }

    /** Of the values of a type to those of another one that may have its name, by their texts. */
    public static SqlExpression byText(Identifier column, DataType from, DataType to) {
        return new SqlExpression(column.sql() + (isArray(from) && isArray(to) ? "::text[]" : "::text") + "::" + to);
    }

    /** Whether what is built over the values can stay. */
    boolean keepsOrder() {
        return sameName() || alike(Set.of("smallint", "integer", "bigint")) || alike(STRINGS);
    }

    /** Where values become shorter, coarser or too big, though no error says so. */
    boolean rounds() {
        return switch (name(to)) {
            case "numeric" -> scale(to) < scale(from);
            case "smallint", "integer", "bigint" ->
                Set.of("numeric", "real", "double precision").contains(name(from));
            case "real" -> Set.of("double precision", "numeric").contains(name(from));
            case "double precision" -> name(from).equals("numeric");
            case "date" -> name(from).startsWith("timestamp");
            case "timestamp", "timestamptz", "time", "timetz", "interval" ->
                name(from).equals(name(to)) && digits(to) < digits(from);
            case String other -> false;
        };
    }

    /** Where there are values that the other type refuses, though PostgreSQL casts by itself. */
    boolean narrows() {
        return switch (name(to)) {
            case "varchar", "char" -> array(from).equals(array(to)) && length(to) < textLength();
            case "bit", "varbit" -> sameName() && length(to) < length(from);
            case "smallint", "integer" -> wholeDigits(to) < wholeDigits(from);
            case "numeric" -> !part(to, "modifiers").isEmpty() && wholeDigits(to) < wholeDigits(from);
            case String other -> false;
        };
    }

    /** Of the longest text of a value; of a type that nobody knows here as of a name, which the labels of an enum are. */
    private int textLength() {
        return switch (name(from)) {
            case "smallint" -> 6;
            case "boolean" -> 5;
            case "integer" -> 11;
            case "bigint" -> 20;
            case "real", "double precision" -> 24;
            case "uuid" -> 36;
            case "numeric", "json", "jsonb", "xml", "bytea" -> Integer.MAX_VALUE;
            case String name when STRINGS.contains(name) -> length(from);
            case String other -> Identifier.MAX_BYTES;
        };
    }

    /** The largest where there is no limit. */
    private static int length(DataType type) {
        String modifiers = part(type, "modifiers");
        boolean isOne = Set.of("char", "bit").contains(name(type)) && modifiers.isEmpty();
        return isOne ? 1 : modifiers.matches("\\d+") ? Integer.parseInt(modifiers) : Integer.MAX_VALUE;
    }

    /** Before the point; the largest where there is no limit. */
    private static int wholeDigits(DataType type) {
        String modifiers = part(type, "modifiers");
        return switch (name(type)) {
            case "smallint" -> 5;
            case "integer" -> 10;
            case "bigint" -> 19;
            case "numeric" -> modifiers.isEmpty() ? Integer.MAX_VALUE : precision(modifiers) - scale(type);
            case String other -> Integer.MAX_VALUE;
        };
    }

    private static int precision(String modifiers) {
        return Integer.parseInt(modifiers.replaceFirst(",.*", "").strip());
    }

    private boolean isAutomatic() {
        boolean becomesText =
                STRINGS.contains(name(to)) && (array(to).isEmpty() || array(to).equals(array(from)));
        return becomesText || sameName() || ALIKE.stream().anyMatch(this::alike);
    }

    private boolean sameName() {
        return name(from).equals(name(to)) && array(from).equals(array(to));
    }

    private boolean alike(Set<String> names) {
        return array(from).equals(array(to)) && names.contains(name(from)) && names.contains(name(to));
    }

    private static boolean isArray(DataType type) {
        return !array(type).isEmpty();
    }

    private static String name(DataType type) {
        return part(type, "name");
    }

    private static String array(DataType type) {
        return part(type, "array");
    }

    /** Without modifiers any scale is kept. */
    private static int scale(DataType type) {
        String modifiers = part(type, "modifiers");
        if (!name(type).equals("numeric")) {
            return 0;
        }
        if (modifiers.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        int comma = modifiers.indexOf(',');
        return comma < 0 ? 0 : Integer.parseInt(modifiers.substring(comma + 1).strip());
    }

    /** Of a fraction of a second; six where it does not say. */
    private static int digits(DataType type) {
        String modifiers = part(type, "modifiers");
        return modifiers.matches("\\d") ? Integer.parseInt(modifiers) : 6;
    }

    private static String part(DataType type, String group) {
        Matcher parts = PARTS.matcher(type.toString());
        if (!parts.matches()) {
            return group.equals("name") ? type.toString() : "";
        }
        String part = parts.group(group);
        return part == null ? "" : part;
    }
}
