package dev.retort.data;

import dev.retort.sql.Identifier;
import dev.retort.sql.SqlExpression;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change of many rows, so many at a time in the order of a key.
 *
 * @param assignments what stands behind SET; no column of the key is changed
 * @param where which rows; null for all
 * @param key columns that are unique together and not null; none for the primary key
 * @param size rows of a batch at most
 * @param pause between the end of a batch and the beginning of the next
 */
public record BatchUpdate(
        SqlExpression assignments, @Nullable SqlExpression where, List<Identifier> key, int size, Duration pause) {

    /** A second or so on a usual table, during which its rows are locked. */
    public static final int USUAL_SIZE = 10_000;

    public BatchUpdate {
        key = List.copyOf(key);
        if (size < 1) {
            throw new IllegalArgumentException("a batch of " + size + " rows; expected 1 or more");
        }
        if (pause.isNegative()) {
            throw new IllegalArgumentException("a pause of " + pause + "; expected zero or more");
        }
    }

    /** {@code set("plan = 'free'").where("plan is null")}. */
    public BatchUpdate where(String condition) {
        return new BatchUpdate(assignments, new SqlExpression(condition), key, size, pause);
    }

    /** {@code set("plan = 'free'").by("tenant_id", "id")}, where there is no primary key or another key is better. */
    public BatchUpdate by(String... columns) {
        return new BatchUpdate(
                assignments, where, Stream.of(columns).map(Identifier::of).toList(), size, pause);
    }

    /** {@code set("plan = 'free'").batchSize(1_000)}. */
    public BatchUpdate batchSize(int rows) {
        return new BatchUpdate(assignments, where, key, rows, pause);
    }

    /** {@code set("plan = 'free'").pause(Duration.ofMillis(100))}. */
    public BatchUpdate pause(Duration between) {
        return new BatchUpdate(assignments, where, key, size, between);
    }
}
