package dev.retort.rows;

import dev.retort.sql.QualifiedName;
import java.util.List;

/** What a column holds, as far as it has to be known to write a value of it. */
sealed interface ValueType {

    /**
     * A type that is made of no others.
     *
     * @param name without modifiers, as {@code pg_type} has it
     */
    record Scalar(String name) implements ValueType {}

    record OneOf(List<String> labels) implements ValueType {
        public OneOf {
            labels = List.copyOf(labels);
        }
    }

    record Domain(Written base, Limits limits, boolean required) implements ValueType {}

    record ArrayOf(Written element) implements ValueType {}

    record Composite(List<Written> fields) implements ValueType {
        public Composite {
            fields = List.copyOf(fields);
        }
    }

    /** @param constructor the function that makes one of two bounds; it is called as the type (manual, 8.17.6) */
    record Range(QualifiedName constructor, Written bound) implements ValueType {}

    /** @param constructor the function that makes one of ranges */
    record MultiRange(QualifiedName constructor, Range range) implements ValueType {}

    /**
     * With its modifiers.
     *
     * @param text as {@code format_type} writes it, for the session's {@code search_path}
     */
    record Written(String text, ValueType type) {}
}
