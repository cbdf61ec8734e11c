package dev.retort.diff.change;

import dev.retort.sql.SqlExpression;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether conditions are the same but for the order of constants in a list: {@code status in ('a', 'b')}. Nothing depends on that
 * order, and providers write enum constants in one of their own.
 */
public final class Membership {

    private static final String CONSTANT = "\\(?'(?:[^']|'')*'(?:::[\\w .\"]+)?(?:\\)::[\\w .\"]+)?";

    /** What PostgreSQL makes of {@code in} and {@code not in} (ruleutils.c, ScalarArrayOpExpr). */
    private static final Pattern LIST =
            Pattern.compile("(?<=(?:= ANY|<> ALL) \\({1,2}ARRAY\\[)" + CONSTANT + "(?:, " + CONSTANT + ")*(?=\\])");

    private static final Pattern ONE = Pattern.compile(CONSTANT);

    private Membership() {}

    public static boolean isSame(SqlExpression one, SqlExpression other) {
        return one.equals(other) || sorted(one.sql()).equals(sorted(other.sql()));
    }

    private static String sorted(String condition) {
        return LIST.matcher(condition)
                .replaceAll(list -> Matcher.quoteReplacement(ONE.matcher(list.group())
                        .results()
                        .map(MatchResult::group)
                        .sorted()
                        .collect(Collectors.joining(", "))));
    }
}
