package dev.retort.effect;

import dev.retort.effect.Relations.Relation;
import dev.retort.effect.Scan.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a statement did on a server, in a transaction that was rolled back.
 *
 * @param tables the strongest own lock on each table, view and materialized view that was there before
 * @param others the same for indexes and sequences
 * @param heldAlone the indexes and sequences that are locked more strongly than the table they belong to
 * @param rewritten the tables with rows that got a new file
 * @param scans as the server says it in messages for debugging
 */
record Measurement(
        Map<String, LockMode> tables,
        Map<String, LockMode> others,
        Set<String> heldAlone,
        Set<String> rewritten,
        Set<Kind> scans) {

    private static final Pattern INDEX_BUILT = Pattern.compile("building index \"[^\"]*\" on table \"([^\"]*)\".*");

    Measurement {
        tables = Map.copyOf(tables);
        others = Map.copyOf(others);
        heldAlone = Set.copyOf(heldAlone);
        rewritten = Set.copyOf(rewritten);
        scans = Set.copyOf(scans);
    }

    boolean hasAll(Map<String, LockMode> locks) {
        return locks.entrySet().stream()
                .allMatch(lock -> lock.getValue() == tables.getOrDefault(lock.getKey(), others.get(lock.getKey())));
    }

    /** @throws SQLException when the server refuses the statement */
    static Measurement of(String sql, Connection connection, Relations relations) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("set local client_min_messages = debug1");
            statement.clearWarnings();
            statement.execute(sql);
            Set<Kind> scans = scans(statement.getWarnings(), relations);
            statement.execute("set local client_min_messages = warning");
            return read(statement, relations, scans);
        } finally {
            connection.rollback();
        }
    }

    private static Measurement read(Statement statement, Relations relations, Set<Kind> scans) throws SQLException {
        Map<Long, LockMode> modes = locks(statement);
        Map<String, LockMode> tables = new TreeMap<>();
        Map<String, LockMode> others = new TreeMap<>();
        Set<String> heldAlone = new TreeSet<>();
        modes.forEach((oid, mode) -> {
            Relation relation = relations.find(oid);
            if (relation == null) {
                return;
            }
            (relation.isTable() ? tables : others).put(relation.name(), mode);
            LockMode ofOwner = modes.getOrDefault(relation.owner(), LockMode.ACCESS_SHARE);
            if (!relation.isTable() && mode.isAtLeast(LockMode.SHARE) && !ofOwner.isAtLeast(mode)) {
                heldAlone.add(relation.name());
            }
        });
        return new Measurement(tables, others, heldAlone, rewritten(statement, relations), scans);
    }

    private static Map<Long, LockMode> locks(Statement statement) throws SQLException {
        Map<Long, LockMode> modes = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery("select relation, mode from pg_locks"
                + " where pid = pg_backend_pid() and locktype = 'relation' and granted")) {
            while (rows.next()) {
                modes.merge(rows.getLong(1), mode(rows.getString(2)), LockMode::stronger);
            }
        }
        return modes;
    }

    /** From the spelling of {@code pg_locks}: {@code ShareUpdateExclusiveLock}. */
    static LockMode mode(String written) {
        String words = written.replaceFirst("Lock$", "").replaceAll("(?<=.)([A-Z])", " $1");
        return Objects.requireNonNull(LockMode.named(words), written);
    }

    private static Set<String> rewritten(Statement statement, Relations relations) throws SQLException {
        Set<String> rewritten = new TreeSet<>();
        try (ResultSet rows = statement.executeQuery("select oid, pg_relation_filenode(oid) from pg_class"
                + " where oid >= 16384 and relkind in ('r', 'm') and pg_relation_size(oid) > 0")) {
            while (rows.next()) {
                Relation relation = relations.find(rows.getLong(1));
                if (relation != null && relation.file() != rows.getLong(2)) {
                    rewritten.add(relation.name());
                }
            }
        }
        return rewritten;
    }

    private static Set<Kind> scans(SQLWarning first, Relations relations) {
        Set<Kind> scans = EnumSet.noneOf(Kind.class);
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            String message = String.valueOf(warning.getMessage());
            Matcher index = INDEX_BUILT.matcher(message);
            if (message.startsWith("verifying table")) {
                scans.add(Kind.CHECKS_ROWS);
            } else if (message.startsWith("validating foreign key constraint")) {
                scans.add(Kind.COMPARES_KEYS);
            } else if (index.matches() && relations.hasTable(index.group(1))) {
                scans.add(Kind.BUILDS_INDEX);
            }
        }
        return scans;
    }
}
