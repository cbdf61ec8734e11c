package dev.retort.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.temporal.Temporal;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A constant value, written so that PostgreSQL reads back exactly that value whatever its settings are. */
public final class Literal implements SqlPart {

    private final String sql;

    private Literal(String sql) {
        this.sql = sql;
    }

    /**
     * A text constant. With a backslash in it, it is written as {@code E'…'}, which means the same under either setting
     * of {@code standard_conforming_strings} (manual, 4.1.2.2).
     *
     * @throws IllegalArgumentException for a NUL character or half a surrogate pair, which PostgreSQL cannot store
     */
    public static Literal text(String value) {
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a text value holds a NUL character, which PostgreSQL cannot store");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw new IllegalArgumentException("a text value holds half a surrogate pair, which is no character");
        }
        String quoted = '\'' + value.replace("'", "''") + '\'';
        return new Literal(value.indexOf('\\') < 0 ? quoted : 'E' + quoted.replace("\\", "\\\\"));
    }

    /**
     * A text constant between dollar quotes, which people can read when it holds code.
     *
     * @throws IllegalArgumentException as for {@link #text}
     */
    public static Literal dollarQuoted(String value) {
        text(value);
        String tag = "$retort$";
        for (int number = 1; value.contains(tag); number++) {
            tag = "$retort" + number + "$";
        }
        return new Literal(tag + value + tag);
    }

    /**
     * A value of Java: null, text, numbers, booleans, {@code java.time}, {@link UUID}, {@code byte[]} or an enum constant
     * (its name).
     *
     * @throws IllegalArgumentException for a value of any other class
     */
    public static Literal of(@Nullable Object value) {
        return switch (value) {
            case null -> new Literal("NULL");
            case CharSequence text -> text(text.toString());
            case Boolean truth -> new Literal(truth ? "true" : "false");
            case Double number when !Double.isFinite(number) -> text(number.toString());
            case Float number when !Float.isFinite(number) -> text(number.toString());
            case Byte number -> number(number.toString());
            case Short number -> number(number.toString());
            case Integer number -> number(number.toString());
            case Long number -> number(number.toString());
            case Float number -> number(number.toString());
            case Double number -> number(number.toString());
            case BigInteger number -> number(number.toString());
            case BigDecimal number -> number(number.toPlainString());
            case Temporal time -> text(time.toString());
            case UUID uuid -> text(uuid.toString());
            case Enum<?> constant -> text(constant.name());
            case byte[] bytes -> text("\\x" + HexFormat.of().formatHex(bytes));
            default ->
                throw new IllegalArgumentException("a " + value.getClass().getName()
                        + " is not a value that can be written into SQL; give text, a number, a boolean, a java.time"
                        + " value, a UUID, bytes, an enum constant or expression(\"…\")");
        };
    }

    /** A negative number gets parentheses: {@code - -1} would begin a comment. */
    private static Literal number(String digits) {
        return new Literal(digits.startsWith("-") ? '(' + digits + ')' : digits);
    }

    @Override
    public String sql() {
        return sql;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Literal literal && sql.equals(literal.sql);
    }

    @Override
    public int hashCode() {
        return sql.hashCode();
    }

    @Override
    public String toString() {
        return sql;
    }
}
