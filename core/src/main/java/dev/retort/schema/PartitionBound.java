package dev.retort.schema;

import dev.retort.sql.SqlExpression;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which rows of a partitioned table are in one partition; the factories are to be imported statically. */
public sealed interface PartitionBound {

    record In(List<SqlExpression> values) implements PartitionBound {
        public In {
            values = required(values, "forValuesIn");
        }
    }

    /** The lower bound belongs to the partition, the upper one does not. */
    record FromTo(List<SqlExpression> from, List<SqlExpression> to) implements PartitionBound {
        public FromTo {
            from = required(from, "forValuesFrom");
            to = required(to, "to");
            if (from.size() != to.size()) {
                throw new IllegalArgumentException("a partition goes from " + from.size() + " values " + from + " to "
                        + to.size() + " " + to + "; both need one for each key");
            }
        }
    }

    record Hash(int modulus, int remainder) implements PartitionBound {
        public Hash {
            if (modulus < 1 || remainder < 0 || remainder >= modulus) {
                throw new IllegalArgumentException("the modulus " + modulus + " and the remainder " + remainder
                        + " make no partition; the remainder is 0 or more and less than the modulus");
            }
        }
    }

    /** The rows that are in no other partition. */
    record Default() implements PartitionBound {}

    /** The lower bound of a range, which does not say yet where it ends. */
    record From(List<SqlExpression> from) {
        public From {
            from = List.copyOf(from);
        }

        /** @param values one for each key; see {@link Elements#value} */
        public FromTo to(Object... values) {
            return new FromTo(from, expressions(values));
        }
    }

    /** {@code forValuesIn("de", "at")}. */
    static In forValuesIn(@Nullable Object... values) {
        return new In(expressions(values));
    }

    /** {@code forValuesFrom("2026-01-01").to("2027-01-01")}. */
    static From forValuesFrom(Object... values) {
        return new From(expressions(values));
    }

    /** {@code forHash(4, 0)}. */
    static Hash forHash(int modulus, int remainder) {
        return new Hash(modulus, remainder);
    }

    static Default defaultPartition() {
        return new Default();
    }

    /** Below all values: {@code forValuesFrom(minValue()).to(0)}. */
    static SqlExpression minValue() {
        return new SqlExpression("MINVALUE");
    }

    /** Above all values. */
    static SqlExpression maxValue() {
        return new SqlExpression("MAXVALUE");
    }

    private static List<SqlExpression> required(List<SqlExpression> values, String what) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(what + "() of a partition has no value");
        }
        return List.copyOf(values);
    }

    private static List<SqlExpression> expressions(@Nullable Object... values) {
        return Stream.of(values)
                .map(value -> value instanceof SqlExpression expression ? expression : Elements.value(value))
                .toList();
    }
}
