package dev.retort.schema;

import java.util.List;

/** What decides which partition of a table a row goes to: {@code PARTITION BY}. */
public record PartitionKey(Strategy strategy, List<IndexPart> keys) implements TableOption {

    public enum Strategy {
        RANGE,
        LIST,
        HASH
    }

    /** @throws IllegalArgumentException when there is no key, or one with an order, which a partition key has not */
    public PartitionKey {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("partitionBy(" + strategy + ") names no column");
        }
        for (IndexPart key : keys) {
            if (key.order() != IndexPart.Order.UNSAID || key.nulls() != IndexPart.Nulls.UNSAID) {
                throw new IllegalArgumentException("the key of a partitioned table has no order, but partitionBy("
                        + strategy + ") has " + key.order() + " and nulls " + key.nulls());
            }
        }
        if (strategy == Strategy.LIST && keys.size() > 1) {
            throw new IllegalArgumentException("partitionBy(LIST) has " + keys.size() + " keys; PostgreSQL takes one");
        }
    }
}
