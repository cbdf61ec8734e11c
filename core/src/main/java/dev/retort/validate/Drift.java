package dev.retort.validate;

import static dev.retort.sql.SqlText.sql;

import dev.retort.catalog.Catalog;
import dev.retort.connection.ConnectionException;
import dev.retort.connection.Database;
import dev.retort.migration.Checksum;
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

    private static final String UNDEFINED_TABLE = "42P01";
    private static final String INVALID_SCHEMA_NAME = "3F000";

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
                            one boolean PRIMARY KEY DEFAULT true CHECK (one),
                            fingerprint text NOT NULL,
                            definition text NOT NULL,
                            kept_at timestamptz NOT NULL DEFAULT clock_timestamp()
                        )""", tracking.schemaTable()).sql();
        String row = sql("""
                        INSERT INTO {} (fingerprint, definition) VALUES ({}, {})
                        ON CONFLICT (one) DO UPDATE SET fingerprint = excluded.fingerprint,
                            definition = excluded.definition, kept_at = excluded.kept_at""", tracking.schemaTable(), Literal.text(Checksum.of(text)), Literal.text(text))
                .sql();
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
        String query = sql("SELECT fingerprint, definition, kept_at FROM {}", tracking.schemaTable())
                .sql();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                return Optional.empty();
            }
            boolean same = row.getString(1).equals(Checksum.of(now));
            return Optional.of(new Since(
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    same ? List.of() : LineDifference.of(row.getString(2), now)));
        } catch (SQLException e) {
            if (UNDEFINED_TABLE.equals(e.getSQLState()) || INVALID_SCHEMA_NAME.equals(e.getSQLState())) {
                return Optional.empty();
            }
            throw ConnectionException.refused(database.url(), e);
        }
    }
}
