package dev.retort.schema;

import dev.retort.sql.Identifier;
import dev.retort.sql.SqlExpression;
import org.jspecify.annotations.Nullable;

/** One key of an index: a column or an expression, with what is written behind it. */
public sealed interface IndexPart {

    /** Text behind the key, such as {@code desc nulls last} or {@code gin_trgm_ops}; null for none. */
    @Nullable
    SqlExpression modifiers();

    /** The same key with this text behind it. */
    IndexPart with(String modifiers);

    record OfColumn(Identifier column, @Nullable SqlExpression modifiers) implements IndexPart {
        @Override
        public OfColumn with(String text) {
            return new OfColumn(column, new SqlExpression(text));
        }
    }

    record OfExpression(SqlExpression expression, @Nullable SqlExpression modifiers) implements IndexPart {
        @Override
        public OfExpression with(String text) {
            return new OfExpression(expression, new SqlExpression(text));
        }
    }
}
