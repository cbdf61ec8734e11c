package dev.retort.data;

import static java.util.stream.Collectors.joining;

import dev.retort.sql.Literal;
import dev.retort.sql.SqlExpression;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands in one column of a row: a value of Java in one immutable form, which compares by what it holds, or SQL. */
public sealed interface Value {

    /** @param constant null, text, a number, a boolean, a {@code java.time} value or a UUID */
    record Constant(@Nullable Object constant) implements Value {

        @Override
        public @Nullable String text() {
            return constant instanceof BigDecimal number
                    ? number.toPlainString()
                    : constant == null ? null : constant.toString();
        }

        @Override
        public SqlExpression sql() {
            return new SqlExpression(Literal.of(constant).sql());
        }
    }

    /** @param hex the bytes in hexadecimal digits */
    record Bytes(String hex) implements Value {

        @Override
        public String text() {
            return "\\x" + hex;
        }

        @Override
        public SqlExpression sql() {
            return new SqlExpression(Literal.text(text()).sql());
        }
    }

    /** An array; its elements hold no SQL. */
    record ArrayOf(List<Value> elements) implements Value {

        public ArrayOf {
            elements = List.copyOf(elements);
        }

        /** Every element that is text is quoted, so that none is taken for {@code NULL} or for two (manual, 8.15.6). */
        @Override
        public String text() {
            return elements.stream().map(ArrayOf::element).collect(joining(",", "{", "}"));
        }

        private static String element(Value value) {
            String text = value.text();
            boolean plain = value instanceof ArrayOf
                    || (value instanceof Constant(Object constant)
                            && (constant instanceof Number || constant instanceof Boolean));
            return text == null
                    ? "NULL"
                    : plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }

        @Override
        public SqlExpression sql() {
            return new SqlExpression(Literal.text(text()).sql());
        }
    }

    /** What the server computes when the row is inserted. */
    record Computed(SqlExpression sql) implements Value {

        @Override
        public String text() {
            throw new IllegalStateException("the server computes " + sql);
        }
    }

    /**
     * The value as PostgreSQL reads it from a string; null for NULL.
     *
     * @throws IllegalStateException for what the server computes
     */
    @Nullable
    String text();

    /** The value as it stands in a statement, where its place tells its type. */
    SqlExpression sql();

    /**
     * An {@link SqlExpression}; what {@link Literal#of} takes; an array or a collection of such values, which becomes an array.
     *
     * @throws IllegalArgumentException for anything else
     */
    static Value of(@Nullable Object value) {
        return switch (value) {
            case null -> new Constant(null);
            case SqlExpression expression -> new Computed(expression);
            case byte[] bytes -> new Bytes(HexFormat.of().formatHex(bytes));
            case Collection<?> collection -> arrayOf(collection);
            case Object array when array.getClass().isArray() -> arrayOf(elements(array));
            case Object other -> constant(other);
        };
    }

    private static Value constant(Object value) {
        Object normal = switch (value) {
            case CharSequence text -> text.toString();
            case Enum<?> constant -> constant.name();
            // PostgreSQL knows no name of a zone in brackets behind the offset.
            case ZonedDateTime time -> time.toOffsetDateTime();
            case Object other -> other;
        };
        Literal.of(normal);
        return new Constant(normal);
    }

    private static ArrayOf arrayOf(Collection<?> values) {
        List<Value> elements = values.stream().map(Value::of).toList();
        if (elements.stream().anyMatch(Computed.class::isInstance)) {
            throw new IllegalArgumentException("an array holds "
                    + elements.stream()
                            .filter(Computed.class::isInstance)
                            .map(Value::sql)
                            .toList() + ", which is SQL; write the whole array as expression(\"array[…]\")");
        }
        if (elements.stream().map(Value::shape).distinct().count() > 1) {
            throw new IllegalArgumentException(
                    "an array of arrays has rows of different lengths, which PostgreSQL cannot store: " + values);
        }
        return new ArrayOf(elements);
    }

    /** How many elements it has on each level; the same for all elements of an array (manual, 8.15). */
    private static String shape(Value value) {
        return value instanceof ArrayOf(List<Value> elements)
                ? String.format(Locale.ROOT, "%d ", elements.size())
                        + elements.stream().map(Value::shape).findFirst().orElse("")
                : "";
    }

    private static List<@Nullable Object> elements(Object array) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }
}
