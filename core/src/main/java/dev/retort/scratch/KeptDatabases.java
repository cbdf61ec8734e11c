package dev.retort.scratch;

import static dev.retort.sql.SqlText.sql;

import dev.retort.catalog.Catalog;
import dev.retort.connection.ConnectionException;
import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scratch databases that stay, each under a name made from all that it was made of. One has its name from the moment when it is whole,
 * so that a half-made one is never found; who is faster wins, and the others drop theirs.
 */
record KeptDatabases(ScratchServer server) {

    private static final String PREFIX = "retort_kept_";
    private static final Pattern COMMENT = Pattern.compile("retort: last used (\\d+)");

    /** Enough for some branches; each takes 8 MB and more. */
    static final int KEPT = 12;

    private static final Duration UNUSED = Duration.ofDays(30);
    private static final Duration SAME_USE = Duration.ofHours(1);

    /** Settings of a server that could make of the same text another database. */
    private static final String SETTINGS = """
            select s.name || '=' || s.setting
            from pg_catalog.pg_settings s
            where s.source in ('configuration file', 'command line', 'environment variable', 'global')
                and s.name not in ('port', 'config_file', 'data_directory', 'hba_file', 'ident_file')
            order by s.name""";

    private static final String ALL = """
            select d.datname, pg_catalog.shobj_description(d.oid, 'pg_database')
            from pg_catalog.pg_database d
            where d.datname like 'retort\\_kept\\_%'""";

    /** The name under which a database of this recipe is kept on the server. */
    Identifier name(Connection connection, Recipe recipe) throws SQLException {
        List<String> parts = new ArrayList<>(recipe.parts());
        parts.add(connection.getMetaData().getDatabaseProductVersion());
        parts.add(server.maintenance().settings().toString());
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SETTINGS)) {
            while (rows.next()) {
                parts.add(rows.getString(1));
            }
        }
        return Identifier.of(PREFIX + new Recipe(parts).fingerprint());
    }

    /** What the database of this name holds; empty when there is none. */
    Optional<Catalog> read(Connection maintenance, Identifier name) throws SQLException {
        String comment = all(maintenance).get(name);
        if (comment == null) {
            return Optional.empty();
        }
        if (lastUse(comment).isBefore(now().minus(SAME_USE))) {
            markUsed(maintenance, name);
        }
        try (ScratchDatabase database = ScratchDatabase.openKept(server, name)) {
            return Optional.of(database.catalog());
        } catch (ConnectionException e) {
            // Another run has just found that it is one of the oldest; then it is made again.
            return Optional.empty();
        }
    }

    /** Gives a database its lasting name, unless there is one already. Nobody may be connected to it. */
    void keep(Connection maintenance, Identifier scratch, Identifier name) throws SQLException {
        try (Statement statement = maintenance.createStatement()) {
            statement.execute(
                    sql("ALTER DATABASE {} RENAME TO {}", scratch, name).sql());
        }
        markUsed(maintenance, name);
        dropOldest(maintenance, name);
    }

    private void markUsed(Connection maintenance, Identifier name) {
        String comment = "retort: last used " + now().getEpochSecond();
        try (Statement statement = maintenance.createStatement()) {
            statement.execute(sql("COMMENT ON DATABASE {} IS {}", name, Literal.text(comment))
                    .sql());
        } catch (SQLException e) {
            // Another run says the same at the same moment.
        }
    }

    private void dropOldest(Connection maintenance, Identifier current) throws SQLException {
        TreeMap<Identifier, String> all = all(maintenance);
        all.remove(current);
        List<Identifier> newestFirst = all.keySet().stream()
                .sorted(Comparator.comparing((Identifier name) -> lastUse(all.getOrDefault(name, "")))
                        .reversed())
                .toList();
        try (Statement statement = maintenance.createStatement()) {
            for (int index = 0; index < newestFirst.size(); index++) {
                Identifier name = newestFirst.get(index);
                if (index >= KEPT - 1 || lastUse(all.getOrDefault(name, "")).isBefore(now().minus(UNUSED))) {
                    ScratchServer.dropQuietly(statement, name);
                }
            }
        }
    }

    /** With their comments; empty where there is none. */
    private static TreeMap<Identifier, String> all(Connection maintenance) throws SQLException {
        TreeMap<Identifier, String> found = new TreeMap<>();
        try (Statement statement = maintenance.createStatement();
                ResultSet rows = statement.executeQuery(ALL)) {
            while (rows.next()) {
                String comment = rows.getString(2);
                found.put(Identifier.of(rows.getString(1)), comment == null ? "" : comment);
            }
        }
        return found;
    }

    private static Instant lastUse(String comment) {
        Matcher matcher = COMMENT.matcher(comment);
        return matcher.matches() ? Instant.ofEpochSecond(Long.parseLong(matcher.group(1))) : Instant.EPOCH;
    }

    private Instant now() {
        return server.clock().instant();
    }
}
