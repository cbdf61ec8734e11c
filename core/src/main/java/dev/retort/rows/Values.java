package dev.retort.rows;

import static dev.retort.sql.SqlText.sql;

import dev.retort.sql.Literal;
import dev.retort.sql.SqlExpression;
import dev.retort.sql.SqlPart;
import dev.retort.sql.SqlText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a value of a type for a number: other values for other numbers where the type has as many, larger ones for larger numbers. */
final class Values {

    private static final List<String> WORDS = List.of("plum", "Ünal", "o'clock", "pear tree", "fig", "quince");
    private static final List<String> TEXTS = List.of("text", "varchar", "bpchar", "citext");

    /** What checks often want of a text, with {@code #} for the number; empty for words. */
    private static final List<String> SHAPES =
            List.of("", "n#@example.org", "https://example.org/n#", "#", "n-#", "N#", "+49#");

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final LocalDateTime MIDNIGHT = DAY.atStartOfDay();
    private static final Pattern PRECISION = Pattern.compile("numeric\\((\\d+),(-?\\d+)\\)");
    private static final Pattern LENGTH = Pattern.compile(".*\\((\\d+)\\).*");

    /** How far the bounds of a range are from each other, and its neighbours' from it. */
    private static final long STEP = 10;

    private Values() {}

    static SqlText of(ValueType.Written written, long number, Limits limits) {
        return switch (written.type()) {
            case ValueType.Scalar scalar -> cast(literal(scalar, written.text(), number, limits), written);
            case ValueType.OneOf labels ->
                cast(
                        Literal.text(labels.labels().get((int)
                                Math.floorMod(number, (long) labels.labels().size()))),
                        written);
            case ValueType.Domain domain -> cast(of(domain.base(), number, domain.limits()), written);
            case ValueType.ArrayOf array ->
                cast(
                        sql(
                                "ARRAY[{}, {}]",
                                of(array.element(), number, Limits.NONE),
                                of(array.element(), number + 1, Limits.NONE)),
                        written);
            case ValueType.Composite composite ->
                cast(
                        sql(
                                "ROW({})",
                                SqlText.join(
                                        ", ",
                                        composite.fields().stream()
                                                .map(field -> of(field, number, Limits.NONE))
                                                .toList())),
                        written);
            case ValueType.Range range -> range(range, number);
            case ValueType.MultiRange ranges -> sql("{}({})", ranges.constructor(), range(ranges.range(), number));
        };
    }

    /**
     * The same in another shape, for a check that has refused the others.
     *
     * @param attempt 0 for the usual shape
     */
    static SqlText shaped(ValueType.Written written, long number, Limits limits, int attempt) {
        String shape = SHAPES.get(attempt % SHAPES.size());
        boolean isText = written.type() instanceof ValueType.Scalar scalar && TEXTS.contains(scalar.name());
        return shape.isEmpty() || !isText || !limits.candidates().isEmpty()
                ? of(written, number, limits)
                : cast(Literal.text(limits.within(shape.replace("#", "%04d".formatted(number)))), written);
    }

    private static SqlText range(ValueType.Range range, long number) {
        return sql(
                "{}({}, {})",
                range.constructor(),
                of(range.bound(), number * STEP, Limits.NONE),
                of(range.bound(), number * STEP + STEP / 2, Limits.NONE));
    }

    static SqlText cast(SqlPart value, ValueType.Written written) {
        return sql("CAST({} AS {})", value, new SqlExpression(written.text()));
    }

    private static Literal literal(ValueType.Scalar scalar, String written, long number, Limits limits) {
        if (!limits.candidates().isEmpty()) {
            return Literal.text(limits.candidates()
                    .get((int) Math.floorMod(number, (long) limits.candidates().size())));
        }
        return Literal.text(text(scalar.name(), written, limits.within(number), limits));
    }

