package dev.retort.schema;

import dev.retort.sql.Identifier;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a column is kept and what the planner knows of it. Null is what PostgreSQL does by itself.
 *
 * @param options such as {@code n_distinct}
 */
public record ColumnStorage(
        @Nullable Strategy strategy,
        @Nullable Identifier compression,
        @Nullable Integer statistics,
        List<StorageParameter> options) {

    public static final ColumnStorage DEFAULT = new ColumnStorage(null, null, null, List.of());

    /** Where values too long for their row are kept (manual, 66.2 TOAST). */
    public enum Strategy {
        /** In the row, as they are. */
        PLAIN,
        /** Outside, as they are. */
        EXTERNAL,
        /** Compressed, and outside where that is not enough. */
        EXTENDED,
        /** Compressed, and outside only where nothing else helps. */
        MAIN
    }

    public ColumnStorage {
        options = List.copyOf(options);
    }

    ColumnStorage strategy(Strategy other) {
        return new ColumnStorage(other, compression, statistics, options);
    }

    ColumnStorage compression(Identifier method) {
        return new ColumnStorage(strategy, method, statistics, options);
    }

    ColumnStorage statistics(int target) {
        return new ColumnStorage(strategy, compression, target, options);
    }

    ColumnStorage with(StorageParameter option) {
        return new ColumnStorage(
                strategy,
                compression,
                statistics,
                Stream.concat(options.stream(), Stream.of(option)).toList());
    }
}
