package dev.retort.validate;

import static dev.retort.sql.SqlText.sql;

import dev.retort.catalog.Catalog;
import dev.retort.connection.ConnectionException;
import dev.retort.connection.Database;
import dev.retort.connection.MissingTable;
import dev.retort.plan.Tracking;
import dev.retort.sql.Literal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Keeps what a schema is after a run, and tells later what somebody else has changed since. */
public final class Drift {

    private final Database database;
    private final Tracking tracking;

    public Drift(Database database, Tracking tracking) {
        this.database = database;
        this.tracking = tracking;
    }

    /**
     * What has changed.
     *
     * @param kept when the schema was kept, by the server's clock
     * @param lines that begin with a blank, {@code -} for what was there, or {@code +} for what is there now; none when nothing has changed
     */
    public record Since(Instant kept, List<String> lines) {
        public Since {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Keeps it in the place of what was kept before.
     *
     * @param catalog without Retort's own tables
     */
    public void keep(Catalog catalog) {
        String text = SchemaText.of(catalog);
        String table = sql("""
                        CREATE TABLE IF NOT EXISTS {} (
                            version_table text PRIMARY KEY,
                            definition text NOT NULL,
                            kept_at timestamptz NOT NULL DEFAULT clock_timestamp()
                        )""", tracking.schemaTable()).sql();
        String row = sql("""
                        INSERT INTO {} (version_table, definition) VALUES ({}, {})
                        ON CONFLICT (version_table) DO UPDATE SET definition = excluded.definition,
                            kept_at = excluded.kept_at""", tracking.schemaTable(), key(), Literal.text(text)).sql();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(table);
            statement.execute(row);
        } catch (SQLException e) {
            throw ConnectionException.refused(database.url(), e);
        }
    }

    /**
     * @param catalog of now, without Retort's own tables
     * @return empty when nothing was kept
     */
    public Optional<Since> since(Catalog catalog) {
        String now = SchemaText.of(catalog);
        String query = sql("SELECT definition, kept_at FROM {} WHERE version_table = {}", tracking.schemaTable(), key())
                .sql();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                return Optional.empty();
            }
            String kept = row.getString(1);
            return Optional.of(new Since(
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    kept.equals(now) ? List.of() : LineDifference.of(kept, now)));
        } catch (SQLException e) {
            if (MissingTable.isReason(e)) {
                return Optional.empty();
            }
            throw ConnectionException.refused(database.url(), e);
        }
    }

    /** Projects may share the schema of their records. */
    private Literal key() {
        return Literal.text(tracking.versionTable().sql());
    }
}
