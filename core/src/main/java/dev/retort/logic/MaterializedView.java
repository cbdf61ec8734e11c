package dev.retort.logic;

import dev.retort.schema.StorageParameter;
import dev.retort.sql.Identifier;
import dev.retort.sql.SqlExpression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query whose rows are kept until it is refreshed; made by {@link Views#materialized}.
 *
 * @param columns empty for the names that the query gives
 * @param method null for PostgreSQL's default, {@code heap}
 * @param storage each name once
 * @param tablespace null for the default
 * @see <a href="https://www.postgresql.org/docs/current/sql-creatematerializedview.html">CREATE MATERIALIZED VIEW</a>
 */
public record MaterializedView(
        SqlExpression query,
        List<Identifier> columns,
        @Nullable Identifier method,
        List<StorageParameter> storage,
        @Nullable Identifier tablespace,
        Filling filling) {

    /** Whether the query runs when the view is made. */
    public enum Filling {
        WITH_DATA,
        WITH_NO_DATA
    }

    /** @throws IllegalArgumentException for a query that is not one statement, and for two columns or storage parameters of one name */
    public MaterializedView {
        query = Views.checkedQuery(query);
        columns = Views.checkedColumns(columns);
        storage = List.copyOf(storage);
        Set<String> names = new HashSet<>();
        for (StorageParameter parameter : storage) {
            if (!names.add(parameter.name())) {
                throw new IllegalArgumentException(
                        "the storage parameter \"" + parameter.name() + "\" is given twice; give it once");
            }
        }
    }

    public MaterializedView columns(String... names) {
        List<Identifier> all = Stream.of(names).map(Identifier::of).toList();
        return new MaterializedView(query, all, method, storage, tablespace, filling);
    }

    /** @param accessMethod such as {@code heap} */
    public MaterializedView using(String accessMethod) {
        return new MaterializedView(query, columns, Identifier.of(accessMethod), storage, tablespace, filling);
    }

    /**
     * {@code with("fillfactor", 70)}; what was said before stays.
     *
     * @param parameter with {@code toast.} before it for the large values beside the rows
     * @param value a number, a boolean or text
     */
    public MaterializedView with(String parameter, Object value) {
        List<StorageParameter> all = new ArrayList<>(storage);
        all.add(StorageParameter.of(parameter, value));
        return new MaterializedView(query, columns, method, all, tablespace, filling);
    }

    public MaterializedView tablespace(String name) {
        return new MaterializedView(query, columns, method, storage, Identifier.of(name), filling);
    }

    /** It cannot be read before it is refreshed. */
    public MaterializedView withNoData() {
        return new MaterializedView(query, columns, method, storage, tablespace, Filling.WITH_NO_DATA);
    }
}
