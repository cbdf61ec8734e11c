package dev.retort.schema;

import dev.retort.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an index is kept, be it one of its own or one of a constraint.
 *
 * @param include columns carried along without being keys
 * @param parameters such as {@code fillfactor}
 * @param tablespace null for the default one
 */
public record IndexStorage(
        List<Identifier> include,
        List<StorageParameter> parameters,
        @Nullable Identifier tablespace) {

    public static final IndexStorage DEFAULT = new IndexStorage(List.of(), List.of(), null);

    public IndexStorage {
        include = List.copyOf(include);
        parameters = List.copyOf(parameters);
    }

    IndexStorage including(String... columns) {
        return new IndexStorage(Stream.of(columns).map(Identifier::of).toList(), parameters, tablespace);
    }

    IndexStorage with(String parameter, Object value) {
        List<StorageParameter> all = new ArrayList<>(parameters);
        all.add(StorageParameter.of(parameter, value));
        return new IndexStorage(include, all, tablespace);
    }

    IndexStorage in(String space) {
        return new IndexStorage(include, parameters, Identifier.of(space));
    }
}