    private static String text(String type, String written, long number, Limits limits) {
        return switch (type) {
            case "int2" -> Long.toString(limits.within(number) == number ? number % 30_000 : number);
            case "int4", "int8", "oid", "xid8" -> Long.toString(number);
            case "float4", "float8" -> Long.toString(number);
            case "numeric" -> numeric(written, number);
            case "money" -> number + ".50";
            case "bool" -> Boolean.toString(number % 2 == 0);
            case "char" -> String.valueOf((char) ('a' + Math.floorMod(number, 26)));
            case "text", "varchar", "bpchar", "name", "citext" -> word(written, number, limits);
            case "uuid" -> "00000000-0000-4000-8000-%012x".formatted(number);
            case "json", "jsonb" -> "{\"number\": %d, \"word\": \"plum\"}".formatted(number);
            case "xml" -> "<n>" + number + "</n>";
            case "bytea" -> "\\x%08x".formatted(number);
            case "bit", "varbit" -> bits(written, number);
            case "hstore" -> "n=>" + number;
            case "ltree" -> "plum.n" + number;
            case "jsonpath" -> "$.n" + number;
            case "tsvector" -> "plum:" + (1 + Math.floorMod(number, 1000));
            case "tsquery" -> "plum & n" + number;
            case "pg_lsn" -> "0/" + Long.toHexString(number).toUpperCase(Locale.ROOT);
            default -> placeOrTime(type, number);
        };
    }

    private static String placeOrTime(String type, long number) {
        return switch (type) {
            case "date" -> DAY.plusDays(number).toString();
            case "timestamp" -> MIDNIGHT.plusHours(number).toString();
            case "timestamptz" -> MIDNIGHT.plusHours(number) + "Z";
            case "time", "timetz" ->
                MIDNIGHT.plusSeconds(Math.floorMod(number, 86_400L))
                        .toLocalTime()
                        .toString();
            case "interval" -> Duration.ofMinutes(number).toString();
            case "inet", "cidr" -> address(number);
            case "macaddr" -> "08:00:2b:" + hexPairs(number, 3);
            case "macaddr8" -> "08:00:2b:01:02:" + hexPairs(number, 3);
            case "point" -> "(%d,1)".formatted(number);
            case "lseg" -> "[(0,0),(%d,1)]".formatted(number);
            case "line" -> "{1,-1,%d}".formatted(number);
            case "box" -> "(%d,1),(0,0)".formatted(number);
            case "path" -> "[(0,0),(%d,1)]".formatted(number);
            case "polygon" -> "((0,0),(%d,1),(1,2))".formatted(number);
            case "circle" -> "<(0,0),%d>".formatted(1 + Math.abs(number));
            default -> Long.toString(number);
        };
    }

    /** Not longer than the precision has room for. */
    private static String numeric(String written, long number) {
        Matcher matcher = PRECISION.matcher(written);
        if (!matcher.matches()) {
            return number + ".25";
        }
        int scale = Integer.parseInt(matcher.group(2));
        BigInteger room = BigInteger.TEN.pow(Integer.parseInt(matcher.group(1)));
        BigInteger digits = BigInteger.valueOf(number)
                .multiply(BigInteger.TEN.pow(Math.max(0, scale)))
                .remainder(room);
        return new BigDecimal(digits, Math.max(0, scale)).toPlainString();
    }

    /** The number first, so that what is cut off is not what makes the difference. */
    private static String word(String written, long number, Limits limits) {
        Matcher length = LENGTH.matcher(written);
        int longest = length.matches() ? Integer.parseInt(length.group(1)) : Integer.MAX_VALUE;
        String digits = Long.toString(number, Character.MAX_RADIX);
        String padded = longest < 6 ? digits : "0".repeat(Math.max(0, 4 - digits.length())) + digits;
        String text = limits.within(padded + " " + WORDS.get((int) Math.floorMod(number, (long) WORDS.size())));
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    private static String bits(String written, long number) {
        Matcher length = LENGTH.matcher(written);
        int bits = length.matches() ? Integer.parseInt(length.group(1)) : written.startsWith("bit v") ? 16 : 1;
        String digits = Long.toBinaryString(number);
        return digits.length() > bits
                ? digits.substring(digits.length() - bits)
                : "0".repeat(bits - digits.length()) + digits;
    }

    private static String address(long number) {
        return "10." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
    }

    private static String hexPairs(long number, int pairs) {
        StringBuilder text = new StringBuilder();
        for (int pair = pairs - 1; pair >= 0; pair--) {
            text.append("%02x".formatted((number >> (8 * pair)) & 255)).append(pair == 0 ? "" : ":");
        }
        return text.toString();
    }
}
