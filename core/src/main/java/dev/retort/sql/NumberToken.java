package dev.retort.sql;

/**
 * Finds where numbers end.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-CONSTANTS-NUMERIC">4.1.2.6
 *     Numeric Constants</a>
 */
final class NumberToken {

    private NumberToken() {}

    static boolean startsAt(String text, int index) {
        return isDigitAt(text, text.charAt(index) == '.' ? index + 1 : index, 10);
    }

    /** @param start where {@link #startsAt} is true */
    static int end(String text, int start) {
        int radix = text.charAt(start) == '0' ? radixNamedAt(text, start + 1) : 10;
        if (radix != 10 && isDigitAt(text, start + 2, radix)) {
            return endOfDigits(text, start + 2, radix);
        }
        int end = endOfDigits(text, start, 10);
        // In 1..2 neither dot belongs to a number: PL/pgSQL has such ranges.
        if (SqlCharacters.hasAt(text, end, '.') && !SqlCharacters.hasAt(text, end + 1, '.')) {
            end = endOfDigits(text, end + 1, 10);
        }
        return endOfExponent(text, end);
    }

    static int endOfDigits(String text, int from, int radix) {
        int end = from;
        while (isDigitAt(text, end, radix)
                || (SqlCharacters.hasAt(text, end, '_') && isDigitAt(text, end + 1, radix))) {
            end++;
        }
        return end;
    }

    private static int radixNamedAt(String text, int index) {
        return switch (index < text.length() ? text.charAt(index) : ' ') {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 10;
        };
    }

    private static int endOfExponent(String text, int from) {
        if (!SqlCharacters.hasAt(text, from, 'e') && !SqlCharacters.hasAt(text, from, 'E')) {
            return from;
        }
        boolean signed = SqlCharacters.hasAt(text, from + 1, '+') || SqlCharacters.hasAt(text, from + 1, '-');
        int digits = signed ? from + 2 : from + 1;
        return isDigitAt(text, digits, 10) ? endOfDigits(text, digits, 10) : from;
    }

    private static boolean isDigitAt(String text, int index, int radix) {
        // Character.digit alone would take the digits of all scripts, which are letters to PostgreSQL.
        return index < text.length() && text.charAt(index) < 0x80 && Character.digit(text.charAt(index), radix) >= 0;
    }
}
