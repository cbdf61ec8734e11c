package dev.retort.logic;

import dev.retort.sql.Identifier;
import dev.retort.sql.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A query with a name; made by {@link Views#query}.
 *
 * @param columns empty for the names that the query gives
 * @see <a href="https://www.postgresql.org/docs/current/sql-createview.html">CREATE VIEW</a>
 */
public record View(SqlExpression query, List<Identifier> columns, List<Option> options) {

    /** What holds for a view besides its query. */
    public enum Option {
        /** With the rights of whoever asks, so that policies of the tables hold; since PostgreSQL 15. */
        SECURITY_INVOKER,
        /** Functions of whoever asks see no row that the view leaves out. */
        SECURITY_BARRIER,
        /** A row that is written has to be one that the view shows. */
        CHECK_LOCAL,
        /** A row that is written has to be one that the view and the views below it show. */
        CHECK_CASCADED;

        /** Whether only one of both can hold. */
        boolean excludes(Option other) {
            return this == other || (isCheck() && other.isCheck());
        }

        private boolean isCheck() {
            return this == CHECK_LOCAL || this == CHECK_CASCADED;
        }
    }

    /**
     * @throws IllegalArgumentException for a query that is not one statement, two columns of one name, and options of which only one
     *     can hold
     */
    public View {
        query = Views.checkedQuery(query);
        columns = Views.checkedColumns(columns);
        options = List.copyOf(options);
        for (int i = 0; i < options.size(); i++) {
            for (Option other : options.subList(i + 1, options.size())) {
                if (options.get(i).excludes(other)) {
                    throw new IllegalArgumentException(
                            "a view is said to be both " + options.get(i) + " and " + other + "; leave one out");
                }
            }
        }
    }

    public View columns(String... names) {
        return new View(query, Stream.of(names).map(Identifier::of).toList(), options);
    }

    /** {@code with(SECURITY_INVOKER, CHECK_LOCAL)}; what was said before stays. */
    public View with(Option... more) {
        List<Option> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new View(query, columns, all);
    }
}
