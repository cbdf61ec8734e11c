package dev.retort.rows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a check says of one column, where it says it in a simple form: {@code x > 0}, {@code x in (…)}, {@code length(x) >= 3}. The rest is
 * left to trying.
 *
 * @param least the smallest whole number
 * @param most the largest
 * @param candidates the only values; empty for any
 */
record Limits(long least, long most, int shortest, int longest, List<String> candidates) {

    static final Limits NONE = new Limits(Long.MIN_VALUE, Long.MAX_VALUE, 0, Integer.MAX_VALUE, List.of());

    private static final Pattern CONSTANT = Pattern.compile("'((?:[^']|'')*)'|(-?[0-9]+(?:\\.[0-9]+)?)");

    /** Behind a name: brackets and casts that PostgreSQL writes. */
    private static final String CAST = "\\)*(?:::[a-z ]+(?:\\([0-9,]+\\))?)?\\)*";

    private static final String NUMBER = "\\(?'?(-?[0-9]+(?:\\.[0-9]+)?)";

    Limits {
        candidates = List.copyOf(candidates);
    }

    /**
     * @param name of the column as PostgreSQL writes it; {@code VALUE} in a domain
     * @param check as {@code pg_get_constraintdef} writes it
     */
    Limits and(String name, String check) {
        String column = "(?<![\\w\"])" + Pattern.quote(name) + CAST;
        Limits limits = this;
        Matcher length = Pattern.compile("(?:char_|character_)?length\\(\\(*" + column + " (>=|>|<=|<|=) ([0-9]+)")
                .matcher(check);
        while (length.find()) {
            limits = limits.lengths(length.group(1), Integer.parseInt(length.group(2)));
        }
        // What is said of its length is not said of the value.
        String rest = length.replaceAll("");
        Matcher comparison = Pattern.compile(column + " (>=|>|<=|<) " + NUMBER).matcher(rest);
        while (comparison.find()) {
            limits = limits.compared(comparison.group(1), new BigDecimal(comparison.group(2)));
        }
        List<String> values = values(column, rest);
        return values.isEmpty() ? limits : limits.only(values);
    }

    private static List<String> values(String column, String check) {
        List<String> values = new ArrayList<>();
        Matcher list = Pattern.compile(column + " = ANY \\(+ARRAY\\[(.*?)\\]").matcher(check);
        if (list.find()) {
            Matcher constant = CONSTANT.matcher(list.group(1).replaceAll("::[a-z ]+", ""));
            while (constant.find()) {
                values.add(constant(constant));
            }
            return values;
        }
        Matcher equal = Pattern.compile(column + " = \\(?(?:" + CONSTANT.pattern() + ")")
                .matcher(check);
        while (equal.find()) {
            values.add(constant(equal));
        }
        return values;
    }

    private static String constant(Matcher matcher) {
        String text = matcher.group(1);
        return text == null ? matcher.group(2) : text.replace("''", "'");
    }

    private Limits compared(String operator, BigDecimal bound) {
        long floor = bound.setScale(0, RoundingMode.FLOOR).longValue();
        long ceiling = bound.setScale(0, RoundingMode.CEILING).longValue();
        return switch (operator) {
            case ">" -> new Limits(Math.max(least, floor + 1), most, shortest, longest, candidates);
            case ">=" -> new Limits(Math.max(least, ceiling), most, shortest, longest, candidates);
            case "<" -> new Limits(least, Math.min(most, ceiling - 1), shortest, longest, candidates);
            default -> new Limits(least, Math.min(most, floor), shortest, longest, candidates);
        };
    }

    private Limits lengths(String operator, int bound) {
        return switch (operator) {
            case ">" -> new Limits(least, most, Math.max(shortest, bound + 1), longest, candidates);
            case ">=" -> new Limits(least, most, Math.max(shortest, bound), longest, candidates);
            case "<" -> new Limits(least, most, shortest, Math.min(longest, bound - 1), candidates);
            case "<=" -> new Limits(least, most, shortest, Math.min(longest, bound), candidates);
            default -> new Limits(least, most, bound, bound, candidates);
        };
    }

    private Limits only(List<String> values) {
        return new Limits(least, most, shortest, longest, values);
    }

    /** A number of this range, another one for another number where the range has as many. */
    long within(long number) {
        if (least == Long.MIN_VALUE && most == Long.MAX_VALUE) {
            return number;
        }
        if (most == Long.MAX_VALUE) {
            return least + number;
        }
        long low = least == Long.MIN_VALUE ? Math.min(0, most) : least;
        return low > most ? low : low + Math.floorMod(number, most - low + 1);
    }

    /** A text of fitting length that begins the same. */
    String within(String text) {
        String longer = text + "x".repeat(Math.max(0, shortest - text.length()));
        return longer.length() > longest ? longer.substring(0, longest) : longer;
    }
}
