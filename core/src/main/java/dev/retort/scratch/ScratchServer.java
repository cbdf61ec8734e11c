package dev.retort.scratch;

import static dev.retort.sql.SqlText.sql;

import dev.retort.catalog.Catalog;
import dev.retort.connection.ConnectionException;
import dev.retort.connection.Database;
import dev.retort.sql.Identifier;
import dev.retort.sql.PostgresVersion;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server on which databases may be made and dropped.
 *
 * @param maintenance any database of it, as a role that may create databases
 * @param keeping what becomes of those that are made by a recipe
 */
public record ScratchServer(Database maintenance, Clock clock, Keeping keeping) {

    /** Whether databases may stay on the server. */
    public enum Keeping {
        NOTHING,
        /** Those that are made by a recipe stay for the next one who has the same recipe; the oldest go. */
        BY_RECIPE
    }

    private static final String PREFIX = "retort_scratch_";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)_[0-9a-f]+");

    /** A run that is alive has a connection to its database before that. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    public ScratchServer(Database maintenance) {
        this(maintenance, Clock.systemUTC(), Keeping.NOTHING);
    }

    /** For a server that is Retort's own. */
    public ScratchServer keepingByRecipe() {
        return new ScratchServer(maintenance, clock, Keeping.BY_RECIPE);
    }

    /**
     * What a database holds after something was done in it. Where databases are kept and the same recipe was followed before, nothing
     * is done: then the one of that time is read.
     *
     * @param making gets an empty database, and leaves no connection to it behind
     * @throws ConnectionException when the server cannot be reached, or the role may not create databases
     */
    public Catalog made(Recipe recipe, Consumer<ScratchDatabase> making) {
        return switch (keeping) {
            case NOTHING -> made(making);
            case BY_RECIPE -> keptOrMade(recipe, making);
        };
    }

    /** The same without a recipe: it is always done, and nothing is kept. */
    public Catalog made(Consumer<ScratchDatabase> making) {
        try (ScratchDatabase database = create()) {
            making.accept(database);
            return database.catalog();
        }
    }

    private Catalog keptOrMade(Recipe recipe, Consumer<ScratchDatabase> making) {
        KeptDatabases kept = new KeptDatabases(this);
        try (Connection connection = maintenance.connect()) {
            Identifier name = kept.name(connection, recipe);
            Optional<Catalog> known = kept.read(connection, name);
            if (known.isPresent()) {
                return known.get();
            }
            try (ScratchDatabase database = create()) {
                making.accept(database);
                Catalog catalog = database.catalog();
                database.keep(scratch -> kept.keep(connection, scratch, name));
                return catalog;
            }
        } catch (SQLException e) {
            throw ConnectionException.refused(maintenance.url(), e);
        }
    }

    /**
     * An empty database with the settings of {@link #maintenance}; drops what runs that were killed have left behind.
     *
     * @throws ConnectionException when the server cannot be reached, or the role may not create databases
     */
    public ScratchDatabase create() {
        try (Connection connection = maintenance.connect();
                Statement statement = connection.createStatement()) {
            for (Identifier left : leftBehind(statement)) {
                dropQuietly(statement, left);
            }
            Identifier name = newName();
            statement.execute(sql("CREATE DATABASE {} TEMPLATE template0", name).sql());
            // What a crash of the server would lose is made again anyway; waiting for the disk is most of the time of
            // making it.
            statement.execute(
                    sql("ALTER DATABASE {} SET synchronous_commit = off", name).sql());
            return ScratchDatabase.open(this, name);
        } catch (SQLException e) {
            throw ConnectionException.refused(maintenance.url(), e);
        }
    }

    /** @throws ConnectionException when it cannot be reached */
    public PostgresVersion version() {
        try (Connection connection = maintenance.connect()) {
            return Database.version(connection);
        } catch (SQLException e) {
            throw ConnectionException.refused(maintenance.url(), e);
        }
    }

    /** @throws ConnectionException when it is still in use, or the server cannot be reached */
    void drop(Identifier name) {
        try (Connection connection = maintenance.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    sql("DROP DATABASE IF EXISTS {} WITH (FORCE)", name).sql());
        } catch (SQLException e) {
            throw ConnectionException.refused(maintenance.url(), e);
        }
    }

    private Identifier newName() {
        byte[] random = new byte[4];
        RandomGenerator.getDefault().nextBytes(random);
        return Identifier.of(
                PREFIX + clock.instant().getEpochSecond() + "_" + HexFormat.of().formatHex(random));
    }

    private List<Identifier> leftBehind(Statement statement) throws SQLException {
        List<Identifier> names = new ArrayList<>();
        Instant before = clock.instant().minus(GRACE);
        try (ResultSet rows = statement.executeQuery("""
                select d.datname
                from pg_catalog.pg_database d
                where d.datname like 'retort\\_scratch\\_%'
                    and not exists (select from pg_catalog.pg_stat_activity a where a.datid = d.oid)""")) {
            while (rows.next()) {
                Matcher name = NAME.matcher(rows.getString(1));
                if (name.matches()
                        && Instant.ofEpochSecond(Long.parseLong(name.group(1))).isBefore(before)) {
                    names.add(Identifier.of(name.group()));
                }
            }
        }
        return names;
    }

    static void dropQuietly(Statement statement, Identifier name) {
        try {
            statement.execute(sql("DROP DATABASE IF EXISTS {}", name).sql());
        } catch (SQLException e) {
            // Another run was faster, or its owner is another role; neither is in the way of this run.
        }
    }
}
