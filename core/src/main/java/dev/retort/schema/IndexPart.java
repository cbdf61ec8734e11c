package dev.retort.schema;

import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One key of an index, of an exclusion constraint or of a partitioned table; made by {@link Elements#key} and
 * {@link Elements#keyOn}.
 *
 * @param collation null for that of the column
 * @param opclass null for the default of the type
 * @param modifiers text behind all of that; null for none
 */
public record IndexPart(
        Key key,
        @Nullable QualifiedName collation,
        @Nullable OperatorClass opclass,
        Order order,
        Nulls nulls,
        @Nullable SqlExpression modifiers) {

    /** What the key is over. */
    public sealed interface Key {
        record OfColumn(Identifier column) implements Key {}

        record OfExpression(SqlExpression expression) implements Key {}
    }

    /** @param parameters such as {@code siglen} of {@code gist_trgm_ops} */
    public record OperatorClass(QualifiedName name, List<StorageParameter> parameters) {
        public OperatorClass {
            parameters = List.copyOf(parameters);
        }
    }

    public enum Order {
        UNSAID,
        ASC,
        DESC
    }

    public enum Nulls {
        UNSAID,
        FIRST,
        LAST
    }

    /** @throws IllegalArgumentException when the order is said twice */
    public IndexPart {
        if (modifiers != null && (order != Order.UNSAID || nulls != Nulls.UNSAID)) {
            throw new IllegalArgumentException("a key has the order " + order + " and nulls " + nulls
                    + ", but also the text '" + modifiers + "' behind it; say all in one way");
        }
    }

    /** The key with nothing said about it. */
    public static IndexPart of(Key key) {
        return new IndexPart(key, null, null, Order.UNSAID, Nulls.UNSAID, null);
    }

    /** Whether nothing stands behind the key. */
    public boolean isPlain() {
        return equals(of(key));
    }

    /** The same key with this text behind it, such as {@code desc nulls last}. */
    public IndexPart with(String text) {
        return new IndexPart(key, collation, opclass, order, nulls, new SqlExpression(text));
    }

    public IndexPart asc() {
        return new IndexPart(key, collation, opclass, Order.ASC, nulls, modifiers);
    }

    public IndexPart desc() {
        return new IndexPart(key, collation, opclass, Order.DESC, nulls, modifiers);
    }

    public IndexPart nullsFirst() {
        return new IndexPart(key, collation, opclass, order, Nulls.FIRST, modifiers);
    }

    public IndexPart nullsLast() {
        return new IndexPart(key, collation, opclass, order, Nulls.LAST, modifiers);
    }

    public IndexPart collate(String name) {
        return collate(QualifiedName.of(name));
    }

    public IndexPart collate(QualifiedName name) {
        return new IndexPart(key, name, opclass, order, nulls, modifiers);
    }

    /** {@code key("name").opclass("gist_trgm_ops", parameter("siglen", 32))}. */
    public IndexPart opclass(String name, StorageParameter... parameters) {
        return opclass(QualifiedName.of(name), parameters);
    }

    public IndexPart opclass(QualifiedName name, StorageParameter... parameters) {
        OperatorClass operators = new OperatorClass(name, Stream.of(parameters).toList());
        return new IndexPart(key, collation, operators, order, nulls, modifiers);
    }
}
