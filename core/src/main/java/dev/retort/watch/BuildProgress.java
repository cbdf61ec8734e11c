package dev.retort.watch;

import static dev.retort.sql.SqlText.sql;

import dev.retort.sql.Literal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * How far an index that is being built has come.
 *
 * @param phase in the server's words, for example {@code building index: scanning table}
 * @param percent of the phase; negative where the server does not say
 */
public record BuildProgress(String phase, int percent) {

    /** Each phase counts something else (manual, 27.4, pg_stat_progress_create_index). */
    static Optional<BuildProgress> of(Connection connection, int backend) throws SQLException {
        String query = sql("""
                        SELECT phase, coalesce(100 * blocks_done / nullif(blocks_total, 0),
                            100 * tuples_done / nullif(tuples_total, 0), 100 * lockers_done / nullif(lockers_total, 0), -1)
                        FROM pg_catalog.pg_stat_progress_create_index WHERE pid = {}""", Literal.of(backend)).sql();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next()
                    ? Optional.of(new BuildProgress(row.getString(1), (int) Math.min(100, row.getLong(2))))
                    : Optional.empty();
        }
    }

    @Override
    public String toString() {
        return percent < 0 ? phase : phase + ", " + percent + " %";
    }
}
